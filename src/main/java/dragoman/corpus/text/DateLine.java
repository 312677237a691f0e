package dragoman.corpus.text;

import dragoman.corpus.date.DateFinder;
import dragoman.corpus.date.DateMention;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line whose purpose is to say when the page was published.
 *
 * @param mention the date in it, with its year
 * @param before what stands before the date, such as a source or a label
 * @param after what stands behind it, such as a time
 */
public record DateLine(DateMention mention, String before, String after) {
  /** A line with more letters beside the date is about something else. */
  private static final int LETTERS_BESIDE = 60;

  private static final Pattern PROSE_END = Pattern.compile("\\p{L}{3}[.!?。！？][\"”»)]?$");

  /** The line as a date line, if it is one. */
  public static Optional<DateLine> of(String line, String language) {
    if (line.length() > 160) {
      return Optional.empty();
    }
    return DateFinder.find(line, language).stream()
        .filter(DateMention::hasYear)
        .findFirst()
        .map(m -> new DateLine(m, line.substring(0, m.start()), line.substring(m.end())))
        .filter(d -> d.isDateLine(line));
  }

  private boolean isDateLine(String line) {
    double beside = Shape.of(before).weight() + Shape.of(after).weight();
    if (PROSE_END.matcher(line).find() && beside > 30) {
      return false;
    }
    boolean labelled =
        Phrases.atStart(before)
            .filter(m ->
                m.kind() == Phrases.Kind.PUBLISHED
                    || m.kind() == Phrases.Kind.UPDATED
                    || m.kind() == Phrases.Kind.AUTHOR)
            .isPresent();
    boolean separated = line.matches(".*[|·•–—/].*");
    return beside <= (labelled || separated ? LETTERS_BESIDE : LETTERS_BESIDE / 2);
  }
}
