package dragoman.corpus.language;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells standard Indonesian from standard Malay, which the model often confuses, by words that only
 * one of them has: function words, weekdays and months, and what each took from Dutch or English.
 */
final class IndonesianOrMalay {
  private static final Set<String> INDONESIAN =
      Set.of(
          ("bahwa karena bisa berbeda saat terkait yaitu sejumlah ujar usai jelang sebesar kemarin "
                  + "besok berbagai nomor delapan kantor uang mobil persen miliar triliun pemerintah "
                  + "perusahaan provinsi kabupaten polisi tentara keamanan anggaran senin "
                  + "kamis jumat maret juni juli agustus desember inggris jepang prancis serikat "
                  + "universitas kualitas aktivitas fasilitas komunitas kapasitas informasi "
                  + "memiliki melakukan dilakukan menyebut diduga cuma butuh ingin bakal lewat soal "
                  + "tapi dikutip dilansir kasus korban dokter obat siswa kota gubernur bupati "
                  + "keuangan produksi menit tim pelatih sepak laga rudal kapan "
                  + "adanya pihaknya kepolisian presiden aturan")
              .split(" "));

  private static final Set<String> MALAY =
      Set.of(
          ("bahawa kerana iaitu ialah manakala daripada sahaja pelbagai berkata beliau "
                  + "nombor lapan wang peratus bilion trilion kerajaan polis "
                  + "tentera belanjawan isnin khamis jumaat ahad jun julai "
                  + "ogos disember inggeris jepun perancis universiti kualiti aktiviti fasiliti "
                  + "komuniti kapasiti maklumat rasmi kerjasama mempunyai semalam esok mesyuarat "
                  + "semasa berkenaan membabitkan susulan selepas mengikut setiausaha menerusi "
                  + "memaklumkan tarikh sewaktu kelmarin kes mangsa doktor ubat "
                  + "gabenor minit kewangan jurulatih pasukan perlawanan naib datuk")
              .split(" "));

  /**
   * Words from Dutch end so, those from English otherwise: kualitas, kualiti; televisi, televisyen.
   */
  private static final Pattern DUTCH = Pattern.compile("\\p{L}{3,}itas(?:nya)?");

  private static final Pattern ENGLISH =
      Pattern.compile("\\p{L}+(?:syen|(?:al|il|iv|un|or|ar)iti)(?:nya)?");

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private IndonesianOrMalay() {}

  static boolean isEither(String language) {
    return language.equals("id") || language.equals("ms");
  }

  /** The one that has so many more words of its own in the text than the other. */
  static Optional<String> by(String text, int more) {
    int surplus = surplus(text);
    return Math.abs(surplus) < more ? Optional.empty() : Optional.of(surplus > 0 ? "id" : "ms");
  }

  /** How many more words are Indonesian than Malay. */
  private static int surplus(String text) {
    int[] counts = new int[2];
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(r -> r.group())
        .forEach(word -> {
          counts[0] += INDONESIAN.contains(word) || DUTCH.matcher(word).matches() ? 1 : 0;
          counts[1] += MALAY.contains(word) || ENGLISH.matcher(word).matches() ? 1 : 0;
        });
    return counts[0] - counts[1];
  }
}
