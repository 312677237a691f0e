package dragoman.corpus.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page's JSON-LD says about its article (schema.org).
 *
 * @param siteName the publisher, or the web site where no publisher is named
 * @param body the story's text, which sites give whole, cut short, or not at all
 */
public record StructuredData(
    Optional<String> headline,
    Optional<String> published,
    Optional<String> author,
    Optional<String> siteName,
    Optional<String> url,
    Optional<String> body) {

  private static final Set<String> ARTICLES =
      Set.of(
          "Article",
          "NewsArticle",
          "ReportageNewsArticle",
          "AnalysisNewsArticle",
          "Report",
          "BackgroundNewsArticle",
          "OpinionNewsArticle",
          "BlogPosting",
          "LiveBlogPosting",
          "TechArticle",
          "SocialMediaPosting");

  /** Nobody nests deeper; a page that does is an attack. */
  private static final int MOST_NODES = 5000;

  static StructuredData of(Document document) {
    JsonNode none = JsonMapper.shared().createObjectNode();
    JsonNode article = none;
    JsonNode site = none;
    for (Element script : document.select("script[type=application/ld+json]")) {
      Deque<JsonNode> open = new ArrayDeque<>();
      open.add(parse(script.data(), none));
      for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
        JsonNode node = open.poll();
        if (article.isEmpty() && isOf(node, ARTICLES)) {
          article = node;
        }
        if (site.isEmpty() && isOf(node, Set.of("WebSite", "NewsMediaOrganization"))) {
          site = node;
        }
        node.forEach(child -> {
          if (child.isContainer()) {
            open.add(child);
          }
        });
      }
    }
    JsonNode found = article;
    JsonNode home = site;
    return new StructuredData(
        text(found, "headline").or(() -> text(found, "name")),
        text(found, "datePublished").or(() -> text(found, "dateCreated")),
        name(found.path("author")),
        name(found.path("publisher")).or(() -> name(home)),
        text(found, "url")
            .or(() -> text(found, "mainEntityOfPage"))
            .or(() -> text(found.path("mainEntityOfPage"), "@id")),
        text(found, "articleBody"));
  }

  private static JsonNode parse(String json, JsonNode none) {
    try {
      return JsonMapper.shared().readTree(json);
    } catch (JacksonException e) {
      // Pages with broken JSON-LD are common; they are read without it.
      return none;
    }
  }

  private static boolean isOf(JsonNode node, Set<String> types) {
    JsonNode type = node.path("@type");
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (types.contains(one.asString(""))) {
          return true;
        }
      }
    }
    return type.isString() && types.contains(type.asString());
  }

  /** The name of a person or organisation, given as an object, as a list, or as a mere name. */
  private static Optional<String> name(JsonNode node) {
    if (node.isArray()) {
      return node.isEmpty() ? Optional.empty() : name(node.get(0));
    }
    return node.isString() ? Optional.of(node.asString()) : text(node, "name");
  }

  private static Optional<String> text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isString() && !value.asString().isBlank()
        ? Optional.of(org.jsoup.parser.Parser.unescapeEntities(value.asString().strip(), false))
        : Optional.empty();
  }
}
