package dragoman.analysis.check;

import java.util.List;
import java.util.Optional;

/**
 * Something about a label that somebody should know of.
 *
 * @param language of the label; {@code any} for what is typed into the search box
 * @param concepts ids of the concepts concerned
 * @param decision how it is decided; empty where it is a mistake to mend
 */
public record Finding(
    Problem problem,
    String language,
    String label,
    List<String> concepts,
    Optional<String> decision) {

  /** What there is to know. */
  public enum Problem {
    DUPLICATE("two concepts claim one label"),
    UNMATCHED("no sentence is found by the label"),
    COLLISION("the label's words are also a form of another concept's"),
    HOMOGRAPH("the label means something else too"),
    UNTRANSLATED("no label in a language of the lexicon"),
    EMPTY("the label has no letter or digit");

    private final String meaning;

    Problem(String meaning) {
      this.meaning = meaning;
    }

    public String meaning() {
      return meaning;
    }
  }

  public boolean isMistake() {
    return decision.isEmpty();
  }

  @Override
  public String toString() {
    return "%s %s \"%s\" %s: %s"
        .formatted(
            problem.name().toLowerCase(java.util.Locale.ROOT),
            language,
            label,
            concepts,
            decision.orElse(problem.meaning));
  }
}
