package dragoman.corpus.language;

import static java.util.stream.Collectors.joining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * How many function words of each language a text has: every fourth word of prose and more is one,
 * and counting them costs next to nothing.
 */
final class FunctionWords {
  /** Lucene's lists (Snowball's and their kin), and those of the languages it has none for. */
  private static final List<String> PLACES =
      List.of(
          "/org/apache/lucene/analysis/snowball/%2$s_stop.txt",
          "/org/apache/lucene/analysis/%1$s/stopwords.txt",
          "/dragoman/analysis/function-words.%1$s.txt");

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern COMMENT = Pattern.compile("[|#].*");

  /** By word, the languages that have it. */
  private final Map<String, List<String>> languages = new HashMap<>();

  FunctionWords(Set<String> languages) {
    for (String language : languages) {
      load(language, word -> this.languages.merge(word, List.of(language), FunctionWords::both));
    }
  }

  /** By language, how often its function words stand in the text. */
  Map<String, Integer> in(String text) {
    Map<String, Integer> counts = new HashMap<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .flatMap(word -> languages.getOrDefault(word.group(), List.of()).stream())
        .forEach(language -> counts.merge(language, 1, Integer::sum));
    return counts;
  }

  private static List<String> both(List<String> some, List<String> more) {
    List<String> all = new ArrayList<>(some);
    all.removeAll(more);
    all.addAll(more);
    return List.copyOf(all);
  }

  /** Words of one part: what a list writes as two is two words in a text. */
  private static void load(String language, Consumer<String> words) {
    String name = Locale.of(language).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT);
    PLACES.stream()
        .map(place -> read(place.formatted(language, name)))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(list ->
            SPACE
                .splitAsStream(list)
                .filter(word -> WORD.matcher(word).matches())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .forEach(words));
  }

  private static Optional<String> read(String place) {
    try (InputStream in = FunctionWords.class.getResourceAsStream(place)) {
      if (in == null) {
        return Optional.empty();
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return Optional.of(
          reader
              .lines()
              .map(line -> COMMENT.matcher(line).replaceFirst(""))
              .collect(joining("\n")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
