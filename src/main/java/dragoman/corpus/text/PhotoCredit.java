package dragoman.corpus.text;

import java.util.regex.Pattern;

/** Tells a bracketed photo credit, "(Photo: X)" or "(X/Pool Photo via AP)", from a remark. */
final class PhotoCredit {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(?:photos?|foto|fotos|bild|image|imagen|immagine|larawan|ảnh|fot|zdjęcie|gambar|"
              + "handout|getty|file)(?!\\p{L})|ภาพ|写真|画像|사진|图片|圖片|摄|資料圖|资料图|Nguồn\\s*:");

  /**
   * "… in Tokyo. © Agency", "… in London Foto: Agency", and the "…＝9日、東京" of Japan's agencies; "…
   * on Tuesday. (Jane Doe/The Paper)".
   */
  private static final Pattern TAIL =
      Pattern.compile(
          "(?iu)\\s(?:©\\s?|(?:photo|foto|bild|fot\\.|ảnh|larawan|gambar|immagine|crédit)\\s?:\\s?)[^.:]{2,40}\\.?$|[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}）)][=＝][^。=]{2,25}$|[/／](?:afp|reuters|ap|getty|epa)$|[.!?]\\s[(（][^()（）/]{3,40}/[^()（）/]{2,50}[)）]$");

  /** One of them is in every such tail, and in few others. */
  private static final String SIGNS = "©:=＝/／";

  private static final int LONGEST = 90;

  private PhotoCredit() {}

  static boolean endsIn(String line) {
    int from = Math.max(0, line.length() - LONGEST);
    for (int i = from; i < line.length(); i++) {
      if (SIGNS.indexOf(line.charAt(i)) >= 0) {
        return TAIL.matcher(line.substring(from)).find();
      }
    }
    return false;
  }

  static boolean isIn(String brackets) {
    return WORDS.matcher(brackets).find();
  }
}
