package dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.sun.net.httpserver.HttpServer;
import dragoman.alert.AlertFeeds;
import dragoman.alert.AlertReader;
import dragoman.engine.IndexStatus;
import dragoman.engine.SearchEngine;
import dragoman.engine.lucene.LuceneIndexer;
import dragoman.lexicon.Lexicon;
import dragoman.web.OpenApi;
import dragoman.web.SearchService;
import dragoman.web.Server;
import dragoman.web.ServerSettings;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts from the file to the feed: what an update brings, in whatever language. */
final class AlertsTest {

  private static final Lexicon LEXICON = Lexicon.builtIn();

  private static final String ALERTS =
      """
      - name: giappone
        title: Japan & <others>
        q: Giappone
      - name: only-thai
        q: Giappone
        lang: th
      - name: pair
        pair: NATO-JP
      - name: navy
        topic: naval-forces
        webhook: {url: "HOOK", secret-env: NAVY_SECRET}
      - name: many-words
        q: Japan NATO agreement frigates submarines training exercise missiles
      - name: literal
        q: Giappone
        expand: false
      """;

  private static final Map<String, String> SECRET =
      Map.of("NAVY_SECRET", "sixteen-letters-or-more");

  @TempDir private Path folder = Path.of("");

  private void page(String name, String json) throws IOException {
    Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(folder.resolve("corpus/" + name + ".json"), json);
  }

  private Run run(Map<String, String> environment, String task) {
    return Run.with(
        environment,
        task,
        "--corpus",
        folder.resolve("corpus").toString(),
        "--index",
        folder.resolve("index").toString(),
        "--alerts",
        folder.resolve("alerts.yaml").toString());
  }

  private AlertFeeds feeds() throws IOException {
    return new AlertFeeds(
        AlertReader.read(
            folder.resolve("alerts.yaml"),
            parameters -> SearchService.request(parameters, LEXICON)),
        folder.resolve("index"));
  }

  private List<String> found(String alert) throws IOException {
    return feeds().entries(alert).stream().map(entry -> entry.id()).sorted().toList();
  }

  @Test
  void anUpdateTellsOfWhatIsNewOrChangedOnly() throws Exception {
    List<String> bodies = Collections.synchronizedList(new ArrayList<>());
    HttpServer receiver = receiver(bodies);
    try {
      String hook = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
      Files.writeString(folder.resolve("alerts.yaml"), ALERTS.replace("HOOK", hook));
      page("same", "{\"text\":\"Japan and Italy agreed on fighters.\",\"language\":\"en\"}");
      page("old", "{\"text\":\"Japan and NATO agreed on frigates.\",\"language\":\"en\"}");
      run(SECRET, "--reindex").ends(0);
      assertEquals(List.of(), found("giappone"), "a rebuild brings no news");

      page("old", "{\"text\":\"Japan and NATO agreed on many frigates.\",\"language\":\"en\"}");
      page(
          "thai",
          "{\"title\":\"ญี่ปุ่นและนาโต้ลงนาม\",\"text\":\"ญี่ปุ่นและนาโต้ลงนามความตกลงในวันนี้\",\"language\":\"th\"}");
      page(
          "german",
          "{\"text\":\"Die Marine Italiens erhält neue Fregatten.\",\"language\":\"de\"}");
      Run update = run(SECRET, "--update").ends(0, "alerts: ");
      assertEquals(List.of("old", "thai"), found("giappone"));
      assertEquals(List.of("thai"), found("only-thai"));
      assertEquals(List.of("old", "thai"), found("pair"));
      assertEquals(List.of("german", "old"), found("navy"));
      assertEquals(List.of(), found("many-words"), "one of many words is not enough");
      assertEquals(List.of(), found("literal"));

      assertEquals(1, bodies.size());
      assertTrue(bodies.getFirst().contains("\"id\":\"german\""), bodies.getFirst());
      assertFalse(update.err().contains("sixteen"), update.err());

      try (LuceneIndexer rebuilt = LuceneIndexer.rebuild(folder.resolve("index"), LEXICON.hash())) {
        rebuilt.publish();
      }
      assertEquals(List.of("old", "thai"), found("giappone"), "a rebuild keeps the feeds");
      serves();
    } finally {
      receiver.stop(0);
    }
  }

