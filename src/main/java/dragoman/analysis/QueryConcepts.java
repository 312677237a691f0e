package dragoman.analysis;

import dragoman.lexicon.Concept;
import dragoman.lexicon.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Finds the concepts that a query names in one language. People type names without capitals and
 * without marks (<i>nhat ban</i>), which texts do not.
 */
final class QueryConcepts {

  /** Shorter names without their marks are too often something else. */
  private static final int SHORTEST_FOLDED = 3;

  /** Function words that their chain keeps, since in capitals they are names. */
  private static final Set<String> PRONOUNS = Set.of("us");

  static final Comparator<Match> LONGEST_FIRST =
      Comparator.comparingInt((Match m) -> m.firstWord - m.lastWord)
          .thenComparingInt(m -> m.firstWord);

  private final ConceptMatcher strict;
  private final ConceptMatcher lenient;
  private final FunctionWords functionWords;

  /** Words of a query, by their place in it, that name a concept. */
  record Match(int firstWord, int lastWord, Concept concept) {}

  QueryConcepts(LabelTries tries, String language, FunctionWords functionWords) {
    this.functionWords = functionWords;
    LabelTrie exact = new LabelTrie();
    LabelTrie withFolded = new LabelTrie();
    tries.eachLabel(
        language,
        (key, label) -> {
          Kind kind = label.concept().kind();
          if (kind == Kind.ACT || kind == Kind.DOUBTFUL) {
            return;
          }
          exact.add(key, label);
          withFolded.add(key, label);
          String folded = FoldedFormFilter.fold(key);
          if (!folded.equals(key) && folded.length() >= SHORTEST_FOLDED) {
            withFolded.add(folded, label);
          }
        });
    this.strict = new ConceptMatcher(exact, language, true);
    this.lenient = new ConceptMatcher(withFolded, language, false);
  }

  void match(String text, Tokens tokens, WordBounds bounds, Set<Match> matches) {
    List<ConceptSpan> spans = new ArrayList<>();
    strict.match(text, tokens, 0, spans);
    for (ConceptSpan span : spans) {
      matches.add(match(bounds, span));
    }
    spans.clear();
    lenient.match(text, tokens, 0, spans);
    for (ConceptSpan span : spans) {
      Match match = match(bounds, span);
      // Typed without capitals, "us" is a pronoun before it is a country.
      boolean joiner =
          match.firstWord == match.lastWord && isJoiner(tokens.term(span.firstToken()));
      if (!joiner) {
        matches.add(match);
      }
    }
  }

  private boolean isJoiner(String word) {
    return PRONOUNS.contains(word) || functionWords.contains(word);
  }

  private static Match match(WordBounds bounds, ConceptSpan span) {
    return new Match(bounds.wordAt(span.start()), bounds.wordAt(span.end() - 1), span.concept());
  }
}
