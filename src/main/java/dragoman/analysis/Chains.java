package dragoman.analysis;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianStemFilter;
import org.apache.lucene.analysis.bn.BengaliAnalyzer;
import org.apache.lucene.analysis.bn.BengaliStemFilter;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniAnalyzer;
import org.apache.lucene.analysis.ckb.SoraniNormalizationFilter;
import org.apache.lucene.analysis.ckb.SoraniStemFilter;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.cz.CzechStemFilter;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.el.GreekLowerCaseFilter;
import org.apache.lucene.analysis.el.GreekStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.et.EstonianAnalyzer;
import org.apache.lucene.analysis.eu.BasqueAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fi.FinnishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.ga.IrishAnalyzer;
import org.apache.lucene.analysis.ga.IrishLowerCaseFilter;
import org.apache.lucene.analysis.gl.GalicianAnalyzer;
import org.apache.lucene.analysis.gl.GalicianStemFilter;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hi.HindiNormalizationFilter;
import org.apache.lucene.analysis.hi.HindiStemFilter;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.hu.HungarianLightStemFilter;
import org.apache.lucene.analysis.hy.ArmenianAnalyzer;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.lt.LithuanianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianAnalyzer;
import org.apache.lucene.analysis.lv.LatvianStemFilter;
import org.apache.lucene.analysis.ne.NepaliAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseLightStemFilter;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ro.RomanianNormalizationFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianAnalyzer;
import org.apache.lucene.analysis.sr.SerbianNormalizationFilter;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.ta.TamilAnalyzer;
import org.apache.lucene.analysis.te.TeluguAnalyzer;
import org.apache.lucene.analysis.te.TeluguNormalizationFilter;
import org.apache.lucene.analysis.te.TeluguStemFilter;
import org.apache.lucene.analysis.th.ThaiAnalyzer;
import org.apache.lucene.analysis.tr.ApostropheFilter;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishLowerCaseFilter;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;

/**
 * The table of languages: one row each.
 *
 * <p>Stemmers and word lists are Lucene's. Words are cut by ICU (UAX #29 with dictionaries for Lao,
 * Khmer, Myanmar and Chinese) but for Thai ({@link ThaiSegmenter}), and for Japanese and Korean,
 * which have morphological tokenizers. Letters with marks are folded where a language's readers
 * leave marks out, and after the stemmer, which wants them; Thai and Vietnamese keep theirs, since
 * there a mark makes another word.
 */
public final class Chains {

  // ItalianAnalyzer keeps its own list to itself; it has articles and pronouns. The last are other
  // function words that grammars list as elided, as in quest'anno, quell'intesa and cos'è.
  private static final CharArraySet ITALIAN_ARTICLES =
      articles(
          "c", "l", "all", "dall", "dell", "nell", "sull", "coll", "pell", "gl", "agl", "dagl",
          "degl", "negl", "sugl", "un", "m", "t", "s", "v", "d", "quest", "quell", "cos", "com",
          "dov", "quand", "quant", "qualcos", "anch", "tutt", "nessun", "ciascun", "sott", "senz");

