package dragoman.corpus.source;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Encodings that ICU's detector does not know but the web of South-East Asia has: TIS-620 for Thai
 * (as windows-874, which contains it) and windows-1258 for Vietnamese. Both are told by what their
 * marks must follow.
 */
final class LegacyEncodings {
  private static final int ENOUGH = 20;

  private LegacyEncodings() {}

  static Optional<Charset> of(byte[] bytes) {
    if (isThai(bytes)) {
      return Optional.of(Charset.forName("x-windows-874"));
    }
    return isVietnamese(bytes) ? Optional.of(Charset.forName("windows-1258")) : Optional.empty();
  }

  /** Vowels above and below and tone marks stand on a consonant or on each other. */
  private static boolean isThai(byte[] bytes) {
    int high = 0;
    int marks = 0;
    int wrong = 0;
    int before = 0;
    for (byte b : bytes) {
      int c = b & 0xFF;
      if (c >= 0x80) {
        high++;
        boolean inTable = (c >= 0xA1 && c <= 0xDA) || (c >= 0xDF && c <= 0xFB);
        wrong += inTable || c == 0xA0 || (c >= 0x85 && c <= 0x97) ? 0 : 1;
        if (isThaiMark(c)) {
          marks++;
          wrong += (before >= 0xA1 && before <= 0xCE) || isThaiMark(before) ? 0 : 1;
        }
      }
      before = c;
    }
    return high >= ENOUGH && marks * 20 > high && wrong * 200 < high;
  }

  private static boolean isThaiMark(int c) {
    return c == 0xD1 || (c >= 0xD4 && c <= 0xDA) || (c >= 0xE7 && c <= 0xEE);
  }

  /** The five tones are bytes of their own behind a vowel: most syllables have one. */
  private static boolean isVietnamese(byte[] bytes) {
    int letters = 0;
    int tones = 0;
    int wrong = 0;
    int before = 0;
    for (byte b : bytes) {
      int c = b & 0xFF;
      letters += Character.isLetter(c) ? 1 : 0;
      if (c == 0xCC || c == 0xD2 || c == 0xDE || c == 0xEC || c == 0xF2) {
        tones++;
        wrong += isVowel(before) ? 0 : 1;
      }
      before = c;
    }
    return tones >= ENOUGH && tones * 20 > letters && wrong * 10 < tones;
  }

  private static boolean isVowel(int c) {
    return "aeiouyAEIOUY".indexOf(c) >= 0 || (c >= 0xC0 && c != 0xD0 && c != 0xF0);
  }
}
