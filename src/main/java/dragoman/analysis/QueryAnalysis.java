package dragoman.analysis;

import dragoman.analysis.TypedText.Reading;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs a query's words through every language's chain at once: nobody says in which language they
 * type, and the articles are in all of them. Safe for threads.
 */
public final class QueryAnalysis {

  private final List<String> languages;
  private final Map<String, QueryConcepts> concepts;
  private final Map<String, List<Concept>> narrower;

  /**
   * @param languages whose chains to use: those of the index, and those the lexicon is written in
   */
  public QueryAnalysis(Lexicon lexicon, Collection<String> languages) {
    this.languages = List.copyOf(languages);
    this.narrower =
        lexicon.concepts().stream()
            .filter(concept -> concept.parent().isPresent())
            .collect(Collectors.groupingBy(concept -> concept.parent().orElseThrow()));
    FunctionWords functionWords = new FunctionWords(languages);
    // Much of starting up is this, some of it reading dictionaries: all processors share it.
    this.concepts =
        languages.parallelStream()
            .collect(
                Collectors.toConcurrentMap(
                    language -> language,
                    language -> new QueryConcepts(lexicon, language, functionWords)));
  }

  /** What was typed, read by every chain that has its letters. */
  public TypedText read(String text) {
    return new TypedText(text, readings(text), concepts);
  }

  /** The topics below a topic. */
  public List<Concept> narrower(Concept topic) {
    return narrower.getOrDefault(topic.id(), List.of());
  }

  private List<Reading> readings(String text) {
    BitSet scripts = Scripts.of(text);
    List<Reading> readings = new ArrayList<>();
    for (String language : languages) {
      if (Scripts.canBe(language, scripts)) {
        readings.add(new Reading(language, TextAnalysis.tokens(text, language)));
      }
    }
    // Words as ICU cuts and folds them, for texts in languages without a chain.
    readings.add(
        new Reading(IndexTerms.UNDETERMINED, TextAnalysis.tokens(text, IndexTerms.UNDETERMINED)));
    return readings;
  }
}
