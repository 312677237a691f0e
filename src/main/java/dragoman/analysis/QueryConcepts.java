package dragoman.analysis;

import dragoman.analysis.LabelTries.Use;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the concepts that a query names in one language. People type names without capitals and
 * without marks (<i>nhat ban</i>), which texts do not.
 */
final class QueryConcepts {

  /** Function words that their chain keeps, since in capitals they are names. */
  private static final Set<String> PRONOUNS = Set.of("us");

  private final ConceptMatcher strict;
  private final ConceptMatcher lenient;
  private final Optional<UnspacedNames> unspaced;
  private final Optional<CombiningForms> combining;
  private final FunctionWords functionWords;

  /**
   * Where a query names a concept.
   *
   * @param start its first character
   * @param end one past its last
   */
  record Match(int start, int end, Concept concept) {}

  QueryConcepts(Lexicon lexicon, String language, FunctionWords functionWords) {
    this.functionWords = functionWords;
    this.unspaced =
        UnspacedNames.LANGUAGES.contains(language)
            ? Optional.of(new UnspacedNames(lexicon, language))
            : Optional.empty();
    this.combining = lexicon.shortNames(language).map(names -> new CombiningForms(names, lexicon));
    LabelTries tries = new LabelTries(lexicon);
    LabelTrie exact = tries.of(language, Use.QUERY);
    LabelTrie folded = tries.of(language, Use.FOLDED_QUERY);
    this.strict = ConceptMatcher.ofQueries(exact, language, true);
    this.lenient = ConceptMatcher.ofQueries(folded, language, false);
  }

  void match(String text, Tokens tokens, WordBounds bounds, Set<Match> matches) {
    List<ConceptSpan> spans = new ArrayList<>();
    strict.match(text, tokens, 0, spans);
    unspaced.ifPresent(names -> names.match(text, tokens, 0, spans));
    for (ConceptSpan span : spans) {
      if (span.concept().kind().isSearched() && !isFormOfJoiner(tokens, span)) {
        matches.add(match(span));
      }
    }
    spans.clear();
    lenient.match(text, tokens, 0, spans);
    combining.ifPresent(forms -> forms.match(text, tokens, 0, spans));
    for (ConceptSpan span : spans) {
      // Typed without capitals, "us" is a pronoun before it is a country.
      boolean oneWord = bounds.wordAt(span.start()) == bounds.wordAt(span.end() - 1);
      if (!oneWord || !isJoiner(tokens, span.firstToken())) {
        matches.add(match(span));
      }
    }
  }

  /** Whether it is one as typed: <i>của</i> without its tone is the stem of an acronym. */
  private boolean isJoiner(Tokens tokens, int i) {
    String term = tokens.term(i);
    return PRONOUNS.contains(term)
        || functionWords.contains(term)
        || functionWords.contains(tokens.surface(i).toString());
  }

  /**
   * Whether it is a function word that only another language's stemmer makes a name of: Italian
   * <i>quante</i> (how many) has the stem of German <i>Quanten</i>. Written as a label is, as in
   * <i>WHO</i>, it may be one.
   */
  private boolean isFormOfJoiner(Tokens tokens, ConceptSpan span) {
    String word = tokens.surface(span.firstToken()).toString();
    return span.firstToken() == span.lastToken()
        && functionWords.contains(word)
        && span.concept().labels().values().stream()
            .flatMap(List::stream)
            .noneMatch(label -> Spelling.normal(label).equals(word));
  }

  private static Match match(ConceptSpan span) {
    return new Match(span.start(), span.end(), span.concept());
  }
}
