package dragoman.analysis.check;

import dragoman.analysis.check.Finding.Problem;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Kind;
import dragoman.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many concepts there are of each kind, and in how many of them a language can be typed.
 *
 * @param kinds the rows, in the order of {@link Kind}
 * @param untranslated concepts that lack a label in a language of the lexicon
 */
public record Coverage(Map<Kind, Row> kinds, List<Finding> untranslated) {

  /**
   * One kind.
   *
   * @param concepts how many there are
   * @param alike how many have a name that every language writes alike
   * @param labelled by language, how many have a label of that language's own
   */
  public record Row(int concepts, int alike, Map<String, Integer> labelled) {}

  public static Coverage of(Lexicon lexicon) {
    Map<Kind, Row> rows = new LinkedHashMap<>();
    List<Finding> untranslated = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Concept> all = lexicon.concepts().stream().filter(c -> c.kind() == kind).toList();
      Map<String, Integer> labelled = new LinkedHashMap<>();
      for (String language : Lexicon.LANGUAGES) {
        List<Concept> lacking = all.stream().filter(c -> !hasOwn(lexicon, c, language)).toList();
        labelled.put(language, all.size() - lacking.size());
        lacking.stream()
            .filter(concept -> kind != Kind.LOOKALIKE && !isWrittenAlike(concept))
            .map(concept -> untranslated(concept, language))
            .forEach(untranslated::add);
      }
      int alike = (int) all.stream().filter(Coverage::isWrittenAlike).count();
      rows.put(kind, new Row(all.size(), alike, labelled));
    }
    return new Coverage(rows, List.copyOf(untranslated));
  }

  /** All concepts but countries and people, which are named from lists of their own. */
  public int withoutCountriesAndPeople() {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind != Kind.COUNTRY && kind != Kind.PERSON && kind != Kind.LOOKALIKE)
        .mapToInt(kind -> row(kind).concepts())
        .sum();
  }

  public Row row(Kind kind) {
    return kinds.getOrDefault(kind, new Row(0, 0, Map.of()));
  }

  private static boolean hasOwn(Lexicon lexicon, Concept concept, String language) {
    return concept.labels().containsKey(language)
        || (concept.kind() == Kind.COUNTRY && !lexicon.labels(concept, language).isEmpty());
  }

  private static boolean isWrittenAlike(Concept concept) {
    return concept.labels().containsKey(Concept.ANY);
  }

  private static Finding untranslated(Concept concept, String language) {
    return new Finding(
        Problem.UNTRANSLATED,
        language,
        concept.label("en"),
        List.of(concept.id()),
        Optional.empty());
  }
}
