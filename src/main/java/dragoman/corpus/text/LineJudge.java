package dragoman.corpus.text;

import dragoman.corpus.text.Phrases.Match;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Looks at a line on its own: what it is, or how much it looks like prose. */
final class LineJudge {
  /** Letters' worth from which a line is prose even without a full stop, as in Thai. */
  static final double LONG = 90;

  /** Letters' worth below which a sentence may be a headline's or a comment's. */
  private static final double SHORT = 45;

  /** What a paragraph counts at most: one long one is no longer a story than two. */
  private static final double MOST = 400;

  /** What a short line costs: two of them outweigh a short sentence. */
  private static final double NOT_PROSE = -30;

  /** Behind the first comment there is no more story. */
  static final double END = -1000;

  /** A list of other stories in the middle of one: two paragraphs more, and it goes on. */
  private static final double WALL = -350;

  private static final Pattern ADDRESS =
      Pattern.compile("^\\S*\\s?\\(?(?:https?://|www\\.)\\S+\\)?$");
  private static final Pattern CREDIT = Pattern.compile("[(（\\[【][^()（）]{2,80}[)）\\]】]\\.?$");
  private static final Pattern BRACKETED = Pattern.compile("^[(（\\[【].*[)）\\]】]\\.?$");

  private static final Pattern COPYRIGHT =
      Pattern.compile("(?iu)^(?:©|\\(c\\)|ⓒ|copyright)[^.]{0,40}\\d{4}|\\d{4}\\s?©");

  /** A foreign line of this length is a passage of a page in two languages, not a menu. */
  private static final double FOREIGN = 150;

  private final String language;
  private final Optional<Character.UnicodeScript> script;

  LineJudge(String language, Optional<Character.UnicodeScript> script) {
    this.language = language;
    this.script = script;
  }

  Judged judge(Line line) {
    Shape shape = Shape.of(line.text());
    return byRegion(line, shape)
        .or(() -> dated(line, shape))
        .or(() -> byPattern(line, shape))
        .or(() -> Phrases.atStart(line.text()).flatMap(m -> byPhrase(line, shape, m)))
        .orElseGet(() -> byShape(line, shape));
  }

  private static Optional<Judged> byRegion(Line line, Shape shape) {
    return line.region()
        .map(region -> known(line, shape, Role.FURNITURE, -5, "in the page's " + region));
  }

  private static Optional<Judged> byPattern(Line line, Shape shape) {
    String text = line.text();
    if (ADDRESS.matcher(text).find()) {
      return Optional.of(known(line, shape, Role.ADDRESS, -5, "a web address"));
    }
    if (COPYRIGHT.matcher(text).find()) {
      return Optional.of(known(line, shape, Role.FURNITURE, -60, "a copyright notice"));
    }
    if (shape.weight() < 4) {
      return Optional.of(known(line, shape, Role.FURNITURE, -5, "hardly a letter"));
    }
    if (BRACKETED.matcher(text).find() && shape.weight() < 60) {
      return Optional.of(bracketed(line, shape));
    }
    if (line.linked() > 0.7 && shape.weight() < 150) {
      return Optional.of(known(line, shape, Role.FURNITURE, -10, "mostly links"));
    }
    return photoCredit(text) && !(shape.weight() > 300)
        ? Optional.of(known(line, shape, Role.CAPTION, 0, "ends with a photo credit"))
        : Optional.empty();
  }

  private static Judged bracketed(Line line, Shape shape) {
    Optional<Phrases.Kind> kind = Phrases.atStart(line.text()).map(Match::kind);
    return switch (kind.orElse(Phrases.Kind.NAVIGATION)) {
      case PHOTO -> known(line, shape, Role.CAPTION, 0, "a photo credit");
      case SOURCE, AUTHOR -> known(line, shape, Role.SOURCE, 0, "a credit in brackets");
      default -> known(line, shape, Role.FURNITURE, 0, "a remark in brackets");
    };
  }

  private static boolean photoCredit(String text) {
    var matcher = CREDIT.matcher(text.substring(Math.max(0, text.length() - 100)));
    return text.startsWith("▲")
        || text.startsWith("△")
        || (matcher.find() && PhotoCredit.isIn(matcher.group()))
        || PhotoCredit.endsIn(text);
  }

