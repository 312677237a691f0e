package dragoman.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.analysis.TypedText.PhraseTerm;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Lexicon;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Units are written as {@code Nhật Bản=JP của° thuyền}: concepts after {@code =}, {@code °} for
 * optional.
 */
@Execution(ExecutionMode.CONCURRENT)
class QueryAnalysisTest {

  private static final QueryAnalysis ANALYSIS =
      new QueryAnalysis(Lexicon.builtIn(), Lexicon.LANGUAGES);

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        // concepts in any language, in one query
        "Giappone → [Giappone=JP]",
        "Nhật Bản → [Nhật Bản=JP]",
        "ญี่ปุ่น → [ญี่ปุ่น=JP]",
        "일본 미국 → [일본=JP] [미국=US]",
        "Giappone Vietnam ญี่ปุ่น → [Giappone=JP] [Vietnam=VN] [ญี่ปุ่น=JP]",
        "industria della difesa → [industria della difesa=defence-industry]",
        "South Korea → [South Korea=KR]",
        // names as people type them
        "giappone → [giappone=JP]",
        "nato → [nato=NATO]",
        "germany → [germany=DE]",
        "mỹ → [mỹ=US]",
        "us → [us]",
        "US → [US=US]",
        "Nigeria → [Nigeria=NG]",
        "niger → [niger=NE]",
        // without marks
        "nhat ban → [nhat ban=JP]",
        "cong nghiep quoc phong → [cong nghiep quoc phong=defence-industry]",
        "etats-unis → [etats-unis=US]",
        "my → [my]",
        // function words are never required
        "what did Japan say → [what°] [did°] [Japan=JP] [say]",
        "was ist Aukus → [was°] [ist°] [Aukus=AUKUS]",
        "der Rat der Nato → [der°] [Rat] [der°] [Nato=NATO]",
        "hal yang baik di Jepang → [hal°] [yang°] [baik] [di°] [Jepang=JP]",
        "ของญี่ปุ่น → [ของ°] [ญี่ปุ่น=JP]",
        "일본의 미국과 → [일본의=JP] [미국과=US]",
        // nor are they what only another language's stemmer makes of them
        "Quante fregate → [Quante°] [fregate=frigates]",
        "Cos'è Aukus → [Cos'è°] [Aukus=AUKUS]",
        // but for those that another of the query's languages means
        "war in Ukraine → [war=term-war] [in°] [Ukraine=UA]",
        "Wer war der Minister? → [Wer°] [war°] [der°] [Minister=term-minister,term-ministry]",
        "also in Ukraine → [also] [in°] [Ukraine=UA]",
        // names in scripts that set no words apart
        "ญี่ปุ่นนาโต้ → [ญี่ปุ่น=JP] [นาโต้=NATO]",
        "日本北約合作 → [日本=JP] [北約=NATO] [合作=term-cooperation]",
        "오커스에 → [오커스에=AUKUS]",
        // countries by one character each
        "日米 → [日=JP] [米=US]",
        "日独防衛 → [日=JP] [独=DE] [防衛=term-defence]",
        "美日 → [美=US] [日=JP]",
        "中日ドラゴンズ → [中日] [ドラゴンズ]",
        // umlauts written out
        "Ruestungszusammenarbeit → [Ruestungszusammenarbeit=defence-industry]",
        "thailaendische Werft → [thailaendische=TH] [Werft=term-shipyard]",
        // the fewest and longest names, which may overlap
        "pemeliharaan kapal selam → [pemeliharaan kapal=maintenance-logistics,ship-repair] [kapal selam=submarines]",
        // and where there is nothing else
        "the → [the]",
        "der die das → [der] [die] [das]",
      })
  void units(String query, String units) {
    assertEquals(units, shown(ANALYSIS.read(query).units(term -> term.equals("also"))));
  }

  @Test
  void unaccentedVietnameseFindsTheFoldedFormsRankedLower() {
    QueryWord quoc = word("quoc phong");
    assertEquals(1f, quoc.forms().get("vi|quoc"));
    float folded = quoc.forms().getOrDefault("~quoc", 0f);
    assertTrue(folded > 0 && folded < 1);
    assertFalse(word("quốc phòng").forms().containsKey("~quoc"));
    assertTrue(word("quốc phòng").forms().containsKey("vi|quốc"));
    assertTrue(word("dai").forms().containsKey("~dai"));
  }

  @Test
  void theWordAsTypedIsWorthSomethingInEveryLanguageAndItsStemInItsOwn() {
    Map<String, Float> forms = word("difesa").forms();
    float word = forms.getOrDefault("difesa", 0f);
    float stem = forms.getOrDefault("it|difes", 0f);
    assertTrue(word > 0 && stem > word);
    assertEquals(1f, word + stem, 1e-6f);
    assertFalse(forms.containsKey("difes"));
    assertEquals(Map.of("2025", 1f), word("2025").forms());
  }

  @Test
  void theWordAsWrittenIsAlsoWhatStandsBehindAnArticle() {
    assertTrue(word("dell'acqua").written().containsAll(List.of("acqua", "dell'acqua")));
    assertTrue(word("Japan's").written().contains("japan"));
    assertEquals(List.of("difesa"), word("difesa").written());
  }

  @Test
  void aQuestionHasTheStemsOfItsOwnLanguage() {
    Map<String, Float> told = last("Was haben die Minister in Rom bestellt").forms();
    assertTrue(told.keySet().containsAll(List.of("bestellt", "de|bestellt")), told.toString());
    assertFalse(told.containsKey("it|bestellt"), told.toString());
    assertFalse(told.containsKey("~bestellt"), told.toString());
    Map<String, Float> untold = last("Minister bestellt").forms();
    assertTrue(untold.keySet().containsAll(List.of("bestellt", "de|bestellt", "it|bestellt")));
    Map<String, Float> doubt = last("war in Ukraine attacks").forms();
    assertTrue(doubt.keySet().containsAll(List.of("en|attack", "de|attack")), doubt.toString());
  }

  private static QueryWord last(String query) {
    return ANALYSIS.read(query).units(term -> false).getLast().words().getLast();
  }

  @Test
  void aCompoundIsAlsoItsParts() {
    assertEquals(List.of("de|rustung", "de|kooperation"), word("Rüstungskooperation").compound());
    assertEquals(List.of(), word("Kooperation").compound());
  }

  @Test
  void syllablesOfVietnameseAreTakenInPairs() {
    assertEquals(
        List.of("hợp tác", "tác quốc", "quốc phòng"),
        ANALYSIS.read("hợp tác quốc phòng").syllablePairs());
    // not over a function word
    assertEquals(List.of(), ANALYSIS.read("phòng của Mỹ").syllablePairs());
    assertEquals(List.of(), ANALYSIS.read("ญี่ปุ่น").syllablePairs());
  }

  @Test
  void framesOfQuestionsAreFunctionWords() {
    for (String question :
        List.of(
            "Giá bao nhiêu tàu ngầm",
            "Di mana letak pangkalan",
            "Qual è stato il contratto",
            "In welchem Jahr wurde Gripen bestellt",
            "How many frigates")) {
      List<QueryUnit> units = ANALYSIS.read(question).units(term -> false);
      assertTrue(units.stream().anyMatch(QueryUnit::isOptional), question);
      assertTrue(
          units.stream()
              .filter(unit -> !unit.isOptional())
              .noneMatch(unit ->
                  List.of("bao", "nhiêu", "mana", "stato", "Jahr", "many").contains(unit.text())),
          () -> shown(units));
    }
  }

  @Test
  void everyLanguageAddsItsForm() {
    assertTrue(word("difesa").forms().keySet().containsAll(List.of("it|difes", "difesa")));
    assertTrue(word("defence").forms().keySet().containsAll(List.of("en|defenc", "defence")));
    assertEquals(List.of("ญี่ปุ่น"), word("ญี่ปุ่น").forms().keySet().stream().limit(1).toList());
  }

  @Test
  void wordsStandWhereTheyWereTyped() {
    String query = "  Giappone, “Nhật Bản”… ";
    for (QueryUnit unit : ANALYSIS.read(query).units(term -> false)) {
      for (QueryWord word : unit.words()) {
        assertEquals(word.text(), query.substring(word.start(), word.end()));
      }
    }
  }

  @Test
  void phrasesKeepTheGapsOfFunctionWords() {
    List<List<PhraseTerm>> phrases = ANALYSIS.read("ministro della difesa").phrases();
    assertTrue(
        phrases.contains(List.of(new PhraseTerm("it|ministr", 0), new PhraseTerm("it|difes", 2))),
        phrases.toString());
    assertEquals(phrases.stream().distinct().count(), phrases.size());
  }

  @Test
  void aBeginningIsCutAsChainsCutIt() {
    assertEquals(List.of(List.of(new PhraseTerm("quố", 0))), ANALYSIS.read("Quố").beginnings());
    assertTrue(
        ANALYSIS
            .read("F-3")
            .beginnings()
            .contains(List.of(new PhraseTerm("f", 0), new PhraseTerm("3", 1))));
    // What a stemmer takes for an ending is part of what was typed.
    assertEquals(
        List.of(List.of(new PhraseTerm("cooperati", 0))), ANALYSIS.read("cooperati").beginnings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?!…", "-", "*", "\u0301", "\ud83d"})
  void nothingIsInMarks(String query) {
    assertEquals(List.of(), ANALYSIS.read(query).units(term -> false));
    assertEquals(List.of(), ANALYSIS.read(query).phrases());
  }

  @Test
  void anyTextHasUnits() {
    Random random = new Random(3);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(15); n > 0; n--) {
        switch (random.nextInt(7)) {
          case 0 -> text.append(' ');
          case 1 -> text.append((char) ('a' + random.nextInt(26)));
          case 2 -> text.append((char) (0x0E00 + random.nextInt(0x60)));
          case 3 -> text.append((char) (0x3040 + random.nextInt(0x100)));
          case 4 -> text.append((char) (0xAC00 + random.nextInt(11172)));
          case 5 -> text.append((char) random.nextInt(0x10000));
          default -> text.append((char) (0x300 + random.nextInt(0x70)));
        }
      }
      assertNotNull(shown(ANALYSIS.read(text.toString()).units(term -> false)));
      assertNotNull(ANALYSIS.read(text.toString()).phrases());
      assertNotNull(ANALYSIS.read(text.toString()).beginnings());
    }
  }

  private static QueryWord word(String query) {
    return ANALYSIS.read(query).units(term -> false).getFirst().words().getFirst();
  }

  private static String shown(List<QueryUnit> units) {
    return units.stream()
        .map(unit -> {
          String concepts =
              unit.concepts().stream().map(Concept::id).collect(Collectors.joining(","));
          return "["
              + unit.text().strip()
              + (concepts.isEmpty() ? "" : "=" + concepts)
              + (unit.isOptional() ? "°" : "")
              + "]";
        })
        .collect(Collectors.joining(" "));
  }
}
