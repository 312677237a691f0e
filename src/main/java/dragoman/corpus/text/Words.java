package dragoman.corpus.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text, cut so that forms of one word are the same, to see what two texts share. */
record Words(Set<String> grams) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** Five letters skip most endings of most languages that have them. */
  private static final int STEM = 5;

  private static final int SHORT = 3;

  Words {
    grams = Set.copyOf(grams);
  }

  static Words of(String text) {
    Set<String> grams = new HashSet<>();
    String before = "";
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      add(word, grams);
      // Vietnamese writes its words as pairs of short syllables.
      if (before.length() + word.length() <= 2 * STEM && isSpaced(word.charAt(0))) {
        grams.add((before + " " + word).toLowerCase(Locale.ROOT));
      }
      before = word;
    }
    return new Words(grams);
  }

  /** The share of these words that the other text has too; 0 where there are none. */
  double sharedWith(Words other) {
    long shared = grams.stream().filter(other.grams::contains).count();
    return grams.isEmpty() ? 0 : (double) shared / grams.size();
  }

  /** A word's start; its runs of three where words are not spaced; short ones only as acronyms. */
  private static void add(String word, Set<String> grams) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (!isSpaced(word.charAt(0))) {
      for (int i = 0; i + SHORT <= word.length(); i++) {
        grams.add(word.substring(i, i + SHORT));
      }
    } else if (word.length() > SHORT) {
      grams.add(lower.substring(0, Math.min(STEM, lower.length())));
    } else if (word.length() > 1 && word.chars().noneMatch(Character::isLowerCase)) {
      grams.add(lower);
    }
  }

  private static boolean isSpaced(char c) {
    return switch (Character.UnicodeScript.of(c)) {
      case THAI, HAN, HIRAGANA, KATAKANA, LAO, KHMER, MYANMAR -> false;
      default -> true;
    };
  }
}
