package dragoman.engine.lucene;

import dragoman.analysis.TextAnalysis;
import dragoman.annotate.AnnotatedArticle;
import dragoman.annotate.Annotator;
import dragoman.corpus.Article;
import dragoman.corpus.Found;
import dragoman.corpus.Origin;
import dragoman.corpus.Passage;
import dragoman.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Made-up articles, and an index of them. */
final class Articles {

  static final Lexicon LEXICON = Lexicon.builtIn();
  private static final Annotator ANNOTATOR = new Annotator(new TextAnalysis(LEXICON), LEXICON);

  /** One event in six languages, and others. */
  static final List<AnnotatedArticle> NEWS =
      List.of(
          article(
              "it",
              "it",
              "2025-04-09",
              "Gazzetta",
              "Il Giappone e la NATO firmano un accordo",
              "Il Giappone e la NATO hanno firmato un accordo sui radar. La cerimonia si è svolta al mattino."),
          article(
              "th",
              "th",
              "2025-04-10",
              "Khao",
              "ญี่ปุ่นและนาโต้ลงนามข้อตกลง",
              "ญี่ปุ่นและนาโต้ลงนามข้อตกลงเรดาร์ที่สำนักงานใหญ่"),
          article(
              "vi",
              "vi",
              "2025-05-02",
              "Tin",
              "Nhật Bản và NATO ký thỏa thuận",
              "Nhật Bản và NATO đã ký thỏa thuận về ra đa. Lễ ký diễn ra buổi sáng."),
          article(
              "de",
              "de",
              "2025-05-20",
              "Zeitung",
              "Japan und die NATO unterzeichnen Abkommen",
              "Die Lage ist ruhig. Die japanischen Minister haben mit der NATO ein Abkommen unterzeichnet."),
          article(
              "en",
              "en",
              "2024-11-30",
              "Herald",
              "Japan and NATO sign radar pact",
              "Japan and NATO signed a pact on radars. The ceremony took place in the morning. War is far away."),
          article(
              "id",
              "id",
              null,
              "Kabar",
              "Jepang dan NATO menandatangani perjanjian",
              "Jepang dan NATO menandatangani perjanjian radar. Upacara berlangsung pagi hari."),
          article(
              "frigates",
              "en",
              "2023-01-05",
              "Herald",
              "Italy orders frigates",
              "Italy ordered two frigates from its own yards. The frigates carry a radar and sonar."),
          article(
              "quiet",
              "en",
              null,
              null,
              "A quiet day",
              "Nothing happened in the harbour, said the harbour master."));

  private Articles() {}

  static AnnotatedArticle article(
      String id,
      String language,
      @Nullable String date,
      @Nullable String source,
      String title,
      String text) {
    return ANNOTATOR.annotate(
        new Article(
            id,
            title,
            text,
            new Found<>(language, "test", 1),
            List.of(new Passage(0, text.length(), language)),
            Optional.ofNullable(date).map(day -> new Found<>(LocalDate.parse(day), "test", 1)),
            Optional.ofNullable(source),
            Optional.empty(),
            Optional.empty(),
            new Origin(id + ".txt", "hash of " + text, Map.of())));
  }

  /** Puts articles into a new generation and publishes it. */
  static String rebuild(Path index, List<AnnotatedArticle> articles) throws IOException {
    try (LuceneIndexer indexer = LuceneIndexer.rebuild(index, LEXICON.hash())) {
      for (AnnotatedArticle article : articles) {
        indexer.put(article);
      }
      return indexer.publish().generation();
    }
  }
}
