package dragoman.analysis;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What each language's chain makes of a text. A table row gives the terms in order, each with the
 * words it stands for in parentheses; {@code °} marks a function word.
 */
@Execution(ExecutionMode.CONCURRENT)
public class ChainsTest extends BaseTokenStreamTestCase {

  public void testEnglish() throws Exception {
    terms("en", "Japan's defence ministers", "japan(Japan's) defenc(defence) minist(ministers)");
    terms("en", "What is the F-35?", "what°(What) is°(is) the°(the) f(F) 35(35)");
  }

  public void testGerman() throws Exception {
    terms(
        "de",
        "Die Rüstungskooperation",
        "die°(Die) rustungskooperation(Rüstungskooperation) rustung(Rüstungskooperation)"
            + " kooperation(Rüstungskooperation)");
    terms("de", "Verteidigung", "verteidigung(Verteidigung)");
    terms("de", "mit japanischen Werften", "mit°(mit) japanisch(japanischen) werft(Werften)");
    terms("de", "große Grosse", "gross(große) gross(Grosse)");
  }

  public void testItalian() throws Exception {
    terms(
        "it",
        "L'industria della difesa è cresciuta",
        "industr(L'industria) dell°(della) difes(difesa) e°(è) cresc(cresciuta)");
    terms("it", "dell’aeronautica", "aeronaut(dell’aeronautica)");
    terms("it", "quest'intesa quell’intesa", "intes(quest'intesa) intes(quell’intesa)");
  }

  public void testIndonesian() throws Exception {
    terms("id", "Kerja sama pertahanan", "kerja(Kerja) sama°(sama) tahan(pertahanan)");
    terms(
        "id",
        "antara Jepang dan Italia",
        "antara°(antara) jepang(Jepang) dan°(dan) italia(Italia)");
  }

  public void testThai() throws Exception {
    terms(
        "th",
        "อุตสาหกรรมป้องกันประเทศของญี่ปุ่น",
        "อุตสาหกรรม(อุตสาหกรรม) ป้องกัน(ป้องกัน) ประเทศ(ประเทศ) ของ°(ของ) ญี่ปุ่น(ญี่ปุ่น)");
  }

  public void testThaiIsCutIntoAsFewWordsAsItCanBe() throws Exception {
    terms("th", "มีผลกระทบต่อสังคม", "มี°(มี) ผล°(ผล) กระทบ(กระทบ) ต่อ°(ต่อ) สังคม(สังคม)");
    terms("th", "เป็นกลุ่ม", "เป็น°(เป็น) กลุ่ม(กลุ่ม)");
    terms("th", "ออกมาสนับสนุน", "ออก°(ออก) มา°(มา) สนับสนุน(สนับสนุน)");
  }

  public void testThaiKeepsUnknownNamesInOnePiece() throws Exception {
    terms("th", "โดยลูเทอร์", "โดย°(โดย) ลูเทอร์(ลูเทอร์)");
    terms("th", "นายบูบลิคอฟ", "นาย(นาย) บูบลิคอฟ(บูบลิคอฟ)");
    terms("th", "นายเชอร์โนวิช", "นาย(นาย) เชอร์โนวิช(เชอร์โนวิช)");
  }

  public void testThaiWithoutAnySpace() throws Exception {
    List<String> terms = termsOf("th", "สนับสนุน".repeat(2000));
    assertEquals(2000, terms.size());
    assertEquals(Set.of("สนับสนุน"), new TreeSet<>(terms));
  }

  public void testThaiSignThatSaysTheWordAgain() throws Exception {
    terms("th", "ใหม่ๆ", "ใหม่(ใหม่) ๆ°(ๆ)");
  }

  public void testThaiBesideOtherLetters() throws Exception {
    terms("th", "ของแคนาดา NATO2ประเทศ", "ของ°(ของ) แคนาดา(แคนาดา) nato2(NATO2) ประเทศ(ประเทศ)");
    terms("en", "the ประเทศไทย desk", "the°(the) ประเทศไทย(ประเทศไทย) desk(desk)");
  }

  public void testThaiKeepsToneMarks() throws Exception {
    terms("th", "โต้", "โต้(โต้)");
    terms("th", "โต", "โต(โต)");
  }

