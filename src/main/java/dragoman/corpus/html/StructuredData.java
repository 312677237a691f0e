package dragoman.corpus.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
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

  /** Where an article names others: what is in them is not about this page. */
  private static final Set<String> OTHERS =
      Set.of("itemListElement", "mentions", "citation", "hasPart", "isRelatedTo", "isBasedOn");

  static StructuredData of(Document document) {
    List<JsonNode> articles = new ArrayList<>();
    JsonNode none = JsonMapper.shared().createObjectNode();
    JsonNode site = none;
    for (Element script : document.select("script[type=application/ld+json]")) {
      Deque<JsonNode> open = new ArrayDeque<>();
      open.add(parse(script.data(), none));
      for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
        JsonNode node = open.poll();
        if (isOf(node, ARTICLES)) {
          articles.add(node);
        }
        if (site.isEmpty() && isOf(node, Set.of("WebSite", "NewsMediaOrganization"))) {
          site = node;
        }
        if (node.isObject()) {
          node.properties().stream()
              .filter(field -> !OTHERS.contains(field.getKey()))
              .filter(field -> field.getValue().isContainer())
              .forEach(field -> open.add(field.getValue()));
        } else {
          node.forEach(open::add);
        }
      }
    }
    JsonNode found =
        articles.stream()
            .filter(article -> isShown(article, document))
            .findFirst()
            .orElse(articles.isEmpty() ? none : articles.getFirst());
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

  /** Whether the page bears the article's headline: of several, the others are teasers. */
  private static boolean isShown(JsonNode article, Document document) {
    String shown = letters(document.title() + "\n" + document.select("h1").text());
    return text(article, "headline")
        .map(StructuredData::letters)
        .filter(headline -> !headline.isEmpty() && shown.contains(headline))
        .isPresent();
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
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