  private static final Map<String, Supplier<Chain>> ROWS =
      Map.ofEntries(
          row(
              "ar",
              ArabicAnalyzer::getDefaultStopSet,
              in -> new ArabicStemFilter(Filters.arabic(in))),
          row("bg", BulgarianAnalyzer::getDefaultStopSet, BulgarianStemFilter::new),
          row(
              "bn",
              BengaliAnalyzer::getDefaultStopSet,
              in -> new BengaliStemFilter(Filters.bengali(in))),
          elided(
              "ca",
              articles("d", "l", "m", "n", "s", "t"),
              CatalanAnalyzer::getDefaultStopSet,
              in -> Filters.folded(Filters.snowball(in, "Catalan"))),
          row(
              "ckb",
              SoraniAnalyzer::getDefaultStopSet,
              in -> new SoraniStemFilter(new SoraniNormalizationFilter(in))),
          row(
              "cs",
              CzechAnalyzer::getDefaultStopSet,
              in -> Filters.folded(new CzechStemFilter(in))),
          row(
              "da",
              DanishAnalyzer::getDefaultStopSet,
              in -> Filters.folded(Filters.snowball(in, "Danish"))),
          row(
              "de",
              GermanAnalyzer::getDefaultStopSet,
              in -> Filters.folded(Filters.german(new GermanCompoundFilter(in)))),
          prepared(
              "el",
              GreekLowerCaseFilter::new,
              GreekAnalyzer::getDefaultStopSet,
              GreekStemFilter::new),
          prepared(
              "en",
              EnglishPossessiveFilter::new,
              Filters::englishFunctionWords,
              in -> Filters.folded(new PorterStemFilter(in))),
          row(
              "es",
              SpanishAnalyzer::getDefaultStopSet,
              in -> Filters.folded(new SpanishLightStemFilter(in))),
          row(
              "et",
              EstonianAnalyzer::getDefaultStopSet,
              in -> Filters.folded(Filters.snowball(in, "Estonian"))),
          row(
              "eu",
              BasqueAnalyzer::getDefaultStopSet,
              in -> Filters.folded(Filters.snowball(in, "Basque"))),
          row(
              "fa",
              PersianAnalyzer::getDefaultStopSet,
              in -> new PersianNormalizationFilter(Filters.arabic(in))),
          row(
              "fi",
              FinnishAnalyzer::getDefaultStopSet,
              in -> Filters.folded(new FinnishLightStemFilter(in))),
          row("fil", Chains::none, Filters::folded),
          elided(
              "fr",
              FrenchAnalyzer.DEFAULT_ARTICLES,
              FrenchAnalyzer::getDefaultStopSet,
              in -> Filters.folded(new FrenchLightStemFilter(in))),
          prepared(
              "ga",
              IrishLowerCaseFilter::new,
              IrishAnalyzer::getDefaultStopSet,
              in -> Filters.folded(Filters.snowball(in, "Irish"))),
          row(
              "gl",
              GalicianAnalyzer::getDefaultStopSet,
              in -> Filters.folded(new GalicianStemFilter(in))),
          row(
              "hi",
              HindiAnalyzer::getDefaultStopSet,
              in -> new HindiStemFilter(new HindiNormalizationFilter(Filters.indic(in)))),
          row(
              "hu",
              HungarianAnalyzer::getDefaultStopSet,
              in -> Filters.folded(new HungarianLightStemFilter(in))),
          row("hy", ArmenianAnalyzer::getDefaultStopSet, in -> Filters.snowball(in, "Armenian")),
          row(
              "id",
              IndonesianAnalyzer::getDefaultStopSet,
              in -> Filters.folded(new IndonesianStemFilter(in))),
          elided(
              "it",
              ITALIAN_ARTICLES,
              ItalianAnalyzer::getDefaultStopSet,
              in -> Filters.folded(Filters.snowball(in, "Italian"))),
          cut(
              "ja",
              Filters::japaneseTokenizer,
              JapaneseAnalyzer::getDefaultStopSet,
              in -> new JapaneseKatakanaStemFilter(new JapaneseBaseFormFilter(in))),
          cut("ko", KoreanTokenizer::new, Chains::none, KoreanParticleFilter::new),
          row(
              "lt",
              LithuanianAnalyzer::getDefaultStopSet,
              in -> Filters.folded(Filters.snowball(in, "Lithuanian"))),
          row(
              "lv",
              LatvianAnalyzer::getDefaultStopSet,
              in -> Filters.folded(new LatvianStemFilter(in))),
          // Malay shares Indonesian's affixes; Lucene has no word list of its own for it.
          row("ms", Chains::none, in -> Filters.folded(new IndonesianStemFilter(in))),
          row(
              "ne",
              NepaliAnalyzer::getDefaultStopSet,
              in -> Filters.snowball(Filters.indic(in), "Nepali")),
          row(
              "nl",
              DutchAnalyzer::getDefaultStopSet,
              in -> Filters.folded(Filters.snowball(in, "Dutch"))),
          row(
              "no",
              NorwegianAnalyzer::getDefaultStopSet,
              in -> Filters.folded(Filters.snowball(in, "Norwegian"))),
          row("pl", PolishAnalyzer::getDefaultStopSet, in -> Filters.folded(Filters.polish(in))),
          row(
              "pt",
              PortugueseAnalyzer::getDefaultStopSet,
              in -> Filters.folded(new PortugueseLightStemFilter(in))),
          prepared(
              "ro",
              RomanianNormalizationFilter::new,
              RomanianAnalyzer::getDefaultStopSet,
              in -> Filters.folded(Filters.snowball(in, "Romanian"))),
          row("ru", RussianAnalyzer::getDefaultStopSet, in -> Filters.snowball(in, "Russian")),
          row(
              "sr",
              SerbianAnalyzer::getDefaultStopSet,
              in -> new SerbianNormalizationFilter(Filters.snowball(in, "Serbian"))),
          row(
              "sv",
              SwedishAnalyzer::getDefaultStopSet,
              in -> Filters.folded(Filters.snowball(in, "Swedish"))),
          row(
              "ta",
              TamilAnalyzer::getDefaultStopSet,
              in -> Filters.snowball(Filters.indic(in), "Tamil")),
          row(
              "te",
              TeluguAnalyzer::getDefaultStopSet,
              in -> new TeluguStemFilter(new TeluguNormalizationFilter(Filters.indic(in)))),
          row("th", ThaiAnalyzer::getDefaultStopSet, in -> in),
          prepared(
              "tr",
              in -> new TurkishLowerCaseFilter(new ApostropheFilter(in)),
              TurkishAnalyzer::getDefaultStopSet,
              in -> Filters.folded(Filters.snowball(in, "Turkish"))),
          row("uk", UkrainianMorfologikAnalyzer::getDefaultStopwords, Filters::ukrainian),
          row("vi", Chains::none, FoldedFormFilter::new),
          // Both ways of writing Chinese meet in the simplified one.
          row(
              "zh",
              Chains::none,
              in ->
                  new ICUTransformFilter(
                      in, Transliterator.getInstance("Traditional-Simplified"))));

