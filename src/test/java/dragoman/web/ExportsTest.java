package dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/** Hits as a table, as lines and as a feed are what the JSON says, and safe to open. */
final class ExportsTest {

  private static final TestServer SERVER = TestServer.shared();
  private static final String ALL = "/search?q=Qwertyland&size=100";

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private static String get(String target, String type) {
    HttpResponse<String> answer = SERVER.get(target);
    assertEquals(200, answer.statusCode());
    assertEquals(type, answer.headers().firstValue("Content-Type").orElse("").replace("; ", ";"));
    return answer.body();
  }

  /** Reads a table strictly by RFC 4180. */
  private static List<List<String>> csv(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        assertEquals(0, cell.length(), "a quotation mark inside a bare cell");
        quoted = true;
      } else if (c == ',') {
        row.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\r') {
        assertEquals('\n', text.charAt(++i));
        row.add(cell.toString());
        cell.setLength(0);
        rows.add(List.copyOf(row));
        row.clear();
      } else {
        assertFalse(c == '\n', "a bare line feed");
        cell.append(c);
      }
    }
    assertTrue(row.isEmpty() && cell.isEmpty() && !quoted, "ends in the middle of a row");
    return rows;
  }

  @Test
  void tableHasWhatTheJsonHas() {
    List<List<String>> rows = csv(get(ALL + "&format=csv", "text/csv;charset=utf-8"));
    assertEquals(
        List.of(
            "id",
            "title",
            "language",
            "date",
            "source",
            "url",
            "score",
            "pairs",
            "topics",
            "snippet",
            "actors",
            "match",
            "missing"),
        rows.getFirst());
    JsonNode hits = SERVER.json(ALL).path("hits");
    assertEquals(hits.size(), rows.size() - 1);
    for (int i = 0; i < hits.size(); i++) {
      List<String> row = rows.get(i + 1);
      assertEquals(13, row.size());
      assertEquals(hits.get(i).path("id").asString(), row.getFirst());
      String title =
          hits.get(i).path("title").asString().replaceAll("\\p{Cs}", "?"); // UTF-8 has none
      assertEquals(title, row.get(1).replaceFirst("^'", ""));
      assertEquals(hits.get(i).path("date").asString(""), row.get(3));
    }
  }

  @Test
  void noCellIsAFormula() {
    Set<Character> seen = new HashSet<>();
    for (List<String> row : csv(get(ALL + "&format=csv", "text/csv;charset=utf-8"))) {
      for (String cell : row) {
        if (!cell.isEmpty()) {
          assertFalse("=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0, cell);
          if (cell.charAt(0) == '\'') {
            seen.add(cell.charAt(1));
          }
        }
      }
    }
    assertEquals(Set.of('=', '+', '-', '@'), seen);
  }

  @Test
  void linesAreTheHits() {
    List<JsonNode> lines =
        get(ALL + "&format=ndjson", "application/x-ndjson;charset=utf-8")
            .lines()
            .map(line -> TestServer.MAPPER.readTree(line))
            .toList();
    assertEquals(SERVER.json(ALL).path("hits").valueStream().toList(), lines);
  }

  private static Document xml(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
  }

  private static Map<String, String> links(Element element) {
    Map<String, String> links = new HashMap<>();
    NodeList all = element.getElementsByTagNameNS(ATOM, "link");
    for (int i = 0; i < all.getLength(); i++) {
      Element link = (Element) all.item(i);
      if (element.isSameNode(link.getParentNode())) {
        links.put(link.getAttribute("rel"), link.getAttribute("href"));
      }
    }
    return links;
  }

  private static String text(Element element, String name) {
    return element.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
  }

  @Test
  void feedIsWellFormedAndItsLinksWork() throws Exception {
    Document feed = xml(get(ALL + "&format=atom", "application/atom+xml;charset=utf-8"));
    NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
    JsonNode hits = SERVER.json(ALL).path("hits");
    assertEquals(hits.size(), entries.getLength());
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < entries.getLength(); i++) {
      Element entry = (Element) entries.item(i);
      String id = hits.get(i).path("id").asString();
      assertFalse(text(entry, "title").isBlank());
      assertTrue(text(entry, "updated").matches("\\d{4}-\\d{2}-\\d{2}T00:00:00Z"));
      String address = links(entry).getOrDefault("alternate", "");
      assertTrue(ids.add(text(entry, "id")), "an id twice");
      assertTrue(text(entry, "id").startsWith("urn:uuid:"));
      if (!id.equals("..")) {
        String path = SERVER.uri(address).getRawPath();
        TestServer.Raw article = SERVER.raw("GET", path);
        assertEquals(id, TestServer.MAPPER.readTree(article.body()).path("id").asString());
      }
    }
  }

  @Test
  void feedLeadsToTheNextOne() throws Exception {
    Element first =
        xml(get("/search?q=Qwertyland&size=3&format=atom", "application/atom+xml;charset=utf-8"))
            .getDocumentElement();
    String next = SERVER.uri(links(first).getOrDefault("next", "")).toString();
    assertTrue(next.contains("format=atom") && next.contains("cursor="), next);
    String target = next.substring(next.indexOf("/search"));
    Element second = xml(SERVER.get(target).body()).getDocumentElement();
    assertEquals(3, second.getElementsByTagNameNS(ATOM, "entry").getLength());
    assertFalse(text(first, "id").equals(text(second, "id")));
  }

  @Test
  void feedIsByTheBook() throws Exception {
    for (String target :
        List.of(
            ALL + "&format=atom",
            "/search?q=Qwertyland&size=3&format=atom",
            "/search?q=zzzz&format=atom",
            "/search?format=atom&sort=newest&ui=th")) {
      String feed = SERVER.get(target).body();
      assertEquals(List.of(), AtomSchema.errors(feed), target);
      int entries = xml(feed).getElementsByTagNameNS(ATOM, "entry").getLength();
      SyndFeed read = new SyndFeedInput().build(new StringReader(feed));
      assertEquals(entries, read.getEntries().size(), target);
    }
    String feed = SERVER.get(ALL + "&format=atom").body();
    assertFalse(AtomSchema.errors(feed.replaceFirst("<updated>", "<updated>x")).isEmpty());
    assertFalse(AtomSchema.errors(feed.replaceFirst("<id>.*?</id>", "")).isEmpty());
  }

  /** Whatever name a client calls the server by, an article that it has seen is no new one. */
  @Test
  void idsAreTheSameByWhateverName() throws Exception {
    String target = "/search?q=Qwertyland&format=atom";
    List<String> ids = ids(SERVER.get(target).body());
    assertEquals(ids, ids(SERVER.raw("GET", target, "Host: elsewhere.example").body()));
    assertTrue(ids.size() > 10, ids.toString());
  }

  private static List<String> ids(String feed) throws Exception {
    NodeList ids = xml(feed).getElementsByTagNameNS(ATOM, "id");
    return IntStream.range(0, ids.getLength()).mapToObj(i -> ids.item(i).getTextContent()).toList();
  }

  @Test
  void withoutASizeEverythingIsThere() {
    List<String> all = new ArrayList<>();
    String next = "/search?q=Japan+frigates&size=100";
    while (!next.isEmpty()) {
      JsonNode page = SERVER.json(next);
      page.path("hits").forEach(hit -> all.add(hit.path("id").asString()));
      next = page.path("next").asString("");
    }
    assertTrue(all.size() > 20, "hits: " + all.size());
    HttpResponse<String> lines = SERVER.get("/search?q=Japan+frigates&format=ndjson");
    assertEquals(
        all,
        lines
            .body()
            .lines()
            .map(line -> TestServer.MAPPER.readTree(line).path("id").asString())
            .toList());
    assertEquals(Optional.empty(), lines.headers().firstValue("Link"));
    List<List<String>> rows = csv(SERVER.get("/search?q=Japan+frigates&format=csv").body());
    assertEquals(all, rows.stream().skip(1).map(List::getFirst).toList());
  }

  @Test
  void withASizeTheLinkLeadsOn() {
    List<String> ids = new ArrayList<>();
    String target = "/search?q=Qwertyland&size=4&format=ndjson";
    while (!target.isEmpty()) {
      HttpResponse<String> page = SERVER.get(target);
      page.body()
          .lines()
          .forEach(line -> ids.add(TestServer.MAPPER.readTree(line).path("id").asString()));
      target =
          page.headers()
              .firstValue("Link")
              .map(link -> link.substring(1, link.indexOf('>')))
              .orElse("");
    }
    assertEquals(SERVER.get(ALL + "&format=ndjson").body().lines().count(), ids.size());
    assertEquals(ids.size(), new HashSet<>(ids).size());
  }

  @Test
  void feedOfAHostileQuery() throws Exception {
    for (String query :
        List.of("%00%01%0B", "]]%3E%3C/feed%3E", "%ED%A0%80", "%EF%BF%BF%26%22'", "zzzz")) {
      Document feed = xml(SERVER.get("/search?q=" + query + "&format=atom").body());
      assertEquals("feed", feed.getDocumentElement().getLocalName());
      assertEquals(
          List.of(), AtomSchema.errors(SERVER.get("/search?q=" + query + "&format=atom").body()));
    }
  }

  @Test
  void searchBoxDescriptionIsWellFormed() throws Exception {
    Document description =
        xml(get("/opensearch.xml", "application/opensearchdescription+xml;charset=utf-8"));
    assertEquals("OpenSearchDescription", description.getDocumentElement().getLocalName());
    NodeList addresses =
        description.getElementsByTagNameNS("http://a9.com/-/spec/opensearch/1.1/", "Url");
    assertEquals(5, addresses.getLength());
    for (int i = 0; i < addresses.getLength(); i++) {
      String template = ((Element) addresses.item(i)).getAttribute("template");
      String address = SERVER.uri(template.replace("{searchTerms}", "Japan")).toString();
      assertEquals(200, SERVER.get(address.substring(address.indexOf('/', 8))).statusCode());
    }
  }
}
