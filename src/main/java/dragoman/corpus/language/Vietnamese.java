package dragoman.corpus.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Vietnamese by its letters: no other language writes ơ, ư, đ and two marks on one vowel. */
final class Vietnamese {
  /** Onset, vowels, final consonant, as the alphabet's spelling rules have them. */
  private static final Pattern SYLLABLE =
      Pattern.compile(
          "(?:b|ch?|d|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(?:ch|c|m|ng|nh|n|p|t)?");

  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

  private static final int FEWEST_WORDS = 6;
  private static final int ENOUGH_WORDS = 300;

  /** Foreign names are the rest; other languages' texts have a third. */
  private static final double MOST = 0.85;

  private Vietnamese() {}

  /**
   * How sure the letters make us, or nothing. In Vietnamese prose every tenth letter and more is
   * one of these; a twenty-fifth is enough, as no other Latin text has them but in names.
   */
  static Optional<Double> confidence(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    long letters = composed.codePoints().filter(Character::isLetter).count();
    long own = composed.codePoints().filter(Vietnamese::isOwn).count();
    double share = letters == 0 ? 0 : (double) own / letters;
    return share >= 0.04 ? Optional.of(Math.min(1, 0.7 + share * 3)) : Optional.empty();
  }

  /**
   * Whether nearly all words are written as Vietnamese syllables are: a language of syllables set
   * apart is known by them even without its marks.
   */
  static boolean isInSyllables(String text) {
    int words = 0;
    int syllables = 0;
    Matcher m = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (m.find() && words < ENOUGH_WORDS) {
      words++;
      syllables += SYLLABLE.matcher(m.group()).matches() ? 1 : 0;
    }
    return words >= FEWEST_WORDS && syllables >= MOST * words;
  }

  private static boolean isOwn(int c) {
    return "ĂăĐđĨĩŨũƠơƯư".indexOf(c) >= 0 || (c >= 0x1EA0 && c <= 0x1EF9);
  }
}
