package dragoman.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.analysis.TextAnalysis;
import dragoman.corpus.Article;
import dragoman.corpus.Found;
import dragoman.corpus.Origin;
import dragoman.corpus.Passage;
import dragoman.lexicon.Lexicon;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What articles are about; all of them are made up. */
class AnnotatorTest {

  private static final Lexicon LEXICON = Lexicon.builtIn();
  private static final Annotator ANNOTATOR = new Annotator(new TextAnalysis(LEXICON), LEXICON);

  @Test
  void aPairInAnyLanguageWithItsSentence() {
    pair(
        "IT-JP",
        "Italia e Giappone firmano un accordo sulla difesa",
        "ROMA. Il ministro ha parlato a lungo.\nL'Italia e il Giappone hanno firmato ieri un accordo sui radar.",
        "it",
        "L'Italia e il Giappone hanno firmato ieri un accordo sui radar.");
    pair(
        "DE-JP",
        "Deutschland und Japan vereinbaren Rüstungskooperation",
        "Am 14. Juni haben Deutschland und Japan ein Abkommen unterzeichnet. Das teilte ein Sprecher mit.",
        "de",
        "Am 14. Juni haben Deutschland und Japan ein Abkommen unterzeichnet.");
    pair(
        "JP-VN",
        "Việt Nam và Nhật Bản ký thỏa thuận quốc phòng",
        "Việt Nam và Nhật Bản đã ký thỏa thuận hợp tác quốc phòng hôm thứ Hai. Lễ ký diễn ra tại trụ sở.",
        "vi",
        "Việt Nam và Nhật Bản đã ký thỏa thuận hợp tác quốc phòng hôm thứ Hai.");
    pair(
        "JP-NATO",
        "ญี่ปุ่นและนาโต้ลงนามความร่วมมือ",
        "ญี่ปุ่นและนาโต้ลงนามข้อตกลงด้านอุตสาหกรรมป้องกันประเทศ",
        "th",
        "ญี่ปุ่นและนาโต้ลงนามข้อตกลงด้านอุตสาหกรรมป้องกันประเทศ");
    pair(
        "ID-TR",
        "Indonesia dan Turki menandatangani kontrak",
        "Indonesia dan Turki menandatangani kontrak kapal perang. Nilainya tidak disebut.",
        "id",
        "Indonesia dan Turki menandatangani kontrak kapal perang.");
    pair("JP-KR", "韓国と日本が合意", "韓国と日本は防衛協力で合意した。詳細は明らかにされていない。", "ja", "韓国と日本は防衛協力で合意した。");
  }

  @Test
  void aSentenceThatIsCutInsideANameGoesOnToItsEnd() {
    String text =
        "Yesterday Japan signed a defence pact with the United\nStates. No more is known.";
    Annotations found = annotations("A pact is signed by Japan and an ally", text, "en");
    Pair pair = found.pairs().getFirst();
    assertEquals("JP-US", pair.id());
    assertEquals(
        "Yesterday Japan signed a defence pact with the United\nStates",
        pair.evidence().in("", text));
  }

  @Test
  void aPairOnlyInTheTitleIsShownByTheTitle() {
    Annotations found =
        annotations("Japan and Italy sign a pact", "It was a long day. No more is known.", "en");
    Pair pair = found.pairs().getFirst();
    assertEquals("IT-JP", pair.id());
    assertTrue(pair.evidence().inTitle());
    assertEquals(
        "Japan and Italy sign a pact", pair.evidence().in("Japan and Italy sign a pact", ""));
  }

  @Test
  void aThirdPartyMentionedByTheWayIsNotPaired() {
    Annotations found =
        annotations(
            "Japan and Italy sign a radar agreement",
            """
            Japan and Italy signed an agreement on radars on Monday. The two ministers met for an hour.
            Japan and Italy will also train pilots together.
            A similar radar had been shown at a fair in Brazil some years ago.\
            """,
            "en");
    assertEquals(List.of("IT-JP"), ids(found));
    assertTrue(found.actors().contains("BR"));
    assertEquals(List.of("IT", "JP"), found.actors().stream().limit(2).sorted().toList());
  }

