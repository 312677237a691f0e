package dragoman.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dragoman.lexicon.Lexicon;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that are everyday words too; all texts are made up. */
class DoubtfulNamesTest {

  private static final TextAnalysis ANALYSIS = new TextAnalysis(Lexicon.builtIn());

  @Test
  void aDoubtIsNoMatch() {
    assertEquals(List.of(), actors("Turkey is cheaper this year, says Chad.", "en"));
    assertEquals(List.of(), actors("Mısır bu yıl bol.", "tr"));
    assertEquals(List.of(), actors("신형 고속정 인도식이 열렸다.", "ko"));
    assertEquals(List.of(), actors("Cuba resipi ini.", "ms"));
    assertEquals(List.of(), actors("Grenade trouvée dans un grenier.", "fr"));
    assertEquals(List.of(), actors("Ý kiến của anh Đức được ghi nhận.", "vi"));
  }

  @Test
  void anotherActorInTheSentenceBearsItOut() {
    assertEquals(List.of("TR", "SE"), actors("Turkey and Sweden signed a memorandum.", "en"));
    assertEquals(List.of("VN", "IT"), actors("Việt Nam và Ý ký thỏa thuận.", "vi"));
  }

  @Test
  void aGovernmentBearsItOut() {
    assertEquals(List.of("GE"), actors("The defence minister of Georgia resigned.", "en"));
    assertEquals(List.of("IN"), actors("인도 정부는 성명을 냈다.", "ko"));
  }

  @Test
  void theSameActorByAnotherNameBearsItOut() {
    assertEquals(
        List.of("TR", "TR"), actors("Turkey buys frigates. Ankara has not said when.", "en"));
  }

  @Test
  void theNeighbourOfAnUnknownNameIsAPerson() {
    assertEquals(List.of(), actors("Il direttore, Marco Polonia, ha parlato.", "it"));
    assertEquals(
        List.of("US"), actors("The American officer Chad Mercer spoke of the weather.", "en"));
    assertEquals(List.of("PL"), actors("Il direttore ha parlato della Polonia.", "it"));
  }

  @Test
  void lettersOfSeveralStatesMustBeBorneOut() {
    assertEquals(
        List.of("JP", "JP", "US", "US"),
        actors("日米が合意した。日本政府と米国が発表した。", "ja").stream().sorted().toList());
    assertEquals(List.of(), actors("李英美说，今天很好。", "zh"));
  }

  private static List<String> actors(String text, String language) {
    return ANALYSIS.analyse(text, language).concepts().stream()
        .filter(span -> span.concept().kind().isActor())
        .map(span -> span.concept().id())
        .toList();
  }
}
