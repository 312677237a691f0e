package dragoman.corpus.text;

import dragoman.corpus.date.Weekdays;
import dragoman.corpus.text.Phrases.Kind;
import dragoman.corpus.text.Phrases.Match;
import java.util.Optional;

/** What a line's label says, for those who read fields off lines. */
public final class Labels {
  private Labels() {}

  /** Whether the line is a label or a menu's first word, and so no name. */
  public static boolean isLabel(String line) {
    return Phrases.atStart(line)
        .filter(m -> m.label() || m.isTelling() || Shape.of(line).menu())
        .isPresent();
  }

  /** Whether it says who has the rights, or on which terms. */
  public static boolean isLegal(String text) {
    return Phrases.atStart(text).filter(m -> m.kind() == Kind.LEGAL).isPresent();
  }

  /** Who is behind a source's label, or in brackets behind an author's: "(Di X)". */
  public static Optional<String> source(String line) {
    return Phrases.atStart(line)
        .filter(m -> m.kind() == Kind.SOURCE || (m.kind() == Kind.AUTHOR && line.startsWith("(")))
        .flatMap(Labels::rest);
  }

  /** Who is behind an author's label. */
  public static Optional<String> author(String line) {
    return Phrases.atStart(line).filter(m -> m.kind() == Kind.AUTHOR).flatMap(Labels::rest);
  }

  /** Who is behind an author's label that a colon or the like sets apart: "作者：X". */
  public static Optional<String> markedAuthor(String part) {
    return Phrases.atStart(part)
        .filter(m -> m.kind() == Kind.AUTHOR && m.label() && !m.rest().isEmpty())
        .flatMap(Labels::rest);
  }

  /** "Von Redaktion X" has two labels. */
  private static Optional<String> rest(Match match) {
    String rest = match.rest().replaceAll("^[\\s:：]+|[\\s)）\\]】.]+$", "");
    Optional<Match> again = Phrases.atStart(rest).filter(m -> m.kind() == Kind.AUTHOR);
    return again.filter(m -> m.rest().codePoints().anyMatch(Character::isLetter)).isPresent()
        ? rest(again.get())
        : Optional.of(rest).filter(r -> !r.isEmpty());
  }

  /** Whether this, before a date, is "Published on" or "Wednesday" and not a name. */
  public static boolean isLabelOrWeekday(String text, String language) {
    return text.isEmpty()
        || Phrases.atStart(text).isPresent()
        || Weekdays.isName(text, language)
        || Weekdays.in(text, language).isPresent();
  }
}
