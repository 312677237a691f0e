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
import dragoman.corpus.site.SiteLines;
import dragoman.corpus.text.Line;
import dragoman.corpus.text.Repetition;
import dragoman.corpus.text.Story;
import dragoman.corpus.text.StoryFinder;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads a page as a person does: what is the story, in what language, of what day, from whom.
 *
 * <p>Safe to use from many threads.
 */
public final class ArticleReader {
  /** A lone h1 or title may be the site's name: then it must share words with the story. */
  private static final double WEAK = 0.8;

  private final LanguageFinder languages;
  private final Passages passages;
  private final Supplier<SiteLines> sites;

  /** Reads pages in these languages (BCP 47 tags), each on its own. */
  public ArticleReader(Set<String> languages) {
    this(languages, () -> SiteLines.NONE);
  }

  /**
   * Reads pages in these languages with what is known of their sites.
   *
   * @param sites asked when the first page needs it, from any thread
   */
  ArticleReader(Set<String> languages, Supplier<SiteLines> sites) {
    this.sites = sites;
    this.languages = new LanguageFinder(languages);
    this.passages = new Passages(this.languages);
  }

  /** The article on the page. */
  public Article read(Page page) {
    return inspect(page).article();
  }

  /** The article on the page, and how it was found. */
  public Inspection inspect(Page page) {
    PageLines apart = PageLines.of(page);
    Optional<HtmlPage> html = apart.html();
    List<Line> lines = apart.lines();
    Optional<Found<String>> headline = TitleRules.stated(page, html);
    Function<Optional<Found<String>>, Story> stories = stories(page, lines);
    Story first = stories.apply(headline);
    Optional<Found<String>> stated =
        headline.filter(t -> t.confidence() > WEAK || first.speaksOf(t.value()));
    Story story = stated.equals(headline) ? first : stories.apply(stated);
    String text = page.format() == Format.ARTICLE ? story.withoutTeasers() : story.text();
    Found<String> language =
        page.given()
            .language()
            .map(l -> new Found<>(l, "given", 1))
            .orElseGet(() -> passages.main(text, languages.find(text)));
    PageView view = new PageView(page, html, lines, story, language.value());
    Optional<Found<String>> title =
        stated
            .or(() -> story.title().map(t -> new Found<>(t, "headline", 0.8)))
            .or(() -> headline)
            .or(() -> TitleRules.fallback(html));
    Optional<Found<LocalDate>> date = DateRules.of(view);
    Optional<Found<String>> source = SourceRules.of(view);
    Optional<Found<String>> author = AuthorRules.of(view, source);
    Optional<Found<String>> url = UrlRules.of(view);
    Map<String, String> rules = new LinkedHashMap<>();
    rules.put("language", language.rule());
    title.ifPresent(found -> rules.put("title", found.rule()));
    date.ifPresent(found -> rules.put("date", found.rule()));
    source.ifPresent(found -> rules.put("source", found.rule()));
    author.ifPresent(found -> rules.put("author", found.rule()));
    url.ifPresent(found -> rules.put("url", found.rule()));
    Article article =
        new Article(
            page.id(),
            title.map(Found::value).orElse(""),
            text,
            language,
            passages.of(text, language),
            date,
            source.map(Found::value),
            author.map(Found::value),
            url.map(Found::value),
            new Origin(page.file(), page.hash(), rules));
    return new Inspection(article, page.format(), title, date, source, author, url, story.blocks());
  }

  /** The story by the headline that is known of it. */
  private Function<Optional<Found<String>>, Story> stories(Page page, List<Line> lines) {
    String sample = StoryFinder.sample(lines);
    String language = page.given().language().orElseGet(() -> languages.guess(sample));
    Repetition repetition = repetition(page);
    return title ->
        new StoryFinder(sample, language, title.map(Found::value), repetition).find(lines);
  }

  /** A story's own text has no site around it. */
  private Repetition repetition(Page page) {
    return page.format() == Format.ARTICLE ? Repetition.UNKNOWN : sites.get().of(page);
  }
}
