package dragoman.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.corpus.text.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Pages as sites build them, and what a reader finds in them. */
class ArticleReaderTest {
  private static final ArticleReader READER =
      new ArticleReader(Set.of("en", "de", "pt", "th", "vi", "ko", "ja"));

  @Test
  void theStoryStandsBetweenNavigationAndComments() {
    Article article =
        READER.read(
            text(
                """
                Skip to main content
                Harbor Daily News
                Local
                World
                Navy ships leave port for joint drill with Chile
                By JANE DOE, Staff Writer
                Updated Jan. 6, 2024 | Published Jan. 5, 2024, 6:12 PM ET
                Listen (4 min)
                SAN DIEGO (HDN) — Two destroyers left port on Friday to train with the Chilean navy.
                The drill, the first of its kind in six years, will run for ten days off Valparaiso.
                Read also: Ferry tickets to cost more
                The ships carry about 600 sailors between them and will return in March.
                Most Popular
                Storm warning issued for the weekend
                Comments
                bob: I was on one of those ships. Great crew, terrible coffee, would do it all again.
                """));
    assertEquals("Navy ships leave port for joint drill with Chile", article.title());
    assertEquals(
        """
        SAN DIEGO (HDN) — Two destroyers left port on Friday to train with the Chilean navy.
        The drill, the first of its kind in six years, will run for ten days off Valparaiso.
        The ships carry about 600 sailors between them and will return in March.\
        """,
        article.text());
    assertEquals("en", article.language().value());
    assertEquals(new Found<>(LocalDate.of(2024, 1, 5), "dateline", 0.9), article.date().get());
    assertEquals("Harbor Daily News", article.source().orElseThrow());
    assertEquals("JANE DOE", article.author().orElseThrow());
  }

  @Test
  void aHeadlineInCapitalsMayEndWithAFullStop() {
    Article article =
        READER.read(
            text(
                """
                12/02/2024
                DIE KÜSTENWACHE UND DIE MARINE ERÖFFNEN IHRE ERSTE GEMEINSAME WERFT FÜR RETTUNGSBOOTE.
                Am Montag (12. Februar) haben Küstenwache und Marine in Nordhafen eine Werft eröffnet, in der künftig Rettungsboote beider Flotten gewartet werden.
                Die Werft beschäftigt sechzig Menschen und soll im Jahr zwanzig Boote überholen, sagte die Leiterin der Küstenwache bei der Eröffnung.
                """));
    assertEquals(
        "DIE KÜSTENWACHE UND DIE MARINE ERÖFFNEN IHRE ERSTE GEMEINSAME WERFT FÜR RETTUNGSBOOTE.",
        article.title());
    assertTrue(article.text().startsWith("Am Montag"), article.text());
  }

  @Test
  void aScriptWithoutFullStopsHasParagraphsToo() {
    Article article =
        READER.read(
            text(
                """
                ไทย-อินโดนีเซีย ลงนามความร่วมมือด้านการป้องกันประเทศ
                3 มี.ค. 68 เวลา 10:15 น.

                กระทรวงกลาโหมไทยและอินโดนีเซียลงนามบันทึกความเข้าใจว่าด้วยความร่วมมือด้านการป้องกันประเทศที่กรุงจาการ์ตา
                บันทึกความเข้าใจดังกล่าวครอบคลุมการฝึกร่วม การแลกเปลี่ยนข่าวกรอง และอุตสาหกรรมป้องกันประเทศ
                ทั้งสองฝ่ายจะจัดตั้งคณะทำงานร่วมให้แล้วเสร็จภายในปีนี้

                ข่าวที่เกี่ยวข้อง
                พยากรณ์อากาศวันนี้ ฝนตกหนักหลายพื้นที่ในภาคใต้ฝั่งตะวันออก
                """));
    assertEquals("ไทย-อินโดนีเซีย ลงนามความร่วมมือด้านการป้องกันประเทศ", article.title());
    assertEquals(3, article.text().lines().count(), article.text());
    assertTrue(article.text().endsWith("ภายในปีนี้"), article.text());
    assertEquals(LocalDate.of(2025, 3, 3), article.date().orElseThrow().value());
  }

  @Test
  void aDayWithoutAYearIsDatedByItsWeekday() {
    Article article =
        READER.read(
            text(
                """
                Zwei Länder bauen gemeinsam eine Fregatte
                OSLO, 12. Februar. Die Minister unterzeichneten am Mittwoch den Vertrag über den Bau.
                Das erste Schiff soll 2031 fertig sein, im Jahr 2023 hatte die Planung begonnen.
                © 2023-2025 Wehrblatt
                """));
    assertEquals(new Found<>(LocalDate.of(2025, 2, 12), "text", 0.5), article.date().get());
  }

  @Test
  void theWeekdaySettlesWhatIsDayAndWhatIsMonth() {
    String story =
        "The two navies will train together off the coast, their ministers told reporters.\n";
    // The fourth of March 2024 was a Monday, the third of April a Wednesday.
    for (String line : new String[] {"Monday 04/03/2024", "Wednesday 04/03/2024"}) {
      Article article =
          READER.read(text("Navies to train together\n" + line + "\n" + story + story));
      LocalDate wanted =
          LocalDate.of(2024, line.startsWith("M") ? 3 : 4, line.startsWith("M") ? 4 : 3);
      assertEquals(wanted, article.date().orElseThrow().value());
    }
  }

  @Test
  void aDateBelowTheStoryIsNotTakenFromATeaser() {
    Article article =
        READER.read(
            text(
                """
                Brasil e Suécia ampliam cooperação em aviação militar
                Os ministros da Defesa do Brasil e da Suécia assinaram um acordo de produção conjunta.
                O texto prevê a instalação de uma nova linha de montagem e o treinamento de técnicos.
                Brasília, 12 de março de 2025
                Veja também
                Carnaval atrai turistas - 1 de março de 2025
                """));
    assertEquals(LocalDate.of(2025, 3, 12), article.date().orElseThrow().value());
  }

