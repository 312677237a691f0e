package dragoman.analysis.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.analysis.check.Finding.Problem;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Homograph;
import dragoman.lexicon.Homograph.By;
import dragoman.lexicon.Homographs;
import dragoman.lexicon.Kind;
import dragoman.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class LexiconCheckTest {

  /** What each of these names is wrong with the lexicon that they are put on top of. */
  private static final List<Concept> PLANTED =
      List.of(
          concept("own-fleet", Kind.SYSTEM, Map.of("en", List.of("Zorbian Fleet"))),
          concept("own-navy", Kind.SYSTEM, Map.of("en", List.of("Zorbian Fleet"))),
          concept("own-signs", Kind.SYSTEM, Map.of("any", List.of("+++"))),
          concept("own-short", Kind.SYSTEM, Map.of("en", List.of("Blomb"))),
          concept("own-long", Kind.SYSTEM, Map.of("en", List.of("of Blomb", "is Blomb"))),
          concept("own-one", Kind.TERM, Map.of("en", List.of("quarfs"))),
          concept("own-two", Kind.SYSTEM, Map.of("en", List.of("quarf"))),
          concept("own-word", Kind.PERSON, Map.of("any", List.of("with"))));

  /** Wrong too: it says that the country is not found in a text where it is. */
  private static final Homograph WRONG =
      new Homograph(
          "en",
          "Polish",
          "PL",
          "to polish",
          By.CAPITALS,
          List.of(),
          List.of("A Polish tank", "polish the brass"));

  /** One look finds both: checking a hundred thousand names takes a while. */
  private static List<Finding> mistakes = List.of();

  @BeforeAll
  static void check() {
    List<Homograph> decided = new ArrayList<>(Homographs.builtIn());
    decided.add(WRONG);
    mistakes =
        new LexiconCheck(Lexicon.of(PLANTED), decided)
            .findings().stream().filter(Finding::isMistake).toList();
  }

  @Test
  void theBuiltInLexiconHasNothingToMend() {
    List<Finding> builtIn =
        mistakes.stream()
            .filter(finding -> finding.concepts().stream().noneMatch(id -> id.startsWith("own-")))
            .toList();
    assertEquals(List.of(List.of("PL")), builtIn.stream().map(Finding::concepts).toList());
  }

  @Test
  void theBuiltInLexiconCoversTheField() {
    Coverage coverage = Coverage.of(Lexicon.builtIn());
    assertTrue(coverage.withoutCountriesAndPeople() >= 600, coverage.toString());
    assertTrue(coverage.row(Kind.ORGANISATION).concepts() >= 40, coverage.toString());
    // Words, as against names, are there in every language.
    for (Kind kind : List.of(Kind.TOPIC, Kind.TERM, Kind.ACT)) {
      Coverage.Row row = coverage.row(kind);
      row.labelled()
          .forEach((language, count) -> assertEquals(row.concepts(), count, kind + language));
    }
  }

  @Test
  void everyKindOfMistakeIsFound() {
    assertFound(Problem.DUPLICATE, "en", "own-fleet", "own-navy");
    assertFound(Problem.EMPTY, "en", "own-signs");
    assertFound(Problem.UNMATCHED, "en", "own-short");
    assertFound(Problem.COLLISION, "en", "own-one", "own-two");
    assertFound(Problem.UNTRANSLATED, "ko", "own-fleet");
    assertFound(Problem.HOMOGRAPH, "en", "own-word");
    assertFound(Problem.HOMOGRAPH, "en", "PL");
  }

  private static void assertFound(Problem problem, String language, String... concepts) {
    assertTrue(
        mistakes.stream()
            .anyMatch(f ->
                f.problem() == problem
                    && f.language().equals(language)
                    && f.concepts().equals(List.of(concepts))),
        () -> problem + " in " + mistakes);
  }

  private static Concept concept(String id, Kind kind, Map<String, List<String>> labels) {
    return new Concept(
        id,
        kind,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        labels,
        Map.of());
  }
}
