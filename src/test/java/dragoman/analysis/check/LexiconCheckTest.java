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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class LexiconCheckTest {

  @Test
  void theBuiltInLexiconHasNothingToMend() {
    List<Finding> mistakes = mistakes(new LexiconCheck(Lexicon.builtIn(), Homographs.builtIn()));
    assertEquals(List.of(), mistakes);
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
    List<Concept> own =
        List.of(
            concept("own-fleet", Kind.SYSTEM, Map.of("en", List.of("Zorbian Fleet"))),
            concept("own-navy", Kind.SYSTEM, Map.of("en", List.of("Zorbian Fleet"))),
            concept("own-signs", Kind.SYSTEM, Map.of("any", List.of("+++"))),
            concept("own-short", Kind.SYSTEM, Map.of("en", List.of("Blomb"))),
            concept("own-long", Kind.SYSTEM, Map.of("en", List.of("of Blomb", "is Blomb"))),
            concept("own-one", Kind.TERM, Map.of("en", List.of("quarfs"))),
            concept("own-two", Kind.SYSTEM, Map.of("en", List.of("quarf"))),
            concept("own-word", Kind.PERSON, Map.of("any", List.of("with"))));
    List<String> both = List.of("A Polish tank", "polish the brass");
    List<Homograph> claims =
        List.of(new Homograph("en", "Polish", "PL", "to polish", By.CAPITALS, List.of(), both));
    List<Finding> mistakes = mistakes(new LexiconCheck(Lexicon.of(own), claims));
    assertFound(mistakes, Problem.DUPLICATE, "en", "own-fleet", "own-navy");
    assertFound(mistakes, Problem.EMPTY, "en", "own-signs");
    assertFound(mistakes, Problem.UNMATCHED, "en", "own-short");
    assertFound(mistakes, Problem.COLLISION, "en", "own-one", "own-two");
    assertFound(mistakes, Problem.UNTRANSLATED, "ko", "own-fleet");
    assertFound(mistakes, Problem.HOMOGRAPH, "en", "own-word");
    assertFound(mistakes, Problem.HOMOGRAPH, "en", "PL");
  }

  private static void assertFound(
      List<Finding> findings, Problem problem, String language, String... concepts) {
    assertTrue(
        findings.stream()
            .anyMatch(f ->
                f.problem() == problem
                    && f.language().equals(language)
                    && f.concepts().equals(List.of(concepts))),
        () -> problem + " in " + findings);
  }

  private static List<Finding> mistakes(LexiconCheck check) {
    return check.findings().stream().filter(Finding::isMistake).toList();
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
