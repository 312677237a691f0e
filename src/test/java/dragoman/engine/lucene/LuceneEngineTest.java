package dragoman.engine.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.annotate.AnnotatedArticle;
import dragoman.engine.ArticleInSearch;
import dragoman.engine.Dimension;
import dragoman.engine.Facets.Count;
import dragoman.engine.Fragment;
import dragoman.engine.Hit;
import dragoman.engine.Match;
import dragoman.engine.SearchRequest;
import dragoman.engine.SearchResult;
import dragoman.engine.StoredArticle;
import dragoman.engine.UnderstoodConcept;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the engine answers about {@link Articles#NEWS}. */
@Execution(ExecutionMode.CONCURRENT)
class LuceneEngineTest {

  private static final Set<String> JAPAN = Set.of("it", "th", "vi", "de", "en", "id");
  private static LuceneEngine engine;

  @BeforeAll
  static void index(@TempDir Path index) throws IOException {
    Articles.rebuild(index, Articles.NEWS);
    engine = LuceneEngine.open(index, Articles.LEXICON);
  }

  @AfterAll
  static void close() throws IOException {
    engine.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Giappone",
        "giappone",
        "Nhật Bản",
        "nhat ban",
        "ญี่ปุ่น",
        "Japan",
        "Jepang",
        "日本",
        "일본"
      })
  void oneWordFindsEveryLanguageWithItsOwnWord(String query) {
    Map<String, Hit> hits =
        search(query).hits().stream()
            .collect(Collectors.toMap(hit -> hit.article().id(), hit -> hit));
    assertEquals(JAPAN, hits.keySet());
    Map<String, String> words =
        Map.of(
            "it",
            "Giappone",
            "th",
            "ญี่ปุ่น",
            "vi",
            "Nhật Bản",
            "de",
            "japanischen",
            "en",
            "Japan",
            "id",
            "Jepang");
    words.forEach(
        (id, word) -> assertEquals(List.of(word), matches(found(hits, id).snippets()), id));
    assertEquals(List.of("Japan"), matches(List.of(found(hits, "de").title())));
    assertEquals(List.of(new UnderstoodConcept(query, "JP", "country")), search(query).concepts());
  }

  @Test
  void theWordAsTypedComesFirst() {
    assertEquals("it", ids(search("Giappone")).getFirst());
    assertEquals("th", ids(search("ญี่ปุ่น")).getFirst());
  }

  @Test
  void withoutExpansionOnlyTheWordIsFound(@TempDir Path index) throws IOException {
    SearchResult result = engine.search(new Ask("Giappone").expand(false).request());
    assertEquals(List.of("it"), ids(result));
    assertEquals(List.of(), result.concepts());
    assertEquals(List.of("vi"), ids(engine.search(new Ask("Nhật Bản").expand(false).request())));
    AnnotatedArticle industry =
        Articles.article(
            "industry", "it", null, null, "Fiera", "La nostra industria della difesa cresce.");
    assertEquals(
        List.of("industria della difesa"),
        matches(only(index, industry, new Ask("industria della difesa").expand(false)).snippets()));
  }

  @Test
  void titlesAndSnippetsAreTheTextInPieces() {
    for (Hit hit : search("NATO").hits()) {
      assertEquals(hit.article().title(), joined(hit.title()));
      for (List<Fragment> snippet : hit.snippets()) {
        assertTrue(hit.article().text().contains(joined(snippet)), joined(snippet));
      }
    }
    Hit german = hit(search("Abkommen Minister"), "de");
    assertEquals(
        List.of("Die japanischen Minister haben mit der NATO ein Abkommen unterzeichnet."),
        german.snippets().stream().map(LuceneEngineTest::joined).toList());
    assertEquals(List.of("Minister", "Abkommen"), matches(german.snippets()));
  }

  @Test
  void withoutAMatchInTheTextItsBeginningIsShown() {
    Hit quiet = hit(search("title:quiet"), "quiet");
    assertEquals(
        "Nothing happened in the harbour, said the harbour master.",
        joined(quiet.snippets().getFirst()));
    assertEquals(List.of("quiet"), matches(List.of(quiet.title())));
  }

  @Test
  void longSentencesAreCutAtWords(@TempDir Path index) throws IOException {
    String text = "ciao ".repeat(100) + "obiettivo " + "ciao ".repeat(100);
    Hit hit =
        only(
            index,
            Articles.article("long", "it", null, null, "Lungo", text.strip()),
            new Ask("obiettivo"));
    String snippet = joined(hit.snippets().getFirst());
    assertTrue(snippet.length() < 300, snippet);
    assertTrue(snippet.startsWith("…") && snippet.endsWith("…"), snippet);
    assertEquals(
        Set.of("ciao", "obiettivo"),
        Set.copyOf(List.of(snippet.replace("…", " ").strip().split(" +"))));
    assertEquals(List.of("obiettivo"), matches(hit.snippets()));
  }

  @Test
  void articlesWithAllWordsThenThoseThatLackSome() {
    SearchResult result = search("frigates sonar Japan harbour");
    assertEquals(
        Set.of("frigates", "it", "th", "vi", "de", "en", "id", "quiet"),
        new HashSet<>(ids(result)));
    assertEquals(List.of("Japan", "harbour"), hit(result, "frigates").missing());
    assertEquals(List.of("frigates", "sonar", "harbour"), hit(result, "de").missing());
    assertEquals("frigates", ids(result).getFirst());
    assertEquals(8, result.total());

    SearchResult full = search("Japan morning");
    assertEquals("en", ids(full).getFirst());
    assertEquals(List.of(), hit(full, "en").missing());
    assertEquals(List.of("morning"), hit(full, "de").missing());
    assertEquals(1, full.total());
    assertEquals(
        1, full.facets().values(Dimension.LANGUAGE).stream().mapToLong(Count::count).sum());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "Giapone → de en id it th vi",
        "giapopne → de en id it th vi",
        "Gaippone → de en id it th vi",
        "Jepagn → de en id it th vi",
        "Indonesein →",
        "frigtaes → frigates",
        "frigates sonra → frigates",
        "frigates sonnar → frigates",
        "harvour master → quiet",
        "title:frigatse → frigates",
        "(frigatse OR habour) -sonar → quiet",
        "ญี่ปุน → de en id it th vi",
        "iFrigates →",
        "rfigates →",
        "frgtes →",
        "\"carry a radra\" →",
      })
  void oneTypoIsForgiven(String query, String ids) {
    List<Hit> hits = search(query).hits();
    assertEquals(
        ids == null ? "" : ids,
        hits.stream()
            .filter(hit -> hit.match() == Match.SPELLING)
            .map(hit -> hit.article().id())
            .sorted()
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "Giapone → Giappone",
        "frigtaes sonar → frigates sonar",
        "(frigtaes OR harvour) -sonar → frigates OR harbour -sonar",
        "title:frigtaes → title:frigates",
        "Giapone radra → Giappone radar",
        "ญี่ปุน → ญี่ปุ่น",
        "Giappone →",
        "frigate →",
        "Xyzzyland →",
        "frig* →",
        "Indonesein →",
        "Japan -frigtaes →",
      })
  void anotherSpellingIsSuggestedWhereItFindsMore(String query, String suggestion) {
    assertEquals(Optional.ofNullable(suggestion), search(query).suggestion());
    search(query).suggestion().ifPresent(other -> assertTrue(search(other).total() > 0, other));
  }

  @Test
  void whatIsExactComesBeforeATypo(@TempDir Path index) throws IOException {
    List<AnnotatedArticle> articles = new ArrayList<>();
    articles.add(
        Articles.article("typo", "en", null, null, "Frigtaes", "Frigtaes frigtaes frigtaes sail."));
    articles.add(
        Articles.article("exact", "en", null, null, "News", "It took long, but a frigate sailed."));
    articles.add(Articles.article("none", "en", null, null, "Sail", "They sail the boats."));
    Articles.rebuild(index, articles);
    try (LuceneEngine three = LuceneEngine.open(index, Articles.LEXICON)) {
      SearchResult result = three.search(new Ask("frigates sail").request());
      assertEquals(List.of("exact", "typo", "none"), ids(result));
      assertEquals(
          List.of(Match.FULL, Match.SPELLING, Match.PARTIAL),
          result.hits().stream().map(Hit::match).toList());
      assertEquals(1, result.total());
    }
  }

  @Test
  void namesThatSoundAlikeAreFoundAcrossScripts(@TempDir Path index) throws IOException {
    Map<String, Set<String>> found =
        Map.ofEntries(
            Map.entry("Bublikov", Set.of("ja", "ko", "ru", "th")),
            Map.entry("Bublikow", Set.of("ja", "ko", "ru", "th")),
            Map.entry("ブーブリコフ", Set.of("ja", "ko", "ru", "th")),
            Map.entry("부블리커프", Set.of("ja", "ko", "ru")),
            Map.entry("Tschernowitsch", Set.of("en")),
            Map.entry("Чернович", Set.of("en")),
            Map.entry("チェルノヴィッチ", Set.of("en")),
            Map.entry("เชอร์โนวิช", Set.of("en")),
            Map.entry("Tschernewsky", Set.of()),
            Map.entry("Schönberg", Set.of()));
    Articles.rebuild(
        index,
        List.of(
            Articles.article("ru", "ru", null, null, "Визит", "Генерал Бубликов приехал."),
            Articles.article("ja", "ja", null, null, "訪問", "ブブリコフ大将は東京を訪問した。"),
            Articles.article("ko", "ko", null, null, "방문", "부블리코프 장군은 서울을 방문했다."),
            Articles.article("th", "th", null, null, "เยือน", "นายบูบลิคอฟ เดินทางเยือนกรุงเทพ"),
            Articles.article(
                "en", "en", null, null, "Visit", "Minister Chernovich came by boat.")));
    try (LuceneEngine names = LuceneEngine.open(index, Articles.LEXICON)) {
      Map<String, Set<String>> answers = new HashMap<>();
      for (String query : found.keySet()) {
        List<Hit> hits = names.search(new Ask(query).request()).hits();
        assertTrue(hits.stream().allMatch(hit -> hit.match() == Match.SOUND), query);
        answers.put(
            query, hits.stream().map(hit -> hit.article().id()).collect(Collectors.toSet()));
      }
      assertEquals(found, answers);
      // What the filter leaves out is there as it is spelt: what only sounds like it is no answer.
      Ask filtered = new Ask("Бубликов").choose(Dimension.LANGUAGE, "th", "ja");
      assertEquals(List.of(), names.search(filtered.request()).hits());
      assertEquals(List.of(), names.hits(filtered.request()).toList());
    }
  }

  @Test
  void functionWordsAreNeverRequired() {
    assertEquals(List.of(), hit(search("What is the harbour of the master"), "quiet").missing());
    assertEquals(1, search("What is the harbour of the master").total());
    assertEquals(1, search("was ist die Lage").total());
  }

  @Test
  void aLongQuestionIsAnsweredByTheBestMatch() {
    SearchResult result =
        search("which frigates radar sonar yards carrying Korea Brazil submarines missiles");
    assertEquals("frigates", ids(result).getFirst());
    assertTrue(result.total() > 1);
    assertTrue(hit(result, "frigates").missing().contains("Brazil"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "\"carry a radar\" → frigates",
        "\"radar carry\" →",
        "„die japanischen Minister“ → de",
        "\"accordo sui radar\" → it",
        "\"la cerimonia si è svolta\" → it",
        "Giappone -NATO →",
        "Japan -title:radar → de id it th vi",
        "frigates OR harbour → frigates quiet",
        "harb* → quiet",
        "frigat* → frigates",
        "cerimon* → it",
        "\"carry a ra*\" → frigates",
        "title:frigat* → frigates",
        "\"buổi s*\" → vi",
        "buoi s* → vi",
        "Frig* → frigates",
        "title:frigates → frigates",
        "title:sonar →",
        "title:(Italy frigates) → frigates",
        "title:\"quiet day\" → quiet",
        "(frigates OR harbour) -sonar → quiet",
        "-Japan → frigates quiet",
        "ra đa → en frigates id it th vi",
        "thoa thuan → de en id it th vi", // pact and Abkommen too
        "xyzzy →",
        "\"xyzzy\" →",
      })
  void queryLanguage(String query, String ids) {
    List<Hit> hits = search(query).hits();
    assertEquals(
        ids == null ? "" : ids,
        hits.stream()
            .filter(hit -> hit.missing().isEmpty())
            .map(hit -> hit.article().id())
            .sorted()
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?!", "()", "—"})
  void noWordsAskForEverything(String query) {
    assertEquals(8, search(query).total());
  }

  @Test
  void anArticleWithItsMentions() {
    var detail = engine.article("vi").orElseThrow();
    var japan =
        detail.mentions().stream()
            .filter(m -> m.id().equals("JP") && !m.inTitle())
            .findFirst()
            .orElseThrow();
    assertEquals("Nhật Bản", detail.article().text().substring(japan.start(), japan.end()));
    assertEquals(Optional.empty(), engine.article("none"));
  }

  @Test
  void anArticleIsSeenInItsSearch() {
    SearchRequest request = new Ask("Giappone radar").request();
    List<String> ids =
        engine.search(request).hits().stream().map(hit -> hit.article().id()).toList();
    assertTrue(ids.size() > 2, "found: " + ids);
    for (int i = 0; i < ids.size(); i++) {
      ArticleInSearch seen = engine.inSearch(ids.get(i), request);
      ArticleInSearch.Place place = seen.place().orElseThrow();
      assertEquals(i + 1, place.rank());
      assertEquals(
          i == 0 ? Optional.empty() : Optional.of(ids.get(i - 1)),
          place.previous().map(ArticleInSearch.Neighbour::id));
      assertEquals(
          i == ids.size() - 1 ? Optional.empty() : Optional.of(ids.get(i + 1)),
          place.next().map(ArticleInSearch.Neighbour::id));
    }
    StoredArticle vietnamese = engine.article("vi").orElseThrow().article();
    assertEquals(
        Set.of("Nhật Bản", "ra đa"),
        engine.inSearch("vi", request).highlights().stream()
            .map(h ->
                (h.inTitle() ? vietnamese.title() : vietnamese.text())
                    .substring(h.start(), h.end()))
            .collect(Collectors.toSet()));
    assertEquals(Optional.empty(), engine.inSearch("vi", new Ask("xyzzy").request()).place());
    assertEquals(ArticleInSearch.NONE, engine.inSearch("none", request));
  }

  @Test
  void titlesByTheirBeginnings() {
    assertEquals(List.of("frigates"), engine.titles("frig", 5));
    assertEquals(List.of("Nhật", "Nhật Bản", "Nhật Bản và"), engine.titles("nhat", 5));
    assertEquals(
        List.of("Japan and NATO", "Japan and NATO sign", "Japan and NATO sign radar"),
        engine.titles("japan and n", 5));
    assertEquals(List.of("ข้อ", "ข้อตกลง"), engine.titles("ข้อ", 5));
    assertEquals(List.of(), engine.titles("xyzzy", 5));
  }

  @Test
  void anyTextIsAnswered() {
    Random random = new Random(11);
    String[] pieces = {
      "(",
      ")",
      "\"",
      "-",
      " OR ",
      " ",
      " ",
      "*",
      "title:",
      "Japan",
      "ญี่ปุ่น",
      "日本の",
      "방위",
      ":",
      "\u0000",
      "\ud83d",
      "\u0301",
      "the",
      "#",
      "@JP",
      "~",
      "industria della difesa",
      "F-35",
      "\u200b",
      "ſ",
      "ﷺ"
    };
    for (int i = 0; i < 300; i++) {
      String query =
          random
              .ints(random.nextInt(10), 0, pieces.length)
              .mapToObj(p -> pieces[p])
              .collect(Collectors.joining());
      assertNotNull(search(query), query);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Japan ",
        "w\u00f6rter ",
        "Japan OR ",
        "\"Japan\" ",
        "\"Japan\" OR ",
        "-Japan ",
        "(Japan OR ",
        "frig* ",
        "title:Japan "
      })
  void manyWordsAreAnswered(String piece) {
    assertTimeout(Duration.ofSeconds(20), () -> assertNotNull(search(piece.repeat(1_200))));
  }

  private static Hit only(Path index, AnnotatedArticle article, Ask ask) throws IOException {
    Articles.rebuild(index, List.of(article));
    try (LuceneEngine one = LuceneEngine.open(index, Articles.LEXICON)) {
      return one.search(ask.request()).hits().getFirst();
    }
  }

  private static SearchResult search(String query) {
    return engine.search(new Ask(query).request());
  }

  private static List<String> ids(SearchResult result) {
    return result.hits().stream().map(hit -> hit.article().id()).toList();
  }

  private static Hit hit(SearchResult result, String id) {
    return result.hits().stream()
        .filter(hit -> hit.article().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Hit found(Map<String, Hit> hits, String id) {
    return Optional.ofNullable(hits.get(id)).orElseThrow();
  }

  private static String joined(List<Fragment> fragments) {
    assertFalse(fragments.stream().anyMatch(fragment -> fragment.text().isEmpty()));
    return fragments.stream().map(Fragment::text).collect(Collectors.joining());
  }

  private static List<String> matches(List<List<Fragment>> pieces) {
    return pieces.stream()
        .flatMap(List::stream)
        .filter(Fragment::match)
        .map(Fragment::text)
        .toList();
  }
}
