package dragoman.corpus;

import dragoman.corpus.text.SiteRemark;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what two pages with the same story are known: a hash of the text's letters and digits, so that
 * quotes, dashes, spaces, capitals and paragraphs may differ. So may what a page has around its
 * story and is not always told from it: the few short lines between paragraphs that are no
 * sentences, and the site's own sentences before and behind the story. The story's words may not: a
 * story that an editor has changed, or a form filled in anew, is another article.
 */
final class Fingerprint {
  /** Shorter texts, as "Only for subscribers", are the same on pages that are not. */
  private static final int SHORTEST = 80;

  /**
   * Up to this length a text may be the same on pages that are not, as an oath, the lines about an
   * author, a programme's blurb: then the day must be the same too.
   */
  private static final int FORM = 600;

  /** A longer line is a paragraph, also where sentences have no full stop, as in Thai. */
  private static final int PARAGRAPH = 60;

  /** More than this is a list, and what is in it may be the news. */
  private static final double MOST_ASIDE = 0.05;

  /** Where the site says more than this for itself, it is not clear who speaks. */
  private static final double MOST_REMARKS = 0.3;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？।؟۔]\\P{L}*$");

  /** The end of a sentence that another follows. */
  private static final Pattern BETWEEN =
      Pattern.compile("[.!?…।؟۔\\]][\"'”’»)]?\\s+|[。！？][」』”’）]?(?=.)");

  /** Where in a line remarks are looked for: two of them. */
  private static final int EDGE = 2 * SiteRemark.LONGEST;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Fingerprint() {}

  static OptionalLong of(String text, Optional<LocalDate> day) {
    List<String> lines = text.lines().toList();
    int all = letters(lines);
    if (all < SHORTEST) {
      return OptionalLong.empty();
    }
    List<String> asides = lines.stream().filter(Fingerprint::isAside).toList();
    int unclear = letters(asides.stream().filter(line -> !SiteRemark.isIn(line)).toList());
    List<String> said =
        withoutRemarks(
            unclear <= MOST_ASIDE * all
                ? lines.stream().filter(line -> !isAside(line)).toList()
                : lines);
    boolean plain = all - letters(said) <= MOST_REMARKS * all;
    List<String> counted = plain ? said : lines;
    long hash = hash(counted);
    return OptionalLong.of(
        isBelow(FORM, counted)
            ? day.map(d -> (hash ^ d.toEpochDay()) * FNV_PRIME).orElse(hash)
            : hash);
  }

  /** Without what the site says for itself before and behind the story. */
  private static List<String> withoutRemarks(List<String> lines) {
    Deque<String> story = new ArrayDeque<>(lines);
    String open = "";
    while (!story.isEmpty() && open.isEmpty()) {
      open = withoutFirst(story.removeFirst());
    }
    story.addFirst(open);
    open = "";
    while (!story.isEmpty() && open.isEmpty()) {
      open = withoutLast(story.removeLast());
    }
    story.addLast(open);
    return List.copyOf(story);
  }

  private static String withoutFirst(String line) {
    int start = SiteRemark.isIn(line) ? line.length() : 0;
    Matcher gap = BETWEEN.matcher(line).region(0, Math.min(line.length(), EDGE));
    while (start < line.length()
        && gap.find()
        && SiteRemark.isIn(line.substring(start, gap.end()).strip())) {
      start = gap.end();
    }
    return line.substring(start);
  }

  private static String withoutLast(String line) {
    int end = SiteRemark.isIn(line) ? 0 : line.length();
    int from = Math.max(0, line.length() - EDGE);
    List<MatchResult> gaps = BETWEEN.matcher(line.substring(from)).results().toList();
    for (MatchResult gap : gaps.reversed()) {
      int start = from + gap.end();
      if (end == 0 || !SiteRemark.isIn(line.substring(start, end).strip())) {
        break;
      }
      end = start;
    }
    return line.substring(0, end);
  }

  /**
   * A short line that is no sentence and states no figure: "Listen to this article", a credit, a
   * heading. One page of a story has it, another has not.
   */
  private static boolean isAside(String line) {
    return isBelow(PARAGRAPH, List.of(line))
        && !SENTENCE_END.matcher(line).find()
        && line.codePoints().noneMatch(Character::isDigit);
  }

  /** Whether there are fewer letters; most lines and texts need not be counted to their end. */
  private static boolean isBelow(int most, List<String> lines) {
    int letters = 0;
    for (String line : lines) {
      for (int i = 0; i < line.length() && letters < most; i++) {
        letters += letters(line.charAt(i));
      }
    }
    return letters < most;
  }

  private static int letters(List<String> lines) {
    return lines.stream().mapToInt(Fingerprint::letters).sum();
  }

  private static int letters(String line) {
    int letters = 0;
    for (int i = 0; i < line.length(); i++) {
      letters += letters(line.charAt(i));
    }
    return letters;
  }

  /** A Han letter says what three Latin ones do. */
  private static int letters(char c) {
    if (!counts(c)) {
      return 0;
    }
    return Character.isIdeographic(c) ? 3 : 1;
  }

  private static long hash(List<String> lines) {
    long hash = FNV_OFFSET;
    for (String line : lines) {
      for (int i = 0; i < line.length(); i++) {
        char c = Character.toLowerCase(line.charAt(i));
        if (counts(c)) {
          hash = (hash ^ c) * FNV_PRIME;
        }
      }
    }
    return hash;
  }

  private static boolean counts(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
