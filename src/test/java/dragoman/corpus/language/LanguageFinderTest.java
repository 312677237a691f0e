package dragoman.corpus.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dragoman.corpus.Found;
import dragoman.corpus.Passage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageFinderTest {
  private static final LanguageFinder FINDER =
      new LanguageFinder(
          Set.of(
              "en", "de", "fr", "es", "it", "pl", "id", "ms", "fil", "vi", "th", "ja", "ko", "zh"));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "th; กองทัพเรือไทยและ JMSDF ฝึกร่วมกันในทะเล",
        "ko; 한국과 폴란드가 K2 전차 계약을 체결했다",
        "ja; 両国は防衛装備の移転で合意した",
        "ja; 日独両政府、防衛協力強化対策会議発足",
        "ja; 日米首脳会談、防衛費増額確認",
        "ja; 海上自衛隊護衛艦、横浜港入港",
        "ja; 国会、防衛予算案可決",
        "zh; 日本首相访问中国",
        "zh; 海軍艦隊訪問橫濱港",
        "zh; 日本防衛省發言人表示歡迎",
        "zh; 中国东部战区对外发布消息",
        "zh; 两国国防部长签署了防务合作协议",
        "zh; 兩國國防部長簽署防務合作協議",
        "vi; Hai nước ký hiệp định hợp tác quốc phòng tại Hà Nội",
        "de; Beide Staaten haben ein Abkommen über die Zusammenarbeit unterzeichnet",
        "it; I due Paesi hanno firmato un accordo di cooperazione nella difesa",
        "fil; Nilagdaan ng dalawang bansa ang kasunduan sa pagtatanggol noong Lunes",
        "id; Pemerintah kedua negara menandatangani perjanjian karena ancaman itu nyata, kata menteri pada Senin, Agustus lalu",
        "ms; Kerajaan kedua-dua negara menandatangani perjanjian kerana ancaman itu nyata, kata menteri pada Isnin, Ogos lalu"
      })
  void findsTheLanguage(String language, String text) {
    assertEquals(language, FINDER.find(text).value());
  }

  @Test
  void onlyTheCorpussLanguagesAreFound() {
    String text = "De två länderna har undertecknat ett avtal om försvarssamarbete i Stockholm";
    assertEquals("de", new LanguageFinder(Set.of("de", "th")).find(text).value());
    assertEquals("sv", new LanguageFinder(Set.of("de", "sv")).find(text).value());
  }

  @Test
  void aTextWithoutLettersHasNoLanguage() {
    assertEquals("und", FINDER.find("12 / 34").value());
  }

  @Test
  void aPageInTwoLanguagesHasTwoPassages() {
    String english = "The two ministers met in Bangkok and agreed to train together next year.\n";
    String thai = "รัฐมนตรีทั้งสองพบกันที่กรุงเทพฯ และตกลงที่จะฝึกร่วมกันในปีหน้า ตามแถลงการณ์ร่วม";
    assertEquals(
        List.of(
            new Passage(0, english.length(), "en"),
            new Passage(english.length(), english.length() + thai.length(), "th")),
        new Passages(FINDER).of(english + thai, new Found<>("en", "given", 1)));
  }

  private static final String ENGLISH =
      "The two ministers met in the capital and agreed that their armies will train together next "
          + "year, when the first of the new ships is to be handed over to the navy of the host.\n";

  private static final String GERMAN =
      "Die beiden Minister trafen sich in der Hauptstadt und vereinbarten, dass ihre Armeen im "
          + "nächsten Jahr gemeinsam üben, wenn das erste der neuen Schiffe übergeben werden soll.\n";

  @Test
  void languagesOfOneScriptAreToldByTheirFunctionWords() {
    assertEquals(
        List.of("de", "en", "de"),
        new Passages(FINDER)
            .of(GERMAN + ENGLISH + GERMAN, new Found<>("de", "model", 1)).stream()
                .map(Passage::language)
                .toList());
  }

  @Test
  void aGivenLanguageIsNotGuessedAgain() {
    String text = ENGLISH + GERMAN;
    assertEquals(
        List.of(new Passage(0, text.length(), "en")),
        new Passages(FINDER).of(text, new Found<>("en", "given", 1)));
  }
}
