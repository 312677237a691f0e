package dragoman.corpus.text;

import dragoman.corpus.date.Weekdays;
import dragoman.corpus.text.Phrases.Kind;
import dragoman.corpus.text.Phrases.Match;
import java.util.Optional;

/** What a line's label says, for those who read fields off lines. */
public final class Labels {
  private Labels() {}

  /** The kind of the phrase that the line starts with. */
  public static Optional<String> of(String line) {
    return Phrases.atStart(line).map(m -> m.kind().name());
  }

  /** What stands behind a source's or author's label, without brackets. */
  public static Optional<String> labelled(String line) {
    return Phrases.atStart(line)
        .filter(m -> m.kind() == Kind.SOURCE || m.kind() == Kind.AUTHOR)
        .map(Match::rest)
        .map(rest -> rest.replaceAll("^[\\s:：]+|[\\s)）\\]】.]+$", ""))
        .filter(rest -> !rest.isEmpty());
  }

  /** Whether this, before a date, is "Published on" or "Wednesday" and not a name. */
  public static boolean isLabelOrWeekday(String text, String language) {
    return text.isEmpty()
        || Phrases.atStart(text).isPresent()
        || Weekdays.in(text, language).isPresent();
  }
}