  public void testVietnamese() throws Exception {
    terms(
        "vi",
        "Quốc phòng của Ý",
        "quốc(Quốc) ~quoc(Quốc) phòng(phòng) ~phong(phòng) của°(của) ~cua°(của) ý(Ý) ~y(Ý)");
    terms("vi", "Đức đã", "đức(Đức) ~duc(Đức) đã°(đã) ~da°(đã)");
  }

  public void testVietnameseComposedEqualsDecomposed() {
    String composed = Normalizer.normalize("Quốc phòng Mỹ, Việt Nam", Normalizer.Form.NFC);
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
    assertFalse(composed.equals(decomposed));
    assertEquals(termsOf("vi", composed), termsOf("vi", decomposed));
  }

  public void testVietnameseOffsetsAreIntoTheDecomposedText() throws Exception {
    String usa = Normalizer.normalize("Mỹ", Normalizer.Form.NFD);
    terms(
        "vi",
        "và " + usa + " cũng",
        "và°(và) ~va°(và) mỹ(" + usa + ") ~my(" + usa + ") cũng°(cũng) ~cung°(cũng)");
  }

  public void testJapanese() throws Exception {
    terms("ja", "日本の防衛産業を", "日本(日本) の°(の) 防衛(防衛) 産業(産業) を°(を)");
    terms("ja", "サーバー", "サーバ(サーバー)");
  }

  public void testKorean() throws Exception {
    terms("ko", "일본의 방위산업을", "일본(일본) 의°(의) 방위(방위) 산업(산업) 을°(을)");
    // What the tokenizer takes for an interjection stays beside the rest of the name.
    terms("ko", "예멘", "예°(예) 멘(멘)");
  }

  public void testChinese() throws Exception {
    terms("zh", "日本的防衛產業", "日本(日本) 的°(的) 防卫(防衛) 产业(產業)");
    terms("zh", "日本的防卫产业", "日本(日本) 的°(的) 防卫(防卫) 产业(产业)");
  }

  public void testPolish() throws Exception {
    terms("pl", "czołgi od Korei", "czolgi(czołgi) od°(od) korea(Korei)");
  }

  public void testRussian() throws Exception {
    terms("ru", "Россия и Япония подписали", "росс(Россия) и°(и) япон(Япония) подписа(подписали)");
  }

  public void testArabic() throws Exception {
    terms("ar", "وزير الدفاع في القاهرة", "زير(وزير) دفاع(الدفاع) في°(في) قاهر(القاهرة)");
  }

  public void testFrench() throws Exception {
    terms(
        "fr",
        "L'industrie de la défense française",
        "indust(L'industrie) de°(de) la°(la) defens(défense) francais(française)");
  }

  public void testSpanish() throws Exception {
    terms("es", "la cooperación española", "la°(la) cooperacion(cooperación) espanol(española)");
  }

  public void testMalay() throws Exception {
    terms("ms", "pertahanan dengan Jepun", "tahan(pertahanan) dengan°(dengan) jepun(Jepun)");
  }

  public void testFilipino() throws Exception {
    terms(
        "fil",
        "ang depensa ng Pilipinas",
        "ang°(ang) depensa(depensa) ng°(ng) pilipinas(Pilipinas)");
  }

  public void testTurkishDottedAndDotlessI() throws Exception {
    terms("tr", "İstanbul'da", "istanbul(İstanbul'da)");
    terms("tr", "IRAK", "irak(IRAK)");
  }

  public void testUkrainianGivesEveryLemma() throws Exception {
    terms("uk", "та Японія", "та°(та) той°(та) Японія(Японія)");
  }

  public void testUnknownLanguageIsCutAndFolded() throws Exception {
    terms("xx", "Crème BRÛLÉE 日本", "creme(Crème) brulee(BRÛLÉE) 日本(日本)");
  }

