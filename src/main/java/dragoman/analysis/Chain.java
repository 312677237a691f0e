package dragoman.analysis;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * A language's way from text to tokens, top to bottom: cut into words; take off elided articles;
 * note capitals; NFKC with case folded; mark function words; reduce to stems.
 *
 * <p>Function words are marked, not dropped: {@link RecordedTokenStream} leaves them out of the
 * index after the concepts have been matched.
 */
final class Chain extends Analyzer {

  private final Supplier<Tokenizer> tokenizer;
  private final CharArraySet elidedArticles;
  private final UnaryOperator<TokenStream> prepare;
  private final CharArraySet functionWords;
  private final UnaryOperator<TokenStream> stem;

  /**
   * @param elidedArticles articles written onto the next word, as in <i>dell'industria</i>
   * @param prepare what has to see the words as written, such as a language's own rules of case
   * @param stem from the normalised word to the indexed term
   */
  Chain(
      Supplier<Tokenizer> tokenizer,
      CharArraySet elidedArticles,
      UnaryOperator<TokenStream> prepare,
      CharArraySet functionWords,
      UnaryOperator<TokenStream> stem) {
    this.tokenizer = tokenizer;
    this.elidedArticles = elidedArticles;
    this.prepare = prepare;
    this.functionWords = functionWords;
    this.stem = stem;
  }

  CharArraySet functionWords() {
    return functionWords;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer words = tokenizer.get();
    TokenStream tokens =
        elidedArticles.isEmpty() ? words : new ElisionFilter(words, elidedArticles);
    tokens = new CaseMarkFilter(tokens);
    tokens = prepare.apply(tokens);
    // NFKC_Casefold (UAX #31) also drops zero-width and bidi controls and maps full-width forms.
    tokens = new ICUNormalizer2Filter(tokens);
    tokens = new SurfaceFilter(tokens);
    tokens = new FunctionWordFilter(tokens, functionWords);
    return new TokenStreamComponents(words, stem.apply(tokens));
  }
}
