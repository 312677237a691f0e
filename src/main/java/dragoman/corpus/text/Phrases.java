package dragoman.corpus.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words that news sites in many languages label the parts of a page with: "Related", "Bình
 * luận", "แชร์". They are in {@code phrases.tsv}.
 */
final class Phrases {
  /** What a phrase introduces. */
  enum Kind {
    COMMENTS,
    RELATED,
    SHARE,
    NAVIGATION,
    TAGS,
    LEGAL,
    PHOTO,
    SOURCE,
    AUTHOR,
    PUBLISHED,
    UPDATED
  }

  /**
   * A line that starts with a phrase.
   *
   * @param label whether a colon or the like follows, or nothing
   * @param rest what follows
   */
  record Match(Kind kind, String phrase, boolean label, String rest) {
    /** Whether the phrase is of several words, which a story hardly starts a sentence with. */
    boolean isTelling() {
      return phrase.indexOf(' ') > 0 || (phrase.charAt(0) > 0x0E00 && phrase.length() > 5);
    }
  }

  private static final Pattern BEFORE = Pattern.compile("^[\\s\\p{P}\\p{S}\\d]+");
  private static final Pattern LABEL_END = Pattern.compile("^\\s*[:：|>»\\]）)]\\s*|^\\s+[–—-]\\s+");
  private static final Pattern NOTHING = Pattern.compile("[\\s\\p{P}\\p{S}\\d]*");
  private static final int LONGEST = 40;

  /** A longer line is a paragraph, whatever it starts with. */
  private static final int LONGEST_LINE = 1000;

  private static final Map<String, Kind> PHRASES = load();

  private Phrases() {}

  /** The longest phrase that the line starts with. */
  static Optional<Match> atStart(String line) {
    if (line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    String text = BEFORE.matcher(line).replaceFirst("");
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() != text.length()) {
      lower = text;
    }
    for (int end = Math.min(LONGEST, lower.length()); end > 0; end--) {
      Kind kind = PHRASES.get(lower.substring(0, end));
      if (kind != null && isBoundary(lower, end)) {
        return Optional.of(match(kind, text, end));
      }
    }
    return Optional.empty();
  }

  private static Match match(Kind kind, String text, int end) {
    String rest = text.substring(end);
    boolean label = NOTHING.matcher(rest).matches() || LABEL_END.matcher(rest).find();
    return new Match(
        kind, text.substring(0, end), label, LABEL_END.matcher(rest).replaceFirst("").strip());
  }

  /** A word ends here; scripts without spaces do not say. */
  private static boolean isBoundary(String text, int end) {
    if (end >= text.length() || !Character.isLetter(text.charAt(end))) {
      return end >= text.length()
          || Character.getType(text.charAt(end)) != Character.NON_SPACING_MARK;
    }
    UnicodeScript script = UnicodeScript.of(text.charAt(end - 1));
    return switch (script) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI -> true;
      default -> false;
    };
  }

  private static Map<String, Kind> load() {
    Map<String, Kind> phrases = new HashMap<>();
    try (InputStream in = Phrases.class.getResourceAsStream("/dragoman/corpus/text/phrases.tsv")) {
      if (in == null) {
        throw new IllegalStateException("phrases.tsv is not on the class path");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(line, phrases));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return phrases;
  }

  private static void add(String line, Map<String, Kind> phrases) {
    int tab = line.indexOf('\t');
    Kind kind = Kind.valueOf(line.substring(0, tab));
    for (String phrase :
        List.of(line.substring(line.lastIndexOf('\t') + 1).split("\\s*\\|\\s*", -1))) {
      if (!phrase.isBlank()) {
        phrases.put(phrase.strip().toLowerCase(Locale.ROOT), kind);
      }
    }
  }
}
