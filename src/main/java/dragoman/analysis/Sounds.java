package dragoman.analysis;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import dragoman.cache.Kept;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How names sound, roughly enough that spellings of different languages and scripts meet:
 * <i>Zelensky</i>, <i>Selenskyj</i>, <i>Зеленський</i>, <i>ゼレンスキー</i>, <i>เซเลนสกี</i>.
 *
 * <p>Other scripts are first written in Latin letters by ICU's transliterators (CLDR). Vowels are
 * left out and consonants that languages take for one another are one class, as in Soundex; which
 * these are follows from how Japanese, Korean and Thai write foreign names: one letter for L and R,
 * B and V, S and Z.
 */
public final class Sounds {

  /** Names with fewer consonants sound like too many other words. */
  public static final int SHORTEST = 3;

  /** A key is made for each way to say a letter, up to so many. */
  private static final int MOST_KEYS = 6;

  /** Spellings whose vowels differ more than this share of their length are of two names. */
  private static final double MOST_DIFFERENT = 0.4;

  /** What several letters together, or letters beyond a to z, are said as; the longest first. */
  private static final Map<String, List<String>> SAID =
      Map.ofEntries(
          Map.entry("tsch", List.of("S")),
          Map.entry("sch", List.of("S")),
          Map.entry("tch", List.of("S")),
          Map.entry("tsh", List.of("S")),
          Map.entry("ch", List.of("S", "K", "")), // Chekhov, Chiara, Bach as Бах
          Map.entry("sh", List.of("S")),
          Map.entry("zh", List.of("S")),
          Map.entry("kh", List.of("K", "")),
          Map.entry("gh", List.of("K", "")),
          Map.entry("th", List.of("T", "S")),
          Map.entry("ph", List.of("P")),
          Map.entry("ts", List.of("S")),
          Map.entry("tz", List.of("S")),
          Map.entry("cz", List.of("S")),
          Map.entry("ck", List.of("K")),
          Map.entry("x", List.of("KS")),
          Map.entry("j", List.of("S", ""))); // English, and German or Slavic

  private static final int LONGEST_SAID = 4;

  /** By script, since a transliterator for any of them tries each. */
  private static final Map<Integer, Transliterator> TO_LATIN = new ConcurrentHashMap<>();

  /** Words repeat: a page of news has few that the last pages had not. */
  private static final int REMEMBERED = 20_000;

  private static final Map<String, String> LATIN = Kept.most(REMEMBERED);
  private static final Map<String, List<String>> KEYS = Kept.most(REMEMBERED);

  private Sounds() {}

  /** What the terms of the index that have a key begin with. */
  public static String beginning(String key) {
    return key + ' ';
  }

  /** The word that a term of the index is of. */
  public static String word(String term) {
    return term.substring(term.indexOf(' ') + 1);
  }

  /** The terms under which a word is indexed, if it has so many consonants. */
  static List<String> terms(String word, int consonants) {
    List<String> keys = KEYS.get(word);
    if (keys == null) {
      keys = keys(romanised(word));
      KEYS.put(word, keys);
    }
    return keys.stream()
        .filter(key -> key.length() >= consonants)
        .map(key -> beginning(key) + word)
        .toList();
  }

  /** Whether names in this script are cut into pieces that seem to be words. */
  static boolean isUnspaced(int script) {
    return switch (script) {
      case UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR,
          UScript.KATAKANA,
          UScript.HANGUL ->
          true;
      default -> false;
    };
  }

  static boolean isCased(int script) {
    return switch (script) {
      case UScript.LATIN, UScript.CYRILLIC, UScript.GREEK, UScript.ARMENIAN -> true;
      default -> false;
    };
  }

  /** A word in Latin letters from a to z. */
  public static String latin(String word) {
    String known = LATIN.get(word);
    if (known == null) {
      known = romanised(word);
      LATIN.put(word, known);
    }
    return known;
  }

