package dragoman.corpus;

import dragoman.corpus.fields.AuthorRules;
import dragoman.corpus.fields.DateRules;
import dragoman.corpus.fields.PageView;
import dragoman.corpus.fields.SourceRules;
import dragoman.corpus.fields.TitleRules;
import dragoman.corpus.fields.UrlRules;
import dragoman.corpus.html.HtmlPage;
import dragoman.corpus.language.LanguageFinder;
import dragoman.corpus.language.Passages;
import dragoman.corpus.text.Line;
import dragoman.corpus.text.RawText;
import dragoman.corpus.text.Story;
import dragoman.corpus.text.StoryFinder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a page as a person does: what is the story, in what language, of what day, from whom.
 *
 * <p>Safe to use from many threads.
 */
public final class ArticleReader {
  private final LanguageFinder languages;
  private final Passages passages;

  /** Reads pages in these languages (BCP 47 tags). */
  public ArticleReader(Set<String> languages) {
    this.languages = new LanguageFinder(languages);
    this.passages = new Passages(this.languages);
  }

  /** The article on the page. */
  public Article read(Page page) {
    return inspect(page).article();
  }

  /** The article on the page, and how it was found. */
  public Inspection inspect(Page page) {
    Optional<HtmlPage> html = markup(page);
    List<Line> lines = html.map(HtmlPage::lines).orElseGet(() -> RawText.lines(page.content()));
    Optional<Found<String>> stated = TitleRules.stated(page, html);
    String sampled =
        page.given().language().orElseGet(() -> languages.find(StoryFinder.sample(lines)).value());
    Story story = new StoryFinder(sampled, stated.map(Found::value)).find(lines);
    String text = page.format() == Format.ARTICLE ? story.withoutTail() : story.text();
    Found<String> language =
        page.given()
            .language()
            .map(l -> new Found<>(l, "given", 1))
            .orElseGet(() -> languages.find(text));
    PageView view = new PageView(page, html, lines, story, language.value());
    Optional<Found<String>> title =
        stated.or(() -> story.title().map(t -> new Found<>(t, "headline", 0.8)));
    Optional<Found<LocalDate>> date = DateRules.of(view);
    Optional<Found<String>> source = SourceRules.of(view);
    Optional<Found<String>> author = AuthorRules.of(view);
    Optional<Found<String>> url = UrlRules.of(view);
    Article article =
        new Article(
            page.id(),
            title.map(Found::value).orElse(""),
            text,
            language,
            passages.of(text, language.value()),
            date,
            source.map(Found::value),
            author.map(Found::value),
            url.map(Found::value),
            new Origin(page.file(), page.hash()));
    return new Inspection(article, page.format(), title, date, source, author, url, story.blocks());
  }

  private static Optional<HtmlPage> markup(Page page) {
    return switch (page.format()) {
      case HTML, FRAGMENT -> Optional.of(HtmlPage.parse(page.content()));
      case TEXT, ARTICLE -> Optional.empty();
    };
  }
}