  private static HttpServer receiver(List<String> bodies) throws IOException {
    HttpServer receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    receiver.start();
    return receiver;
  }

  /** Feeds need no index. */
  private static SearchEngine engine() {
    return (SearchEngine)
        Proxy.newProxyInstance(
            AlertsTest.class.getClassLoader(),
            new Class<?>[] {SearchEngine.class},
            (proxy, method, arguments) -> {
              if (method.isDefault()) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
              }
              return method.getName().equals("status")
                  ? new IndexStatus(0, "none", Instant.EPOCH, 0)
                  : null;
            });
  }

  private void serves() throws Exception {
    Server server =
        Server.start(
            engine(),
            LEXICON,
            new ServerSettings(
                "127.0.0.1", 0, "0", "", List.of(), Optional.empty(), Optional.of(feeds())));
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI root = URI.create(server.address());
      String list = get(client, root.resolve("/alerts"), 200).body();
      OpenApi.check("Alerts", list);
      assertTrue(list.contains("\"search\":\"/search?q=Giappone&lang=th\""), list);
      assertFalse(list.contains("http://"), list);
      HttpResponse<String> answer = get(client, root.resolve("/alerts/giappone"), 200);
      assertEquals(
          "application/atom+xml; charset=utf-8",
          answer.headers().firstValue("Content-Type").orElse(""));
      SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.body()));
      assertEquals("Japan & <others>", feed.getTitle());
      String tag = answer.headers().firstValue("ETag").orElse("");
      HttpRequest conditional =
          HttpRequest.newBuilder(root.resolve("/alerts/giappone"))
              .header("If-None-Match", tag)
              .build();
      assertEquals(
          304, client.send(conditional, HttpResponse.BodyHandlers.discarding()).statusCode());
      SyndEntry thai =
          feed.getEntries().stream()
              .filter(entry -> entry.getTitle().startsWith("ญี่ปุ่น"))
              .findFirst()
              .orElseThrow();
      assertEquals(root.resolve("/articles/thai").toString(), thai.getLink());
      URI localhost = URI.create(server.address().replace("127.0.0.1", "localhost"));
      SyndFeed again =
          new SyndFeedInput()
              .build(
                  new StringReader(get(client, localhost.resolve("/alerts/giappone"), 200).body()));
      assertEquals(feed.getUri(), again.getUri());
      assertEquals(
          feed.getEntries().stream().map(SyndEntry::getUri).toList(),
          again.getEntries().stream().map(SyndEntry::getUri).toList());
      OpenApi.check("Problem", get(client, root.resolve("/alerts/nope"), 404).body());
      OpenApi.check("Problem", get(client, root.resolve("/alerts/..%2fx"), 404).body());
    } finally {
      server.stop();
    }
  }

  private static HttpResponse<String> get(HttpClient client, URI address, int status)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    assertEquals(status, answer.statusCode(), answer.body());
    return answer;
  }

  @Test
  void aMissingSecretIsToldBeforeWorkIsDone() throws IOException {
    Files.writeString(folder.resolve("alerts.yaml"), ALERTS.replace("HOOK", "https://example.org"));
    page("a", "{\"text\":\"Japan buys frigates.\",\"language\":\"en\"}");
    run(Map.of(), "--update").fails(1, "alert navy", "NAVY_SECRET");
    assertFalse(Files.exists(folder.resolve("index")));
  }

  @Test
  void aMistakeInTheFileIsOneLine() throws IOException {
    Files.writeString(folder.resolve("alerts.yaml"), "- name: x\n  topic: nothing\n");
    page("a", "{\"text\":\"Japan buys frigates.\",\"language\":\"en\"}");
    run(SECRET, "--update").fails(1, "alerts.yaml:2: topic: \"nothing\" is no topic");
    Run.of("--alerts", folder.resolve("none.yaml").toString())
        .fails(2, "--alerts", "does not exist");
  }
}