  public void testOffsetsPointIntoTheTextAsWritten() throws Exception {
    terms("en", "ＮＡＴＯ forces", "nato(ＮＡＴＯ) forc(forces)");
    terms("en", "Ja\u00adpan Ja\u200dpan", "japan(Ja\u00adpan) japan(Ja\u200dpan)");
    terms("en", "e\u0301te\u0301 x", "ete(e\u0301te\u0301) x(x)");
    terms("en", "😀 𝕁apan x", "😀(😀) japan(𝕁apan) x(x)");
    terms("zh", "𠮷", "𠮷(𠮷)");
    terms("ja", "ｶﾒﾗ", "カメラ(ｶﾒﾗ)");
    terms("en", "ﬁnal x", "final(ﬁnal) x(x)");
  }

  public void testMarksAloneAreNoWords() throws Exception {
    for (String language : rows()) {
      terms(language, " … ?!—«»()  \n\t", "");
      terms(language, "", "");
    }
  }

  public void testCapitals() {
    assertEquals("C A C - C -", capitals("en", "Japan NATO Us and U x"));
    assertEquals("C - A", capitals("vi", "Mỹ mỹ MỸ"));
    assertEquals("- A", capitals("el", "ελλάδα ΕΛΛΑΔΑ"));
    assertEquals("- A C", capitals("en", "35 F16X F16"));
    assertEquals("C", capitals("tr", "İstanbul"));
  }

  public void testFunctionWords() {
    for (String[] row :
        new String[][] {
          {"en", "what"},
          {"en", "who"},
          {"en", "the"},
          {"de", "der"},
          {"it", "della"},
          {"fr", "avec"},
          {"es", "para"},
          {"id", "yang"},
          {"ms", "yang"},
          {"fil", "mga"},
          {"th", "ของ"},
          {"vi", "của"},
          {"ja", "の"},
          {"ko", "를"},
          {"zh", "的"},
          {"pl", "jest"},
          {"ru", "что"},
          {"ar", "من"}
        }) {
      Tokens tokens = TextAnalysis.tokens("“" + row[1] + "”", row[0]);
      assertTrue(row[0] + " " + row[1], tokens.size() > 0 && tokens.isFunctionWord(0));
    }
    for (String[] row :
        new String[][] {
          {"en", "war"}, {"de", "Krieg"}, {"en", "defence"}, {"vi", "quốc"}, {"th", "ทหาร"}
        }) {
      assertFalse(row[0] + " " + row[1], TextAnalysis.tokens(row[1], row[0]).isFunctionWord(0));
    }
  }

  /**
   * Lucene's own check: whatever the text, offsets and positions hold, and a second use gives the
   * same.
   */
  public void testRandomText() throws Exception {
    for (String language : rows()) {
      Analyzer chain = Chains.of(language);
      try {
        checkRandomData(random(), chain, 10);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(language + ": " + e.getMessage(), e);
      }
    }
  }

  private static Set<String> rows() {
    Set<String> rows = new TreeSet<>(Chains.languages());
    rows.add("xx");
    return rows;
  }

  /** Checks the recorded tokens, then the stream itself by Lucene's rules. */
  private static void terms(String language, String text, String expected) throws Exception {
    Tokens tokens = TextAnalysis.tokens(text, language);
    List<String> shown = new ArrayList<>();
    String[] terms = new String[tokens.size()];
    int[] starts = new int[tokens.size()];
    int[] ends = new int[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      terms[i] = tokens.term(i);
      starts[i] = tokens.start(i);
      ends[i] = tokens.end(i);
      String mark = tokens.isFunctionWord(i) ? "°" : "";
      shown.add(terms[i] + mark + "(" + text.substring(starts[i], ends[i]) + ")");
    }
    assertEquals(language, expected, String.join(" ", shown));
    assertAnalyzesTo(Chains.of(language), text, terms, starts, ends);
  }

  private static List<String> termsOf(String language, String text) {
    Tokens tokens = TextAnalysis.tokens(text, language);
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      terms.add(tokens.term(i));
    }
    return terms;
  }

  /** C for a capital first letter, A for capitals throughout. */
  private static String capitals(String language, String text) {
    Tokens tokens = TextAnalysis.tokens(text, language);
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.isAlternative(i)) {
        boolean all = tokens.is(i, TokenFlags.ALL_CAPITALS);
        shown.add(all ? "A" : tokens.is(i, TokenFlags.CAPITALISED) ? "C" : "-");
      }
    }
    return String.join(" ", shown);
  }
}