  @Test
  void membersAreNoPartnersOfTheirGroup() {
    Annotations found =
        annotations(
            "Japan joins AUKUS talks",
            "Japan and AUKUS agreed on talks. AUKUS was founded by Australia, the United Kingdom and the United States.",
            "en");
    assertTrue(ids(found).contains("AUKUS-JP"), ids(found).toString());
    for (String pair : List.of("AU-AUKUS", "AUKUS-GB", "AUKUS-US")) {
      assertFalse(ids(found).contains(pair), pair);
    }
  }

  @Test
  void peopleActForTheirCountryWhileInOffice() {
    String title = "Scholz and Japan sign an agreement";
    String text = "Olaf Scholz and Japan signed an agreement on supplies.";
    assertEquals(
        List.of("DE-JP"),
        ids(annotations(title, text, "en", Optional.of(LocalDate.of(2023, 3, 18)))));
    assertEquals(
        List.of(), ids(annotations(title, text, "en", Optional.of(LocalDate.of(2035, 3, 18)))));
    assertEquals(List.of("DE-JP"), ids(annotations(title, text, "en", Optional.empty())));
  }

  @Test
  void topicsComeWithTheOneAbove() {
    List<String> topics =
        annotations("Submarines for the navy", "The new submarines are to be built at home.", "en")
            .topics();
    assertTrue(topics.containsAll(List.of("submarines", "naval-forces")), topics.toString());
    List<String> thai =
        annotations("อุตสาหกรรมป้องกันประเทศ", "อุตสาหกรรมป้องกันประเทศเติบโต", "th").topics();
    assertTrue(thai.contains("defence-industry"), thai.toString());
    assertEquals(List.of(), annotations("A quiet day", "Nothing happened.", "en").topics());
  }

  @Test
  void passagesAreReadInTheirOwnLanguages() {
    String vietnamese = "Mỹ và Nhật Bản ký thỏa thuận.";
    String english = "Mỹ is a word.";
    String text = vietnamese + "\n" + english;
    int border = vietnamese.length() + 1;
    Article article =
        article(
            "",
            text,
            "vi",
            List.of(new Passage(0, border, "vi"), new Passage(border, text.length(), "en")),
            Optional.empty());
    Annotations found = ANNOTATOR.annotate(article).annotations();
    assertEquals(List.of("JP-US"), ids(found));
    assertEquals(vietnamese, found.pairs().getFirst().evidence().in("", text));
  }

  @Test
  void nothingIsFoundInNothing() {
    Annotations found = annotations("", "", "en");
    assertEquals(new Annotations(List.of(), List.of(), List.of(), Map.of()), found);
  }

  private static void pair(String id, String title, String text, String language, String evidence) {
    Annotations found = annotations(title, text, language);
    assertEquals(List.of(id), ids(found), language);
    assertEquals(evidence, found.pairs().getFirst().evidence().in(title, text));
  }

  private static List<String> ids(Annotations found) {
    return found.pairs().stream().map(Pair::id).toList();
  }

  private static Annotations annotations(String title, String text, String language) {
    return annotations(title, text, language, Optional.empty());
  }

  private static Annotations annotations(
      String title, String text, String language, Optional<LocalDate> date) {
    List<Passage> whole = List.of(new Passage(0, text.length(), language));
    return ANNOTATOR.annotate(article(title, text, language, whole, date)).annotations();
  }

  private static Article article(
      String title,
      String text,
      String language,
      List<Passage> passages,
      Optional<LocalDate> date) {
    return new Article(
        "made-up",
        title,
        text,
        new Found<>(language, "test", 1),
        passages,
        date.map(day -> new Found<>(day, "test", 1)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new Origin("made-up.txt", "hash", Map.of()));
  }
}
