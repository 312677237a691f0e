package dragoman.corpus.text;

import dragoman.corpus.date.DateFinder;
import dragoman.corpus.date.DateMention;
import dragoman.corpus.text.Phrases.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line whose purpose is to say when the page was published.
 *
 * @param mention the date of publication in it, with its year
 * @param before what stands before its dates, such as a source or a label
 * @param after what stands behind the date, such as a time
 * @param update whether it says when the page was changed, not when it was published
 */
public record DateLine(DateMention mention, String before, String after, boolean update) {
  /** A line with more letters beside the date is about something else. */
  private static final int LETTERS_BESIDE = 60;

  /** A headline with its date has more letters than a source with its date. */
  private static final int SOURCE = 32;

  private static final Pattern PROSE_END = Pattern.compile("\\p{L}{3}[.!?。！？][\"”»)]?$");

  private static final Pattern PARTS = Pattern.compile("[|·•;(–—]|\\s{2,}|\\s[-/]\\s");

  /** The line as a date line, if it is one. */
  public static Optional<DateLine> of(String line, String language) {
    if (line.length() > 160) {
      return Optional.empty();
    }
    List<DateMention> dates =
        DateFinder.find(line, language).stream().filter(DateMention::hasYear).toList();
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    DateMention published = dates.getFirst();
    boolean update = true;
    int from = 0;
    for (DateMention date : dates) {
      if (update && !isUpdate(line.substring(from, date.start()))) {
        published = date;
        update = false;
      }
      from = date.end();
    }
    String before = line.substring(0, dates.getFirst().start());
    String after = line.substring(published.end());
    return isDateLine(line, before, after)
        ? Optional.of(new DateLine(published, before, after, update))
        : Optional.empty();
  }

  private static boolean isDateLine(String line, String before, String after) {
    int beside = letters(before) + letters(after);
    if (PROSE_END.matcher(line).find() && beside > LETTERS_BESIDE / 2) {
      return false;
    }
    boolean parted = PARTS.matcher(before).find() || PARTS.matcher(after).find();
    boolean marked = isLabelled(before) || isLabelled(after) || parted;
    return beside <= (marked ? LETTERS_BESIDE : LETTERS_BESIDE / 2);
  }

  /** Whether a dated line below a story is rather another story's headline. */
  static boolean isTeaser(String line) {
    return of(line, "und")
        .map(d -> Shape.of(d.before() + d.after()).weight() > SOURCE && !isLabelled(d.before()))
        .orElse(true);
  }

  private static boolean isLabelled(String text) {
    return Phrases.atStart(text).isPresent();
  }

  private static boolean isUpdate(String text) {
    String[] parts = PARTS.split(text, -1);
    return Phrases.atStart(parts[parts.length - 1])
        .filter(m -> m.kind() == Kind.UPDATED)
        .isPresent();
  }

  private static int letters(String text) {
    return (int) text.codePoints().filter(Character::isLetter).count();
  }
}
