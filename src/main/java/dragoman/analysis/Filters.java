package dragoman.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import morfologik.stemming.Dictionary;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.bn.BengaliNormalizationFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizerConfig;
import org.apache.lucene.analysis.in.IndicNormalizationFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.morfologik.MorfologikFilter;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.stempel.StempelFilter;
import org.apache.lucene.analysis.stempel.StempelStemmer;

/** The steps that several rows of {@link Chains} are made of. */
final class Filters {

  private static final ICUTokenizerConfig WORDS = new DefaultICUTokenizerConfig(true, true);

  private Filters() {}

  static Tokenizer icuTokenizer() {
    return new ICUTokenizer(WORDS);
  }

  /**
   * Compounds are cut into their parts, and only the parts kept: positions stay a plain sequence.
   */
  static Tokenizer japaneseTokenizer() {
    return new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH);
  }

  /** Snowball's list, which has question words; {@code EnglishAnalyzer}'s own has not. */
  static CharArraySet englishFunctionWords() {
    try (InputStream in = SnowballFilter.class.getResourceAsStream("english_stop.txt")) {
      if (in == null) {
        throw new IllegalStateException("Lucene lacks Snowball's english_stop.txt");
      }
      return WordlistLoader.getSnowballWordSet(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Marks taken off letters, as readers leave them out. */
  static TokenStream folded(TokenStream in) {
    return new ICUFoldingFilter(in);
  }

  static TokenStream snowball(TokenStream in, String language) {
    return new SnowballFilter(in, language);
  }

  static TokenStream arabic(TokenStream in) {
    return new ArabicNormalizationFilter(new DecimalDigitFilter(in));
  }

  static TokenStream indic(TokenStream in) {
    return new IndicNormalizationFilter(new DecimalDigitFilter(in));
  }

  static TokenStream bengali(TokenStream in) {
    return new BengaliNormalizationFilter(indic(in));
  }

  static TokenStream german(TokenStream in) {
    return new GermanLightStemFilter(new GermanNormalizationFilter(in));
  }

  static TokenStream polish(TokenStream in) {
    return new StempelFilter(in, new StempelStemmer(PolishAnalyzer.getDefaultTable()));
  }

  static TokenStream ukrainian(TokenStream in) {
    return new MorfologikFilter(in, Ukrainian.DICTIONARY);
  }

  /** Read when first needed: it is large. */
  private static final class Ukrainian {
    static final Dictionary DICTIONARY = read();

    private static Dictionary read() {
      try {
        return Dictionary.read(
            Ukrainian.class.getClassLoader().getResource("ua/net/nlp/ukrainian.dict"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
