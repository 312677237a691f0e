package dragoman.cli;

import dragoman.engine.SearchEngine;
import dragoman.engine.lucene.LuceneEngine;
import dragoman.lexicon.Lexicon;
import dragoman.web.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Does what people do in their first minute, while Java watches: from that comes the cache that
 * {@link QuickStart} starts with. Run when the program is packaged.
 */
final class Training {

  private static final int TIMES = 40;

  private static final List<String> ADDRESSES =
      List.of(
          "/search?q=Giappone",
          "/search?q=japan+nato+drones&lang=en",
          "/search?q=%E0%B8%8D%E0%B8%B5%E0%B9%88%E0%B8%9B%E0%B8%B8%E0%B9%88%E0%B8%99",
          "/search?q=h%E1%BB%A3p+t%C3%A1c+qu%E1%BB%91c+ph%C3%B2ng&sort=newest",
          "/search?q=Verteidigung&group=story",
          "/",
          "/pairs?q=difesa",
          "/health/ready");

  private Training() {}

  /**
   * Runs.
   *
   * @param args a corpus and the folder of an index to make of it
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    String corpus = args[0];
    String index = args[1];
    Main.run(
        new String[] {"--corpus", corpus, "--index", index, "--reindex"},
        Map.of(),
        System.out,
        System.err);
    Lexicon lexicon = Lexicon.builtIn();
    try (SearchEngine engine = LuceneEngine.open(Path.of(index), lexicon)) {
      Server server = Server.start(engine, lexicon, "127.0.0.1", 0, "");
      try (HttpClient client = HttpClient.newHttpClient()) {
        for (int i = 0; i < TIMES; i++) {
          for (String address : ADDRESSES) {
            ask(client, server.address() + address.substring(1));
          }
        }
      } finally {
        server.stop();
      }
    }
  }

  private static void ask(HttpClient client, String address)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(address + " answered " + answer.statusCode() + ": " + answer.body());
    }
  }
}