  private static final Chain UNKNOWN =
      new Chain(
          Filters::icuTokenizer,
          CharArraySet.EMPTY_SET,
          in -> in,
          FunctionWordList.EMPTY,
          Filters::folded);

  /** Those that have been asked for: each reads its word lists. */
  private static final Map<String, Chain> CHAINS = new ConcurrentHashMap<>();

  private Chains() {}

  /** Languages that have a row of their own. */
  public static Set<String> languages() {
    return ROWS.keySet();
  }

  /** Whether a language has this word, in its case-folded form, only to join others. */
  public static boolean isFunctionWord(String word, String language) {
    return of(language).functionWords().contains(word);
  }

  /** The language's chain; for an unknown language words as ICU cuts and folds them. */
  static Chain of(String language) {
    Chain known = CHAINS.get(language);
    return known == null ? make(language) : known;
  }

  private static Chain make(String language) {
    Supplier<Chain> row = ROWS.get(language);
    return row == null ? UNKNOWN : CHAINS.computeIfAbsent(language, l -> row.get());
  }

  private static CharArraySet none() {
    return CharArraySet.EMPTY_SET;
  }

  private static Map.Entry<String, Supplier<Chain>> row(
      String language, Supplier<CharArraySet> functionWords, UnaryOperator<TokenStream> stem) {
    return prepared(language, in -> in, functionWords, stem);
  }

  private static Map.Entry<String, Supplier<Chain>> prepared(
      String language,
      UnaryOperator<TokenStream> prepare,
      Supplier<CharArraySet> functionWords,
      UnaryOperator<TokenStream> stem) {
    return Map.entry(
        language,
        () ->
            new Chain(
                Filters::icuTokenizer,
                CharArraySet.EMPTY_SET,
                prepare,
                FunctionWordList.of(language, functionWords.get()),
                stem));
  }

  private static Map.Entry<String, Supplier<Chain>> elided(
      String language,
      CharArraySet articles,
      Supplier<CharArraySet> functionWords,
      UnaryOperator<TokenStream> stem) {
    return Map.entry(
        language,
        () ->
            new Chain(
                Filters::icuTokenizer,
                articles,
                in -> in,
                FunctionWordList.of(language, functionWords.get()),
                stem));
  }

  private static Map.Entry<String, Supplier<Chain>> cut(
      String language,
      Supplier<Tokenizer> tokenizer,
      Supplier<CharArraySet> functionWords,
      UnaryOperator<TokenStream> stem) {
    return Map.entry(
        language,
        () ->
            new Chain(
                tokenizer,
                CharArraySet.EMPTY_SET,
                in -> in,
                FunctionWordList.of(language, functionWords.get()),
                stem));
  }

  private static CharArraySet articles(String... articles) {
    return new CharArraySet(List.of(articles), true);
  }
}
