package dragoman.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dragoman.lexicon.Concept;
import dragoman.lexicon.Kind;
import dragoman.lexicon.Lexicon;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which concepts lie over which words. */
@Execution(ExecutionMode.CONCURRENT)
class ConceptMatcherTest {

  private static final Lexicon LEXICON = Lexicon.builtIn();
  private static final TextAnalysis ANALYSIS = new TextAnalysis(LEXICON);

  @ParameterizedTest
  @CsvSource({
    "it, Il Giappone ha deciso, Giappone",
    "it, le industrie giapponesi, giapponesi",
    "vi, Chính phủ Nhật Bản đã, Nhật Bản",
    "th, รัฐบาลญี่ปุ่นได้, ญี่ปุ่น",
    "de, mit japanischen Werften, japanischen",
    "de, in Japan, Japan",
    "en, Japan's ministers, Japan's",
    "en, 'Ｊａｐａｎ!', Ｊａｐａｎ",
    "id, di Jepang, Jepang",
    "ja, 日本の首相, 日本",
    "ko, 일본의 총리가, 일본",
    "zh, 日本首相, 日本",
  })
  void japanInManyLanguages(String language, String text, String words) {
    assertEquals(List.of(words), words(language, text, "@JP"));
  }

  @ParameterizedTest
  @CsvSource({
    "th, บริษัทในอุตสาหกรรมป้องกันประเทศของไทย, อุตสาหกรรมป้องกันประเทศ",
    "vi, ngành công nghiệp quốc phòng của Ý, công nghiệp quốc phòng",
    "it, l'industria della difesa italiana, l'industria della difesa",
    "de, die Rüstungsindustrie, Rüstungsindustrie",
    "en, the Defence Industry, Defence Industry",
    "en, defense industries, defense industries",
    "en, defence-industry talks, defence-industry",
  })
  void oneTopicInManyLanguages(String language, String text, String words) {
    assertEquals(List.of(words), words(language, text, "#defence-industry"));
  }

  @Test
  void vietnameseNamesWantTheirCapitals() {
    assertEquals(List.of("Mỹ"), words("vi", "Quân đội Mỹ", "@US"));
    assertEquals(List.of(), words("vi", "thẩm mỹ và mỹ thuật", "@US"));
    assertEquals(List.of(), words("vi", "người anh em có ý nga", "@GB"));
  }

  @Test
  void decomposedTextNamesTheSameWithItsOwnOffsets() {
    String text = Normalizer.normalize("Nhật Bản và Mỹ", Normalizer.Form.NFD);
    assertEquals(List.of(text.substring(0, text.indexOf(" v"))), words("vi", text, "@JP"));
    assertEquals(List.of(text.substring(text.indexOf("M"))), words("vi", text, "@US"));
  }

  @Test
  void acronymsWantAllTheirCapitals() {
    assertEquals(List.of("US"), words("en", "The US and us", "@US"));
    assertEquals(List.of("Nato", "NATO"), words("en", "Nato or NATO or nato", "@NATO"));
  }

  @Test
  void aLongerNameOfOneStemIsAnother() {
    assertEquals(List.of(), words("en", "Nigeria and Nigerian troops", "@NE"));
    assertEquals(List.of("Niger"), words("en", "Niger and Nigeria", "@NE"));
    assertEquals(List.of("Nigeria"), words("it", "la Nigeria e il Niger", "@NG"));
  }

  @Test
  void theLongestNameWins() {
    Lexicon lexicon =
        Lexicon.of(
            List.of(concept("south-china-sea-area", Kind.LOOKALIKE, "Test China Sea", "en")));
    TextAnalysis analysis = new TextAnalysis(lexicon);
    assertEquals(List.of(), actors(analysis.analyse("the Test China Sea", "en")));
    assertEquals(List.of("KR"), actors(analysis.analyse("South Korea", "en")));
    assertEquals(List.of("CN"), actors(analysis.analyse("China", "en")));
  }

  @Test
  void generalTermsAreFoundInsideLongerNames() {
    Lexicon lexicon =
        Lexicon.of(
            List.of(
                concept("test-zeal", Kind.TERM, "zealotry", "en"),
                concept("test-pact", Kind.AGREEMENT, "Pact on Zealotry Matters", "en")));
    AnalysedText text = new TextAnalysis(lexicon).analyse("The Pact on Zealotry Matters", "en");
    assertEquals(List.of("Pact on Zealotry Matters"), words(text, "#test-pact"));
    assertEquals(List.of("Zealotry"), words(text, "#test-zeal"));
  }