  private static String romanised(String word) {
    int script = script(word);
    String normal = Spelling.normal(word);
    String latin =
        script == UScript.LATIN || script == UScript.COMMON
            ? normal
            : transliterator(script).transliterate(normal);
    if (script == UScript.THAI) {
      latin = latin.replace("x", ""); // a letter that only carries vowels
    } else if (script != UScript.LATIN) {
      latin = latin.replace("č", "ch").replace("š", "sh").replace("ž", "zh").replace("c", "ts");
      latin = latin.replace("tsh", "ch");
    } else {
      latin = latin.replace("š", "sh").replace("ž", "zh").replace("č", "ch").replace("ć", "ch");
    }
    StringBuilder letters = new StringBuilder();
    FoldedFormFilter.fold(latin)
        .chars()
        .filter(c -> c >= 'a' && c <= 'z')
        .forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  private static Transliterator transliterator(int script) {
    return TO_LATIN.computeIfAbsent(
        script,
        s -> {
          // Not a variant: Mongolian-Latin/BGN is for the language in Cyrillic letters.
          String name = UScript.getName(s) + "-Latin";
          boolean known = Collections.list(Transliterator.getAvailableIDs()).contains(name);
          return Transliterator.getInstance(known ? name : "Any-Latin");
        });
  }

  static int script(CharSequence word) {
    return word.codePoints()
        .map(UScript::getScript)
        .filter(s -> s > UScript.INHERITED)
        .findFirst()
        .orElse(UScript.COMMON);
  }

  /** The keys of a word in Latin letters, one for each way to say it. */
  public static List<String> keys(String latin) {
    Set<String> keys = new LinkedHashSet<>(Set.of(""));
    for (int i = 0; i < latin.length(); ) {
      int length = 1;
      List<String> said = List.of();
      for (int l = Math.min(LONGEST_SAID, latin.length() - i); l > 0 && said.isEmpty(); l--) {
        said = SAID.getOrDefault(latin.substring(i, i + l), List.of());
        length = l;
      }
      if (said.isEmpty()) {
        said = List.of(said(latin, i));
      }
      keys = extended(keys, said);
      i += length;
    }
    return keys.stream().filter(key -> !key.isEmpty()).toList();
  }

  private static Set<String> extended(Set<String> keys, List<String> said) {
    Set<String> longer = new LinkedHashSet<>();
    for (String sound : said) {
      for (String key : keys) {
        if (longer.size() < MOST_KEYS) {
          longer.add(key + sound);
        }
      }
    }
    return longer;
  }

  private static String said(String latin, int i) {
    boolean doubled = i > 0 && latin.charAt(i) == latin.charAt(i - 1);
    char next = i + 1 < latin.length() ? latin.charAt(i + 1) : ' ';
    return doubled
        ? ""
        : switch (latin.charAt(i)) {
          case 'b', 'p', 'f', 'v', 'w' -> "P";
          case 'c' -> next == 'e' || next == 'i' || next == 'y' ? "S" : "K";
          case 'g', 'k', 'q' -> "K";
          case 's', 'z' -> "S";
          case 'd', 't' -> "T";
          case 'l', 'r' -> "L";
          case 'm' -> "M";
          case 'n' -> "N";
          default -> "";
        };
  }

  /** Whether a letter from a to z is one; y is a vowel here. */
  public static boolean isConsonant(char letter) {
    return "aeiouy".indexOf(letter) < 0;
  }

  /** Whether two spellings with one key are near each other in their vowels too. */
  public static boolean areAlike(String latin, String other) {
    String one = plain(latin);
    String two = plain(other);
    int longer = Math.max(one.length(), two.length());
    return distance(one, two) <= MOST_DIFFERENT * longer;
  }

  /** Consonants by class, doubled letters once. */
  private static String plain(String latin) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < latin.length(); i++) {
      char c = latin.charAt(i);
      boolean vowel = !isConsonant(c);
      String said = vowel ? String.valueOf(c == 'y' ? 'i' : c) : said(latin, i);
      plain.append(said);
    }
    return plain.toString();
  }

  /** Levenshtein's distance. */
  private static int distance(String one, String two) {
    int[] row = new int[two.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int same = diagonal + (one.charAt(i - 1) == two.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[two.length()];
  }
}
