package dragoman.analysis;

import dragoman.analysis.TypedText.Reading;
import dragoman.cache.Kept;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Runs a query's words through every language's chain at once: nobody says in which language they
 * type, and the articles are in all of them. Safe for threads.
 */
public final class QueryAnalysis {

  /** Who turns a page, narrows by a facet or corrects a word asks for the same words again. */
  private static final int MOST_KEPT = 1000;

  private static final int LONGEST_KEPT = 100;

  private final Map<String, TypedText> read = Kept.most(MOST_KEPT);
  private final List<String> languages;
  private final Map<String, CompletableFuture<QueryConcepts>> concepts = new HashMap<>();
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
    // Much of starting up is this, so that nobody waits for a language before it is needed.
    for (String language : latinFirst()) {
      concepts.put(
          language,
          CompletableFuture.supplyAsync(() -> prepared(lexicon, language, functionWords)));
    }
  }

  /** Concepts and chain: reading the dictionary of Korean or Japanese takes up to a second. */
  private static QueryConcepts prepared(
      Lexicon lexicon, String language, FunctionWords functionWords) {
    TextAnalysis.tokens("", language);
    return new QueryConcepts(lexicon, language, functionWords);
  }

  /** Most languages share these letters, so that a query in them needs all of theirs. */
  private List<String> latinFirst() {
    BitSet latin = Scripts.of("a");
    List<String> first = new ArrayList<>(languages);
    first.sort(Comparator.comparing(language -> !Scripts.canBe(language, latin)));
    return first;
  }

  /** What was typed, read by every chain that has its letters. */
  public TypedText read(String text) {
    TypedText known = read.get(text);
    if (known != null) {
      return known;
    }
    List<Reading> readings = readings(text);
    Map<String, QueryConcepts> named = new HashMap<>();
    for (Reading reading : readings) {
      CompletableFuture<QueryConcepts> ready = concepts.get(reading.language());
      if (ready != null) {
        named.put(reading.language(), ready.join());
      }
    }
    TypedText typed = new TypedText(text, readings, named);
    if (text.length() <= LONGEST_KEPT) {
      read.put(text, typed);
    }
    return typed;
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
