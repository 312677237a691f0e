package dragoman.corpus.language;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import com.ibm.icu.util.ULocale;
import dragoman.corpus.Found;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** OpenNLP's language detector (103 languages, ISO 639-3), restricted to those of the corpus. */
final class LanguageModel {
  /** Enough to be sure, and cheap: the model's answer does not change with more. */
  private static final int READ = 3000;

  /** Where the model's code is not what newsrooms and BCP 47 say: RFC 5646, 4.1 and 4.5. */
  private static final Map<String, String> RENAMED =
      Map.of(
          "tgl", "fil", "cmn", "zh", "nob", "no", "nno", "no", "ekk", "et", "lvs", "lv", "pes",
          "fa", "msa", "ms");

  /** By script, those of the corpus's languages that are written in it (CLDR's likely one). */
  private final Map<String, Set<String>> languages;

  LanguageModel(Set<String> languages) {
    this.languages = languages.stream().collect(groupingBy(LanguageModel::script, toSet()));
  }

  /** The likeliest of the languages; the confidence is its share among them. */
  Found<String> find(String text) {
    String start = text.substring(0, Math.min(READ, text.length()));
    Language[] all = Holder.DETECTOR.predictLanguages(start.toLowerCase(Locale.ROOT));
    Language best = null;
    double sum = 0;
    // In a script that no language of the corpus has, the model is asked freely.
    Set<String> possible = languages.getOrDefault(Scripts.most(text), Set.of());
    for (Language language : all) {
      if (possible.isEmpty() || possible.contains(tag(language))) {
        sum += language.getConfidence();
        if (best == null || language.getConfidence() > best.getConfidence()) {
          best = language;
        }
      }
    }
    return best == null
        ? new Found<>("und", "none", 0)
        : new Found<>(tag(best), "model", sum > 0 ? best.getConfidence() / sum : 0);
  }

  private static String script(String language) {
    return ULocale.addLikelySubtags(ULocale.forLanguageTag(language)).getScript();
  }

  private static String tag(Language language) {
    String code = language.getLang();
    return RENAMED.getOrDefault(code, Holder.SHORT.getOrDefault(code, code));
  }

  /** Loaded once, when first asked: 10 MB, one second. */
  private static final class Holder {
    static final LanguageDetectorME DETECTOR = load();

    static final Map<String, String> SHORT =
        Stream.of(Locale.getISOLanguages())
            .collect(
                Collectors.toMap(two -> Locale.of(two).getISO3Language(), two -> two, (a, b) -> a));

    private static LanguageDetectorME load() {
      try (InputStream in = LanguageModel.class.getResourceAsStream("/langdetect-183.bin")) {
        if (in == null) {
          throw new IllegalStateException("opennlp-models-langdetect is not on the class path");
        }
        return new LanguageDetectorME(new LanguageDetectorModel(in));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
