package dragoman.analysis.check;

import java.util.List;
import java.util.Map;

/**
 * Neutral sentences to put a label into: where it stands first, in the middle and last. In Thai,
 * Japanese and Chinese nothing stands between it and its neighbours; Korean writes a particle onto
 * it.
 */
final class Sentences {

  private static final Map<String, List<String>> FRAMES =
      Map.ofEntries(
          Map.entry(
              "en", List.of("%s was named again.", "They spoke of %s at length.", "It is %s.")),
          Map.entry("de", List.of("%s war gemeint.", "Man sprach über %s am Abend.", "Es ist %s.")),
          Map.entry("it", List.of("%s non manca.", "Si è parlato di %s ieri sera.", "Ecco %s.")),
          Map.entry("fr", List.of("%s manque.", "On a parlé de %s hier soir.", "Voici %s.")),
          Map.entry("es", List.of("%s falta.", "Se habló de %s ayer.", "Esto es %s.")),
          Map.entry("id", List.of("%s disebut lagi.", "Mereka membahas %s kemarin.", "Itu %s.")),
          Map.entry("vi", List.of("%s được nhắc lại.", "Họ nói về %s hôm qua.", "Đó là %s.")),
          Map.entry("th", List.of("%sถูกพูดถึงอีก", "เมื่อวานมีการพูดถึง%sที่นั่น", "นั่นคือ%s")),
          Map.entry("ja", List.of("%sが話題になった。", "昨日、彼らは%sについて話した。", "これは%sだ。")),
          Map.entry("ko", List.of("%s은 다시 언급됐다.", "어제 그들은 %s에 대해 말했다.", "그들은 %s의 일을 했다.")),
          Map.entry("zh", List.of("%s再次被提到。", "昨天他们谈到了%s的问题。", "这就是%s。")));

  /** A sentence with the place of the label in it. */
  record Sentence(String text, int start, int end) {}

  private Sentences() {}

  static List<Sentence> with(String label, String language) {
    return FRAMES.getOrDefault(language, List.of("%s.", "– %s –")).stream()
        .map(frame -> {
          int start = frame.indexOf("%s");
          return new Sentence(frame.replace("%s", label), start, start + label.length());
        })
        .toList();
  }
}