  private Optional<Judged> byPhrase(Line line, Shape shape, Match m) {
    String quoted = "starts with “" + m.phrase() + "”";
    boolean whole = m.rest().isEmpty();
    boolean brief = shape.weight() < 60 && !(shape.sentence() && m.rest().length() > 25);
    return switch (m.kind()) {
      case COMMENTS -> plain(m, brief, () -> wall(line, shape, END, quoted));
      case RELATED ->
          whole
              ? Optional.of(wall(line, shape, WALL, quoted))
              : plain(m, brief && m.label(), () -> furniture(line, shape, quoted));
      case SHARE, NAVIGATION ->
          plain(m, shape.menu() || (brief && m.label()), () -> furniture(line, shape, quoted));
      case TAGS -> plain(m, m.label(), () -> furniture(line, shape, quoted));
      case LEGAL ->
          plain(
              m,
              m.label() || (m.isTelling() && shape.weight() < 120),
              () -> known(line, shape, Role.FURNITURE, -60, quoted));
      case PHOTO -> plain(m, m.label(), () -> known(line, shape, Role.CAPTION, 0, quoted));
      case SOURCE ->
          plain(
              m,
              m.label() || sourceOnly(m, shape),
              () -> known(line, shape, Role.SOURCE, -5, quoted));
      case AUTHOR ->
          plain(
              m,
              shape.weight() < 60 && (m.label() || names(m.rest())),
              () -> known(line, shape, Role.BYLINE, -5, quoted));
      case PUBLISHED, UPDATED -> Optional.empty();
    };
  }

  private static Optional<Judged> plain(Match m, boolean condition, Supplier<Judged> judged) {
    return m.rest().isEmpty() || condition ? Optional.of(judged.get()) : Optional.empty();
  }

  /** "Theo www.example.vn": a short line without a verb's room. */
  private static boolean sourceOnly(Match m, Shape shape) {
    return !shape.sentence() && shape.weight() < 40 && m.rest().split("\\s+", -1).length <= 3;
  }

  /** Two to six words that all start with a capital, as names do; scripts without case pass. */
  private static boolean names(String rest) {
    String[] words = rest.split("[\\s,]+", -1);
    int capitals = 0;
    for (String word : words) {
      capitals += !word.isEmpty() && !Character.isLowerCase(word.charAt(0)) ? 1 : 0;
    }
    return words.length <= 6 && capitals >= words.length - 1 && !rest.matches(".*[.!?:]$");
  }

  private Optional<Judged> dated(Line line, Shape shape) {
    return DateLine.of(line.text(), language)
        .map(d -> known(line, shape, Role.DATE, 0, "a date line"));
  }

  private Judged byShape(Line line, Shape shape) {
    if (shape.menu() && !shape.sentence()) {
      return open(line, shape, NOT_PROSE, "a row of links");
    }
    if (!inScript(line.text(), shape)) {
      return open(line, shape, NOT_PROSE, "in another script than the page");
    }
    if (line.heading() > 0) {
      return open(line, shape, -10, "a heading");
    }
    if (shape.capitals()) {
      return open(line, shape, NOT_PROSE, "all capitals");
    }
    if (shape.weight() >= LONG || (shape.sentence() && shape.weight() >= SHORT)) {
      return open(line, shape, Math.min(MOST, shape.weight()), "prose");
    }
    if (shape.sentence() && shape.weight() >= SHORT / 2) {
      return open(line, shape, shape.weight() / 2, "a short sentence");
    }
    return open(line, shape, NOT_PROSE, "a short line");
  }

  private boolean inScript(String text, Shape shape) {
    return script.isEmpty()
        || shape.weight() < 10
        || shape.weight() >= FOREIGN
        || ScriptOf.share(text, script.get()) > 0.3;
  }

  private static Judged furniture(Line line, Shape shape, String reason) {
    return known(line, shape, Role.FURNITURE, -20, reason);
  }

  private static Judged wall(Line line, Shape shape, double score, String reason) {
    return new Judged(line, shape, Optional.of(Role.FURNITURE), score, true, reason);
  }

  private static Judged known(Line line, Shape shape, Role role, double score, String reason) {
    return new Judged(line, shape, Optional.of(role), score, false, reason);
  }

  private static Judged open(Line line, Shape shape, double score, String reason) {
    return new Judged(line, shape, Optional.empty(), score, false, reason);
  }
}
