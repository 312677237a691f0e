package dragoman.corpus.html;

import dragoman.corpus.text.Line;
import dragoman.corpus.text.RawText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** A web page: its lines, and what its head says about it. */
public final class HtmlPage {
  /** By microformats, microdata, and the names that templates give it. */
  private static final String BYLINE =
      "[rel~=author], [itemprop=author] [itemprop=name], [itemprop=author], "
          + "[class~=(?i)(^|[\\s_-])(byline|author)($|[\\s_-])]";

  private static final int LONGEST_BYLINE = 80;

  /** Menus and buttons say less. */
  private static final int PARAGRAPH = 30;

  private final Document document;
  private final StructuredData data;

  private HtmlPage(Document document) {
    this.document = document;
    this.data = StructuredData.of(document);
  }

  public static HtmlPage parse(String html) {
    return new HtmlPage(Jsoup.parse(html));
  }

  /**
   * The visible lines, in order; where a script would show the story, that from the JSON-LD too. A
   * shorter one than the page shows is a teaser.
   */
  public List<Line> lines() {
    List<Line> visible = HtmlLines.of(document.body());
    List<Line> body = data.body().map(RawText::lines).orElse(List.of());
    String page = visible.stream().map(Line::text).collect(Collectors.joining("\n"));
    boolean shown = body.stream().anyMatch(line -> page.contains(start(line.text())));
    return !shown && paragraphs(body) > paragraphs(visible)
        ? Stream.concat(visible.stream(), body.stream()).toList()
        : visible;
  }

  /** How much stands in lines that may be a story's. */
  private static int paragraphs(List<Line> lines) {
    return lines.stream()
        .filter(line -> line.region().isEmpty() && line.linked() < 0.5)
        .mapToInt(line -> line.text().length())
        .filter(length -> length >= PARAGRAPH)
        .sum();
  }

  /** Enough to know a paragraph by; its end may differ. */
  private static String start(String text) {
    return text.substring(0, Math.min(40, text.length())).replaceFirst("[.…\\s]+$", "");
  }

  /** What its JSON-LD says. */
  public StructuredData data() {
    return data;
  }

  /** The texts of its main headings. */
  public List<String> headings() {
    return document.select("h1").stream()
        .map(h -> RawText.clean(h.text()))
        .filter(h -> !h.isEmpty())
        .toList();
  }

  /** The name the site gives itself. */
  public Optional<String> siteName() {
    return meta("og:site_name").or(data::siteName).or(() -> meta("application-name"));
  }

  public Optional<String> author() {
    return data.author()
        .or(() -> meta("author", "article:author", "dc.creator", "parsely-author", "byl"))
        .filter(a -> !a.startsWith("http"));
  }

  /** What stands in an element that is marked as the author's, outside of the page's margins. */
  public Optional<String> byline() {
    return document.select(BYLINE).stream()
        .filter(e -> Regions.around(e).isEmpty())
        .map(e -> Optional.ofNullable(e.selectFirst("a, [itemprop=name]")).orElse(e))
        .map(HtmlPage::parts)
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST_BYLINE)
        .findFirst();
  }

  /** The element's pieces of text, a line each: what a template sets side by side. */
  private static String parts(Element element) {
    return element
        .nodeStream(TextNode.class)
        .map(node -> RawText.clean(node.text()))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** The first of these meta elements, by name or property, that says something. */
  public Optional<String> meta(String... names) {
    for (String name : names) {
      for (Element meta : document.select("meta[content]")) {
        String key = meta.attr("property") + meta.attr("name") + meta.attr("itemprop");
        if (key.equalsIgnoreCase(name) && !meta.attr("content").isBlank()) {
          return Optional.of(meta.attr("content").strip());
        }
      }
    }
    return Optional.empty();
  }

  public Optional<String> canonical() {
    return Optional.ofNullable(document.selectFirst("link[rel=canonical][href]"))
        .map(link -> link.attr("href"))
        .filter(href -> !href.isBlank());
  }

  public Optional<String> title() {
    return Optional.of(document.title()).filter(t -> !t.isBlank());
  }

  /**
   * The machine-readable time of the first time element outside the page's margins, else in an
   * article's.
   */
  public Optional<String> time() {
    for (Element time : document.select("time[datetime]")) {
      if (Regions.around(time).isEmpty()) {
        return Optional.of(time.attr("datetime"));
      }
    }
    return Optional.ofNullable(document.selectFirst("article time[datetime]"))
        .map(time -> time.attr("datetime"));
  }
}
