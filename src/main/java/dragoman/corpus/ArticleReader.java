package dragoman.corpus;

import dragoman.corpus.date.DateFinder;
import dragoman.corpus.date.DateMention;
import dragoman.corpus.date.PublicationDay;
import dragoman.corpus.html.HtmlPage;
import dragoman.corpus.language.LanguageFinder;
import dragoman.corpus.text.Block;
import dragoman.corpus.text.DateLine;
import dragoman.corpus.text.Line;
import dragoman.corpus.text.RawText;
import dragoman.corpus.text.Role;
import dragoman.corpus.text.Story;
import dragoman.corpus.text.StoryFinder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a page as a person does: what is the story, in what language, of what day, from whom. */
public final class ArticleReader {
  private final LanguageFinder languages;

  public ArticleReader(Set<String> languages) {
    this.languages = new LanguageFinder(languages);
  }

  /** The article on the page. Safe to call from many threads. */
  public Article read(Page page) {
    Optional<HtmlPage> html =
        page.format() == Format.HTML
            ? Optional.of(HtmlPage.parse(page.content()))
            : Optional.empty();
    List<Line> lines = html.map(HtmlPage::lines).orElseGet(() -> RawText.lines(page.content()));
    String sampled = languages.find(StoryFinder.sample(lines)).value();
    Story story = new StoryFinder(page.given().language().orElse(sampled)).find(lines);
    String text = page.format() == Format.ARTICLE ? page.content() : story.text();
    Found<String> language =
        page.given()
            .language()
            .map(l -> new Found<>(l, "given", 1))
            .orElseGet(() -> languages.find(text));
    Optional<Found<LocalDate>> date =
        page.given()
            .date()
            .map(d -> new Found<>(d, "given", 1))
            .or(() -> date(page, story, text, language.value()));
    return new Article(
        page.id(),
        page.given().title().or(story::title).orElse(""),
        text,
        language,
        text.isEmpty() ? List.of() : List.of(new Passage(0, text.length(), language.value())),
        date,
        page.given().source(),
        page.given().author(),
        page.given().url(),
        new Origin(page.file(), page.hash()));
  }

  private static Optional<Found<LocalDate>> date(
      Page page, Story story, String text, String language) {
    LocalDate latest = page.time().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1);
    List<DateMention> inText =
        DateFinder.find(text.substring(0, Math.min(4000, text.length())), language);
    PublicationDay days = new PublicationDay(latest, inText);
    return story.blocks().stream()
        .filter(b -> b.role() == Role.DATE)
        .map(Block::text)
        .filter(line -> !StoryFinder.isUpdate(line))
        .flatMap(line -> DateLine.of(line, language).stream())
        .flatMap(d -> days.of(d.mention()).stream())
        .findFirst()
        .map(d -> new Found<>(d, "dateline", 0.9));
  }
}
