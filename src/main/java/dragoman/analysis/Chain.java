package dragoman.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.jspecify.annotations.Nullable;

/**
 * A language's way from text to tokens, top to bottom: cut into words, those of Thai anew; take off
 * elided articles; note capitals; NFKC with case folded; mark function words; reduce to stems.
 *
 * <p>Function words are marked, not dropped: {@link RecordedTokenStream} leaves them out of the
 * index after the concepts have been matched.
 */
final class Chain extends Analyzer {

  private final Supplier<Tokenizer> tokenizer;
  private final CharArraySet elidedArticles;
  private final UnaryOperator<TokenStream> prepare;
  private final FunctionWordList functionWords;
  private final UnaryOperator<TokenStream> stem;
  private volatile @Nullable FunctionPhrases functionPhrases;

  /**
   * @param elidedArticles articles written onto the next word, as in <i>dell'industria</i>
   * @param prepare what has to see the words as written, such as a language's own rules of case
   * @param stem from the normalised word to the indexed term
   */
  Chain(
      Supplier<Tokenizer> tokenizer,
      CharArraySet elidedArticles,
      UnaryOperator<TokenStream> prepare,
      FunctionWordList functionWords,
      UnaryOperator<TokenStream> stem) {
    this.tokenizer = tokenizer;
    this.elidedArticles = elidedArticles;
    this.prepare = prepare;
    this.functionWords = functionWords.with(elidedArticles);
    this.stem = stem;
  }

  CharArraySet functionWords() {
    return functionWords.words();
  }

  /** Those of several words, as this chain cuts them. */
  FunctionPhrases functionPhrases() {
    FunctionPhrases known = functionPhrases;
    if (known == null) {
      known = cutFunctionPhrases(); // by two threads at once: the same twice
      functionPhrases = known;
    }
    return known;
  }

  private FunctionPhrases cutFunctionPhrases() {
    FunctionPhrases phrases = new FunctionPhrases();
    for (String line : functionWords.more()) {
      Tokens tokens = new Tokens();
      try (TokenStream stream = tokenStream("", line)) {
        tokens.append("", stream, 0, 0);
      } catch (IOException e) {
        throw new UncheckedIOException("reading from a string", e);
      }
      List<String> words = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i++) {
        if (!tokens.isAlternative(i)) {
          words.add(tokens.surface(i).toString());
        }
      }
      if (words.size() > 1) {
        phrases.add(words);
      }
    }
    return phrases;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = tokenizer.get();
    TokenStream tokens = new ThaiWordFilter(words);
    if (!elidedArticles.isEmpty()) {
      tokens = new ElisionFilter(tokens, elidedArticles);
    }
    tokens = new CaseMarkFilter(tokens);
    tokens = prepare.apply(tokens);
    // NFKC_Casefold (UAX #31) also drops zero-width and bidi controls and maps full-width forms.
    tokens = new ICUNormalizer2Filter(tokens);
    tokens = new SurfaceFilter(tokens);
    tokens = new FunctionWordFilter(tokens, functionWords.words());
    return new TokenStreamComponents(words, stem.apply(tokens));
  }
}
