package dragoman.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;

/**
 * A language's function words: Lucene's list, and what the file beside this class adds to it.
 *
 * @param words single ones
 * @param more the file's lines, which a chain may cut into several words
 */
record FunctionWordList(CharArraySet words, List<String> more) {

  static final FunctionWordList EMPTY = new FunctionWordList(CharArraySet.EMPTY_SET, List.of());

  /** Lucene's list with the language's file, where there is one. */
  static FunctionWordList of(String language, CharArraySet lucene) {
    List<String> more = lines("function-words." + language + ".txt");
    CharArraySet words = new CharArraySet(lucene, true);
    more.stream().filter(line -> line.indexOf(' ') < 0).forEach(words::add);
    return new FunctionWordList(CharArraySet.unmodifiableSet(words), more);
  }

  /** The same, and articles that stand alone where a text has a space behind the apostrophe. */
  FunctionWordList with(CharArraySet articles) {
    CharArraySet both = new CharArraySet(words, true);
    both.addAll(articles);
    return new FunctionWordList(CharArraySet.unmodifiableSet(both), more);
  }

  private static List<String> lines(String file) {
    try (InputStream in = FunctionWordList.class.getResourceAsStream(file)) {
      return in == null
          ? List.of()
          : new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
