package dragoman.corpus.html;

import dragoman.corpus.text.Line;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A web page: its lines, and what its head says about it. */
public final class HtmlPage {
  private final Document document;

  private HtmlPage(Document document) {
    this.document = document;
  }

  public static HtmlPage parse(String html) {
    return new HtmlPage(Jsoup.parse(html));
  }

  /** The visible lines, in order. */
  public List<Line> lines() {
    return HtmlLines.of(document.body());
  }

  /** The first of these meta elements, by name or property, that says something. */
  public Optional<String> meta(String... names) {
    for (String name : names) {
      for (Element meta : document.select("meta[content]")) {
        String key = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
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

  /** The machine-readable time of the first time element outside the page's margins. */
  public Optional<String> time() {
    for (Element time : document.select("time[datetime]")) {
      if (Regions.around(time).isEmpty()) {
        return Optional.of(time.attr("datetime"));
      }
    }
    return Optional.empty();
  }
}