  @Test
  void noNameGoesOverACommaOrAStop() {
    assertEquals(List.of(), words("en", "from the South, Korea sent", "@KR"));
    assertEquals(List.of(), words("en", "It went South. Korea sent", "@KR"));
    assertEquals(List.of("South\nKorea"), words("en", "from South\nKorea", "@KR"));
    assertEquals(
        List.of("F 35", "F-35", "F\u201135"), words("en", "F 35, F-35, F\u201135", "#f-35"));
  }

  @Test
  void zeroWidthSpacesAreNoBorders() {
    assertEquals(List.of("Ja\u200bpan"), words("en", "in Ja\u200bpan", "@JP"));
    assertEquals(List.of("ญี่\u200bปุ่น"), words("th", "ที่ ญี่\u200bปุ่น", "@JP"));
  }

  @Test
  void foreignNamesInKoreanAreNotFoundBySyllablesOfThem() {
    assertEquals(List.of("예멘"), words("ko", "예멘 정부", "@YE"));
    assertEquals(List.of(), words("ko", "팔 멘 티", "@YE"));
    assertEquals(List.of(), words("ko", "팔을 들었다", "@NP"));
  }

  @ParameterizedTest
  @CsvSource({
    "ja, 日米首脳会談, JP 日 US 米",
    "ja, 日米韓が演習した, JP 日 US 米 KR 韓",
    "ja, 英独の条約, GB 英 DE 独",
    "ja, 日英伊は開発する, JP 日 GB 英 IT 伊",
    "ja, 日ロ関係, JP 日 RU ロ",
    "ja, 日中首脳会談, JP 日 CN 中",
    "zh, 美韩两国签署, US 美 KR 韩",
    "zh, 德英兩國, DE 德 GB 英",
    "zh, 日菲签署协定, JP 日 PH 菲",
    "ko, 한미일 정상회담, KR 한 US 미 JP 일",
    // a doubt is no match
    "ja, 日中の気温, ''",
    "ja, 中日ドラゴンズが勝った, ''",
    "ja, 土日に開催, ''",
    "ja, 中米の国々, ''",
    "zh, 其中美国最多, US 美国",
    "zh, 传统美德, ''",
    "zh, 日中时分, ''",
    "ko, 북미 지역, ''",
  })
  void countriesNamedTogether(String language, String text, String named) {
    // Whether a text means them is settled afterwards, by what else it names.
    TextAnalysis unsettled = new TextAnalysis(LEXICON, false);
    assertEquals(
        named,
        unsettled.analyse(text, language).concepts().stream()
            .filter(span -> span.concept().kind().isActor())
            .map(span -> span.concept().id() + " " + text.substring(span.start(), span.end()))
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "it, l'accordo nippo-tedesco, JP nippo DE tedesco",
    "fr, le traité germano-britannique, DE germano GB britannique",
    "en, Franco-German tanks, FR Franco DE German",
    "es, una cumbre hispano-italiana, ES hispano IT italiana",
    "de, ein anglo-italo-japanisches Programm, GB anglo IT italo JP japanisches",
    "en, the Indo-Pacific, ''",
    "it, un franco svizzero, CH svizzero",
  })
  void countriesJoinedByAHyphen(String language, String text, String named) {
    countriesNamedTogether(language, text, named);
  }

  @Test
  void aNamedThingIsOneOfItsKind() {
    assertEquals(List.of("GCAP"), words("en", "They want GCAP now", "#next-generation-fighter"));
    assertEquals(List.of(), words("en", "a next-generation fighter", "#gcap"));
  }

  @Test
  void quotationMarksMayStandInsideAName() {
    assertEquals(List.of("台风”战斗机"), words("zh", "购买“台风”战斗机", "#eurofighter"));
    assertEquals(List.of("颱風」戰機"), words("zh", "採購「颱風」戰機", "#eurofighter"));
    assertEquals(
        List.of("истребитель «Тайфун"), words("ru", "истребитель «Тайфун»", "#eurofighter"));
  }

  @Test
  void umlautsMayBeWrittenOut() {
    assertEquals(
        List.of("Ruestungsindustrie"), words("de", "die Ruestungsindustrie", "#defence-industry"));
    assertEquals(List.of("daenische"), words("de", "das daenische Heer", "@DK"));
  }

