package dragoman.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dragoman.analysis.Chains;
import dragoman.analysis.TextAnalysis;
import dragoman.annotate.Annotator;
import dragoman.corpus.Corpus;
import dragoman.engine.ArticleIndexer;
import dragoman.engine.SearchEngine;
import dragoman.engine.lucene.LuceneEngine;
import dragoman.engine.lucene.LuceneIndexer;
import dragoman.lexicon.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server on the starter corpus and some made-up articles, shared by all tests of this package.
 */
final class TestServer {

  /** Articles whose ids, titles and texts are as bad as they come. */
  static final String MADE_UP =
      """
      {"id":"a/b c#1","title":"=HYPERLINK(\\"http://x\\") Qwertyland and NATO <b>&amp;</b>","text":"Japan and NATO signed an agreement on frigates for Qwertyland.","date":"2031-04-09","language":"en","source":"Wire, \\"one\\"","url":"https://example.org/a?b=c&d=e"}
      {"id":"nữ/日本","title":"+39 Qwertyland","text":"Il Giappone e l'Italia firmano un accordo per Qwertyland.","date":"2031-03-01","language":"it","source":"-Fonte"}
      {"id":"../up","title":"]]> \\u0000\\u0007\\uffff <script>alert(1)</script> Qwertyland","text":"Qwertyland once more.","language":"en"}
      {"id":"a//b/./c","title":"@SUM(1) Qwertyland","text":"Qwertyland, \\"quoted\\"\\nand on two lines.","date":"2031-04-11","language":"en"}
      {"id":"50%","title":"Qwertyland fifty","text":"Qwertyland percent.","date":"2030-01-01","language":"en","url":"javascript:alert(1)"}
      {"id":"a+b?c=d&e;f","title":"Qwertyland plus","text":"Qwertyland plus.","date":"2030-12-31","language":"en"}
      {"id":"back\\\\slash","title":"Qwertyland slash","text":"Qwertyland slash.","language":"en"}
      {"id":"..","title":"Qwertyland dots","text":"Qwertyland dots.","language":"en"}
      {"id":"lone","title":"Qwertyland \\ud800 lone","text":"Qwertyland \\udc00 \\ud83d\\ude80.","language":"en"}
      {"id":"br","title":"Qwertyland no Brasil","text":"O Brasil e o Japão assinam um acordo de defesa sobre Qwertyland.","language":"pt-BR"}
      """;

  static final List<String> MADE_UP_IDS =
      List.of(
          "a/b c#1",
          "nữ/日本",
          "../up",
          "a//b/./c",
          "50%",
          "a+b?c=d&e;f",
          "back\\slash",
          "..",
          "lone",
          "br");

  static final JsonMapper MAPPER = JsonMapper.builder().build();
  static final Lexicon LEXICON = Lexicon.builtIn();

  private static final Path FOLDER = folder();
  private static final TestServer SHARED = startShared();

  private final SearchEngine engine;
  private final Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(SearchEngine engine, Server server) {
    this.engine = engine;
    this.server = server;
  }

  static TestServer shared() {
    return SHARED;
  }

  /** One more, on an engine that misbehaves. */
  static TestServer on(SearchEngine engine) {
    return new TestServer(
        engine, Server.start(engine, LEXICON, new ServerSettings("127.0.0.1", 0, "10.5.0")));
  }

  /** One more, on the shared index, with settings of its own. */
  static TestServer with(ServerSettings settings) {
    return new TestServer(SHARED.engine, Server.start(SHARED.engine, LEXICON, settings));
  }

  /** The shared server's index. */
  Path index() {
    return FOLDER.resolve("index");
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("dragoman-web");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TestServer startShared() {
    try {
      Path folder = FOLDER;
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      Path madeUp = folder.resolve("made-up.jsonl");
      Files.writeString(madeUp, MADE_UP);
      index(List.of(madeUp, Path.of("corpus")), folder.resolve("index"));
      return on(LuceneEngine.open(folder.resolve("index"), LEXICON));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void index(List<Path> files, Path index) throws IOException {
    Corpus corpus = new Corpus(files, Chains.languages());
    Annotator annotator = new Annotator(new TextAnalysis(LEXICON), LEXICON);
    try (ArticleIndexer indexer = LuceneIndexer.rebuild(index, LEXICON.hash())) {
      corpus.read(
          page -> {
            try {
              indexer.put(annotator.annotate(corpus.reader().read(page)));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          },
          problem -> {
            throw new AssertionError(problem);
          });
      indexer.publish();
    }
  }

  private static void delete(Path folder) {
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void stop() {
    server.stop();
  }

  /** Every route, such as {@code GET /search}. */
  List<String> routes() {
    return server.routes();
  }

  /** This address, as absolute as clients want it. */
  URI uri(String target) {
    return URI.create(server.address()).resolve("/").resolve(target);
  }

  HttpResponse<String> get(String target, String... headers) {
    return send("GET", target, headers);
  }

  HttpResponse<String> send(String method, String target, String... headers) {
    return send(method, target, HttpRequest.BodyPublishers.noBody(), headers);
  }

  HttpResponse<String> post(String target, String type, String body, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = type;
    return send("POST", target, HttpRequest.BodyPublishers.ofString(body), all);
  }

  private HttpResponse<String> send(
      String method, String target, HttpRequest.BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address().replaceFirst("/$", "") + target))
            .method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The JSON of an answer with status 200. */
  JsonNode json(String target, String... headers) {
    HttpResponse<String> answer = get(target, headers);
    assertEquals(200, answer.statusCode(), () -> target + ": " + answer.body());
    return MAPPER.readTree(answer.body());
  }

  /** The problem that an answer is, with its status checked. */
  JsonNode problem(int status, String target, String... headers) {
    HttpResponse<String> answer = get(target, headers);
    assertEquals(status, answer.statusCode(), () -> target + ": " + answer.body());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
    JsonNode problem = MAPPER.readTree(answer.body());
    assertEquals(status, problem.path("status").asInt());
    return problem;
  }

  /** An answer, as it came over the wire. */
  record Raw(int status, String head, String body) {
    String header(String name) {
      return head.lines()
          .filter(
              line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }
  }

  /** Sends what no well-behaved client would. */
  Raw raw(String method, String target) {
    return raw(method, target, "Host: localhost");
  }

  /** Sends what no well-behaved client would, with these lines of its head. */
  Raw raw(String method, String target, String... lines) {
    return raw(method, target, List.of(lines), "");
  }

  /** With a body, too. */
  Raw raw(String method, String target, List<String> lines, String body) {
    URI address = URI.create(server.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(20_000);
      String request =
          method
              + " "
              + target
              + " HTTP/1.1\r\n"
              + String.join("\r\n", lines)
              + "\r\nConnection: close\r\n\r\n"
              + body;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      InputStream in = socket.getInputStream();
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int blank = text.indexOf("\r\n\r\n");
      String head = text.substring(0, blank);
      return new Raw(Integer.parseInt(head.split(" ", -1)[1]), head, text.substring(blank + 4));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Percent-encodes a parameter's value. */
  static String encode(String text) {
    return Addresses.encode(text);
  }
}
