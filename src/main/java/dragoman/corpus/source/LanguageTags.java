package dragoman.corpus.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the language of a BCP 47 tag, as the other stages name it. */
final class LanguageTags {

  /** ISO 639-1, and the languages of ours that have three letters only. */
  private static final Set<String> KNOWN =
      Stream.concat(Arrays.stream(Locale.getISOLanguages()), Stream.of("fil", "ckb"))
          .collect(Collectors.toSet());

  /** Both written Norwegians have one chain; Tagalog is the standard that Filipino is named for. */
  private static final Map<String, String> SAME = Map.of("nb", "no", "nn", "no", "tl", "fil");

  private LanguageTags() {}

  /** {@code en} of {@code en-US}; nothing where it is no tag, or of no language ISO 639-1 has. */
  static Optional<String> language(String tag) {
    String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    return Optional.of(SAME.getOrDefault(language, language)).filter(KNOWN::contains);
  }
}
