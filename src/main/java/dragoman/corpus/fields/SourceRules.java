package dragoman.corpus.fields;

import dragoman.corpus.Found;
import dragoman.corpus.text.Block;
import dragoman.corpus.text.DateLine;
import dragoman.corpus.text.Labels;
import dragoman.corpus.text.Line;
import dragoman.corpus.text.Role;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who published the page: its site, or the agency it names.
 *
 * <p>Raw text names it in several places, none of them sure: beside the date, over the page, under
 * it. Each place has a voice, and places that say the same are heard together.
 */
public final class SourceRules {
  private static final int LONGEST_NAME = 45;

  private static final int LONGEST_LINE = 300;

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "(?iu)(?:©|\\(c\\)|ⓒ|copyright)[\\s,:©]*(?:copyright)?[\\s,]*(?:\\d{4}(?:\\s?[-–]\\s?\\d{4})?)?"
              + "[\\s,.:]*(?<name>\\p{L}[^.|•·©®]*?)(?:\\s+\\d{4})?\\s*(?:[.|•·®–—]|\\s-\\s|all rights|$)");

  /** What separates a site's name from its motto, and a source from a date. */
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s+[|–—·•»>~:-]+\\s*|\\s{2,}|[:：|｜·•—~]\\s*|\\s*,\\s*$|\\s[(\\[/]");

  private static final Pattern MENU = Pattern.compile("\\s{2,}|\\s[|•·›»>/]\\s|｜|\\t");

  /** "World / Asia", "Home > News"; and what counts something: "2 days ago". */
  private static final Pattern PATH = Pattern.compile("\\s[/>›»]\\s|\\d");

  /** A section's name alone, over a page that does not say whose it is, is no source. */
  private static final double ENOUGH = 0.35;

  /** Where the holder of rights ends: at a year, a mark, or the phrase that reserves them. */
  private static final Pattern RESERVED =
      Pattern.compile("\\s*(?:\\d{4}\\s*[®©]?|[®©|•·,，、،。]|\\s[-–—])\\s*|(?<=\\p{IsHan})\\s+");

  /** The commonest in the world's registers: Ltd, GmbH, S.p.A., Sdn. Bhd., PT, 株式会社. */
  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          "(?iu)[\\s,]+(?:gmbh|ag|kg|inc|ltd|limited|llc|plc|corp|co|s\\.?\\s?p\\.?\\s?a|s\\.?\\s?r\\.?\\s?l|s\\.?\\s?a|"
              + "b\\.?\\s?v|n\\.?\\s?v|a\\.?\\s?ş|sp\\.?\\s?z\\s?o\\.?\\s?o|\\(m\\)|sdn|bhd|tbk|jsc)(?:[\\s.,].*)?$|株式会社|\\(주\\)");

  /** A site's name stands on its page again: in credits, bylines, small print. */
  private static final double ECHO = 0.15;

  private static final int MOST_ECHOES = 3;

  /** What stands between a masthead and the headline is mostly a section's name. */
  private static final double LATER = 0.3;

  private record Vote(String name, String rule, double weight) {}

  private final PageView view;
  private final List<Vote> votes = new ArrayList<>();

  private SourceRules(PageView view) {
    this.view = view;
    labelled();
    besideDate();
    masthead();
    copyright();
  }

  public static Optional<Found<String>> of(PageView view) {
    return view.page()
        .given()
        .source()
        .map(s -> new Found<>(s, "given", 1))
        .or(() -> view.html().flatMap(h -> SiteName.of(h, view.story().title())))
        .or(() -> new SourceRules(view).best());
  }

  private Optional<Found<String>> best() {
    Vote best = null;
    double most = 0;
    for (Vote vote : votes) {
      double sum =
          votes.stream().filter(v -> same(v, vote)).mapToDouble(Vote::weight).sum()
              + ECHO * echoes(vote.name());
      if (sum > most) {
        best = vote;
        most = sum;
      }
    }
    return best == null || most < ENOUGH
        ? Optional.empty()
        : Optional.of(new Found<>(readable(best.name()), best.rule(), Math.min(0.9, most)));
  }

  /** On how many further lines the name stands among other words. */
  private long echoes(String name) {
    return view.lines().stream()
        .map(Line::text)
        .filter(line -> line.length() > name.length() && line.contains(name))
        .limit(MOST_ECHOES)
        .count();
  }

  /** "Theo X", "Source: X", "(Von X)"; what stands twice is a picture's. */
  private void labelled() {
    List<String> lines =
        view.story().blocks().stream()
            .filter(b -> b.role() == Role.SOURCE || b.role() == Role.DATE)
            .map(Block::text)
            .toList();
    for (String line : lines) {
      if (lines.indexOf(line) == lines.lastIndexOf(line)) {
        for (String part :
            line.split(
                "\\s{2,}|\\s[|·•]\\s|(?<=\\d)\\s(?=\\p{L})|\\s+(?=[^\\s:：]{1,12}[:：])|(?<=\\p{IsHan})\\s",
                -1)) {
          Labels.source(part)
              .map(n -> n.replaceFirst("(?i)^https?://(?:www\\.)?([^/\\s]+).*$", "$1"))
              .ifPresent(name -> vote(name, "label", 0.8));
        }
      }
    }
  }

  /**
   * "HARBOUR NEWS | April 9, 2025"; a name joined to its own picture's, as scrapers do, is a logo.
   */
  private void besideDate() {
    List<Block> blocks = view.story().blocks();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).role() == Role.DATE) {
        // Below the story it is the place that comes with the date as often as the source.
        boolean above = blocks.subList(i, blocks.size()).stream().anyMatch(b -> b.role().isText());
        DateLine.of(blocks.get(i).text(), view.language())
            .ifPresent(line -> besideDate(line, above ? 1 : 0.5));
        return;
      }
    }
  }

  private void besideDate(DateLine line, double trust) {
    String before = Parts.last(SEPARATOR, line.before());
    String once = once(before);
    double logo = once.equals(before) ? 0 : 0.4;
    if (!Labels.isLabelOrWeekday(before, view.language())) {
      double parted = isParted(line.before()) ? 0.6 : 0.4;
      boolean name = logo == 0 && !isShouted(once) && PersonName.alone(once).isPresent();
      double person = name ? 0.6 : 1;
      vote(once, "dateline", trust * person * (parted + logo));
    }
    String after = Parts.last(SEPARATOR, line.after());
    if (Parts.has(SEPARATOR, line.after())
        && after.matches(".*\\p{L}{4}.*")
        && !Labels.isLabelOrWeekday(after, view.language())) {
      vote(after, "dateline", trust * 0.4);
    }
  }

  /** "X | 27.07.22" has a source where "X, 27.07.22" may have a place. */
  private static boolean isParted(String before) {
    return Parts.has(SEPARATOR, before) && !before.strip().endsWith(",");
  }

  /** What stands over the headline, up to its motto: first the site, then perhaps a section. */
  private void masthead() {
    double weight = 0.55;
    for (Block block : view.story().blocks()) {
      if (block.role() == Role.TITLE || block.role().isText()) {
        return;
      }
      String name = SEPARATOR.split(block.text(), 2)[0].strip();
      boolean label = Labels.isLabel(block.text()) || Labels.isLabel(name);
      if (block.role() == Role.FURNITURE && !label && !isMenu(block.text())) {
        vote(name, "masthead", isWord(name) ? LATER : weight);
        weight = LATER;
      }
    }
  }

  /** A single word may be a section's: others must say it too. */
  private static boolean isWord(String name) {
    return UnicodeScript.of(name.isEmpty() ? ' ' : name.codePointAt(0)) != UnicodeScript.HAN
        && name.indexOf(' ') < 0;
  }

  /** More than a name and a motto, or a row of words that are all headings of their own. */
  private static boolean isMenu(String line) {
    List<String> words = List.of(line.split("\\s+", -1));
    boolean headings = words.stream().noneMatch(w -> Character.isLowerCase(w.codePointAt(0)));
    boolean spaced =
        UnicodeScript.of(line.codePointAt(0)) != UnicodeScript.HAN
            && UnicodeScript.of(line.codePointAt(0)) != UnicodeScript.KATAKANA
            && UnicodeScript.of(line.codePointAt(0)) != UnicodeScript.HANGUL;
    return MENU.split(line, -1).length > 2
        || PATH.matcher(line).find()
        || (headings && words.size() > (spaced ? 4 : 2));
  }

  private void copyright() {
    view.lines()
        .forEach(line -> {
          String text = line.text();
          Matcher m = COPYRIGHT.matcher(text);
          if (text.length() <= LONGEST_LINE && m.find()) {
            vote(bare(m.group("name")), "copyright", 0.5);
          } else if (text.length() <= LONGEST_LINE && isReserved(text)) {
            vote(bare(text), "copyright", 0.4);
          }
        });
  }

  /** <i>X, all rights reserved</i>, in any language that the phrases are known in. */
  private static boolean isReserved(String text) {
    String[] parts = RESERVED.split(text, 2);
    return parts.length == 2
        && !Labels.isLabel(parts[0])
        && (Labels.isLegal(parts[1]) || text.contains("©") || text.contains("®"));
  }

  /** Without year, legal form and quotes: the name that readers know. */
  private static String bare(String holder) {
    String name = RESERVED.split(holder.strip(), 2)[0];
    return LEGAL_FORM.matcher(name).replaceFirst("").replaceAll("[\\s\\p{P}]+$|^[\\s\\p{P}]+", "");
  }

  private void vote(String name, String rule, double weight) {
    add(name.replaceAll("^[\\s\\[【（(「]+|[\\s\\]】）)」]+$", ""), rule, weight);
  }

  private void add(String name, String rule, double weight) {
    boolean isName =
        name.length() >= 2
            && name.length() <= LONGEST_NAME
            && name.codePoints().anyMatch(Character::isLetter);
    if (isName) {
      votes.add(new Vote(name, rule, weight));
    }
  }

  private static boolean same(Vote a, Vote b) {
    return a.name().equalsIgnoreCase(b.name());
  }

  private static boolean isShouted(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT))
        && !name.equals(name.toLowerCase(Locale.ROOT));
  }

  /** The name as the page writes it where it does not shout. */
  private String readable(String name) {
    if (!isShouted(name)) {
      return name;
    }
    Pattern same =
        Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    return view.lines().stream()
        .flatMap(line -> same.matcher(line.text()).results())
        .map(m -> m.group())
        .filter(written -> !isShouted(written))
        .findFirst()
        .orElse(name);
  }

  private static String once(String name) {
    int half = name.length() / 2;
    return name.length() % 2 == 0 && name.substring(0, half).equals(name.substring(half))
        ? name.substring(0, half)
        : name;
  }
}