  @Test
  void whatAWebPageStatesIsTakenAtItsWord() {
    Article article =
        READER.read(
            page(
                Format.HTML,
                """
                <html><head><title>India and Vietnam to train together — Sea Review</title>
                <link rel="canonical" href="https://sea.example/2025/03/01/train">
                <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Sea Review"},
                {"@type":["NewsArticle"],"headline":"India and Vietnam to train together",
                 "datePublished":"2025-02-28T22:30:00Z","author":[{"name":"A. Writer"}]}]}</script></head>
                <body><nav><a href="/">Home</a></nav><h1>India and Vietnam to train together</h1>
                <div>1 March 2025, 01:30</div>
                <p>The defence ministers of India and Vietnam agreed to train together every year.</p>
                <aside><p>Ten recipes for the summer that you will want to try at home right now.</p></aside>
                <p>The first drill is planned for the autumn off the Vietnamese coast.</p>
                <div class="comments"><p>Ivan: Good news, it was high time that they agreed on it.</p></div>
                <footer>Sea Review</footer></body></html>
                """,
                Given.NOTHING));
    assertEquals("India and Vietnam to train together", article.title());
    assertEquals(
        """
        The defence ministers of India and Vietnam agreed to train together every year.
        The first drill is planned for the autumn off the Vietnamese coast.\
        """,
        article.text());
    // The page shows its readers the day where they are, not the one in UTC.
    assertEquals(LocalDate.of(2025, 3, 1), article.date().orElseThrow().value());
    assertEquals("jsonld", article.date().orElseThrow().rule());
    assertEquals("Sea Review", article.source().orElseThrow());
    assertEquals("A. Writer", article.author().orElseThrow());
    assertEquals("https://sea.example/2025/03/01/train", article.url().orElseThrow());
  }

  @Test
  void aWrapperNamedAfterASidebarIsNoSidebar() {
    Article article =
        READER.read(
            page(
                Format.HTML,
                """
                <body><form action="?"><div class="with-sidebar"><h1>Two ports, one pier</h1>
                <p>The two ports share a pier from today, said the harbour master on Friday morning.</p>
                <p>Ships of both navies will be repaired there, and sailors will live in the same barracks.</p>
                <p>The pier was built in three years and has cost less than had been planned for it.</p>
                <div class="sidebar"><p>Our readers like the harbour tour on Sundays best of all.</p></div>
                </div></form></body>
                """,
                Given.NOTHING));
    assertEquals(3, article.text().lines().count(), article.text());
  }

  @Test
  void theStoryMayStandInTheJsonOnly() {
    Article article =
        READER.read(
            page(
                Format.HTML,
                """
                <html><head><title>App</title><script type="application/ld+json">{"@type":"NewsArticle",
                "headline":"Two ports, one pier","articleBody":"The two ports share a pier from today, said
                 the harbour master.\\n\\nShips of both navies will be repaired there from next year on."}
                </script></head><body><div id="app"></div></body></html>
                """
                    .replace("said\n", "said"),
                Given.NOTHING));
    assertEquals(2, article.text().lines().count(), article.text());
  }

  @Test
  void hardWrappedParagraphsAreJoinedAndInterruptedStoriesGoOn() {
    Article article =
        READER.read(
            text(
                """
                Two ports, one pier
                The two ports share a pier from today, said the harbour master on
                Friday. Ships of both navies will be repaired there, and sailors will
                live in the same barracks.

                RELATED
                Ferry tickets to cost more

                The pier was built in three years. It has cost less than planned, and
                the ministers thanked the workers for it at the end of the ceremony
                on the pier.
                """));
    assertEquals(
        """
        The two ports share a pier from today, said the harbour master on Friday. Ships of both navies \
        will be repaired there, and sailors will live in the same barracks.
        The pier was built in three years. It has cost less than planned, and the ministers thanked \
        the workers for it at the end of the ceremony on the pier.\
        """,
        article.text());
  }

  @Test
  void whatIsGivenIsNotGuessedAgain() {
    Given given =
        new Given(
            Optional.of("A title"),
            Optional.of(LocalDate.of(2020, 2, 3)),
            Optional.of("vi"),
            Optional.of("A source"),
            Optional.empty(),
            Optional.empty());
    Article article =
        READER.read(page(Format.ARTICLE, "Published 4 May 2021\n\nEnglish text.", given));
    assertEquals("A title", article.title());
    assertEquals("vi", article.language().value());
    assertEquals("given", article.date().orElseThrow().rule());
    assertEquals("Published 4 May 2021\nEnglish text.", article.text());
  }

  @Test
  void aPageOfOneLineIsAllStory() {
    assertEquals("Hello world", READER.read(text("Hello world")).text());
  }

  @Test
  void everyLineIsAccountedFor() {
    Inspection inspection =
        READER.inspect(
            text(
                """
                Home
                Share
                A headline of some length
                09.04.2025
                The two ministers met and agreed to meet again in the spring of next year.
                They also agreed to build ships together in the yards of both countries.
                """));
    assertEquals(6, inspection.blocks().size());
    assertTrue(inspection.blocks().stream().noneMatch(b -> b.reason().isBlank()));
    assertEquals(2, inspection.blocks().stream().filter(b -> b.role() == Role.TEXT).count());
  }

  private static Page text(String content) {
    return page(Format.TEXT, content, Given.NOTHING);
  }

  private static Page page(Format format, String content, Given given) {
    return new Page(
        "id", false, "file", format, content, "hash", Instant.parse("2025-12-01T00:00:00Z"), given);
  }
}
