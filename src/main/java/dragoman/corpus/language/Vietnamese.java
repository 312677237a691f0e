package dragoman.corpus.language;

import java.text.Normalizer;
import java.util.Optional;

/** Vietnamese by its letters: no other language writes ơ, ư, đ and two marks on one vowel. */
final class Vietnamese {
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

  private static boolean isOwn(int c) {
    return "ĂăĐđĨĩŨũƠơƯư".indexOf(c) >= 0 || (c >= 0x1EA0 && c <= 0x1EF9);
  }
}