  @Test
  void namesAreFoundWhereTheSegmenterCutsThroughThem() {
    assertEquals(List.of("오커스"), words("ko", "그들은 오커스에 가입한다", "@AUKUS"));
    assertEquals(List.of("앙골라"), words("ko", "앙골라는 아프리카에 있다", "@AO"));
    assertEquals(List.of("จี7"), words("th", "การประชุมจี7ที่อิตาลี", "@G7"));
    assertEquals(List.of("เอฟ-16"), words("th", "ส่งเอฟ-16ที่ฐานทัพ", "#f-16"));
    assertEquals(List.of("大西洋"), words("ja", "彼らは大西洋について話した", "#term-atlantic"));
    assertEquals(List.of("愛國者防空系統"), words("zh", "他們談到愛國者防空系統的問題", "#patriot-system"));
  }

  @Test
  void noNameIsFoundInsideAnotherWord() {
    assertEquals(List.of(), words("zh", "发展中国家的代表", "@CN"));
    assertEquals(List.of(), words("th", "มหาสมุทรอินเดียกว้างใหญ่", "@IN"));
    assertEquals(List.of(), words("ja", "新しいタイプの艦艇", "@TH"));
    assertEquals(List.of(), words("ko", "인도양에서 훈련했다", "@IN"));
  }

  @Test
  void everyStretchIsReadInItsOwnLanguage() {
    String text = "Mỹ\nAmerikaner";
    AnalysedText analysed =
        ANALYSIS.analyse(
            text,
            List.of(
                new TextAnalysis.Stretch(0, 2, "vi"),
                new TextAnalysis.Stretch(3, text.length(), "de")));
    assertEquals(List.of("Mỹ", "Amerikaner"), words(analysed, "@US"));
  }

  /** A label that no text could be found by is a mistake in the lexicon or in a chain. */
  @Test
  void everyLabelIsFoundInATextOfItsLanguage() {
    List<String> lost = new ArrayList<>();
    Set<String> languages = new TreeSet<>(Lexicon.LANGUAGES);
    for (Concept concept : LEXICON.concepts()) {
      languages.addAll(concept.labels().keySet());
      languages.addAll(concept.places().keySet());
    }
    languages.remove(Concept.ANY);
    for (String language : languages) {
      for (Concept concept : LEXICON.concepts()) {
        Set<String> labels = new HashSet<>(LEXICON.labels(concept, language));
        labels.addAll(concept.places(language));
        labels.removeAll(doubtful(language));
        for (String label : labels) {
          if (!isFound(concept, label, language)) {
            lost.add(language + " " + concept.id() + " \"" + label + "\"");
          }
        }
      }
    }
    assertEquals(List.of(), lost);
  }

  /** Words of other senses, and letters of several states: {@link DoubtfulNamesTest}. */
  private static Set<String> doubtful(String language) {
    Set<String> doubtful = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (Concept concept : LEXICON.concepts()) {
      if (concept.kind() == Kind.DOUBTFUL) {
        doubtful.addAll(concept.labels(language));
      } else if (concept.kind().isActor()) {
        for (String label : new HashSet<>(concept.labels(language))) {
          if (!seen.add(label)) {
            doubtful.add(label);
          }
        }
      }
    }
    return doubtful;
  }

  private static boolean isFound(Concept concept, String label, String language) {
    AnalysedText text = ANALYSIS.analyse(label, language);
    if (concept.kind() == Kind.LOOKALIKE) {
      return text.tokens().size() > 0
          && text.concepts().stream().noneMatch(span -> span.concept().kind().isActor());
    }
    int last = text.tokens().size() - 1;
    return text.concepts().stream()
        .filter(span -> span.concept().equals(concept))
        .anyMatch(span -> span.firstToken() == 0 && span.end() == text.tokens().end(last));
  }

  private static Concept concept(String id, Kind kind, String label, String language) {
    return new Concept(
        id,
        kind,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(language, List.of(label)),
        Map.of());
  }

  /** The words under each span of a concept. */
  private static List<String> words(String language, String text, String token) {
    return words(ANALYSIS.analyse(text, language), token);
  }

  private static List<String> words(AnalysedText text, String token) {
    return text.concepts().stream()
        .filter(span -> span.concept().token().equals(token))
        .map(span -> text.text().substring(span.start(), span.end()))
        .toList();
  }

  private static List<String> actors(AnalysedText text) {
    return text.concepts().stream()
        .filter(span -> span.concept().kind().isActor())
        .map(span -> span.concept().id())
        .toList();
  }
}
