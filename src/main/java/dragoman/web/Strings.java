package dragoman.web;

import com.ibm.icu.text.MessageFormat;
import dragoman.lexicon.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the interface says, in one language: {@code strings/th.properties}. Entries with figures are
 * ICU messages, because languages count in different ways.
 */
final class Strings {

  /** The lexicon's languages, and one that is read from right to left. */
  static final List<String> LANGUAGES =
      Stream.concat(Lexicon.LANGUAGES.stream(), Stream.of("ar")).toList();

  private static final Map<String, Strings> ALL =
      LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, Strings::read));

  private final Locale locale;
  private final Map<String, String> entries;

  private Strings(Locale locale, Map<String, String> entries) {
    this.locale = locale;
    this.entries = entries;
  }

  /** The strings of one of {@link #LANGUAGES}. */
  static Strings in(String language) {
    return Optional.ofNullable(ALL.get(language))
        .orElseThrow(() -> new IllegalArgumentException("no interface in " + language));
  }

  Locale locale() {
    return locale;
  }

  /** All entries, for templates. */
  Map<String, String> entries() {
    return entries;
  }

  String text(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException("no interface string is called " + key));
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** A message with its arguments filled in; what they say in directions ends with them. */
  String text(String key, Map<String, Object> arguments) {
    Map<String, Object> closed = new HashMap<>(arguments);
    closed.replaceAll((name, value) -> value instanceof String s ? Directions.closed(s) : value);
    return new MessageFormat(text(key), locale).format(closed);
  }

  private static Strings read(String language) {
    String file = "strings/" + language + ".properties";
    try (InputStream in = Strings.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks " + file);
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> entries =
          properties.stringPropertyNames().stream()
              .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
      return new Strings(Locale.forLanguageTag(language), entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
