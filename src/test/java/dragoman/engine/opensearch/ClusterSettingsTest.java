package dragoman.engine.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "ftp://host, name, must be like",
    "not a url, name, is no URL",
    "http://user:secret@host, name, must not hold a name or password",
    "http://host, Name, must begin with a letter or digit",
    "http://host, _name, must begin with a letter or digit",
    "'', name, no address"
  })
  void whatIsWrongIsSaid(String url, String index, String said) {
    IllegalArgumentException wrong =
        assertThrows(
            IllegalArgumentException.class, () -> ClusterSettings.of(url, index, 1, Map.of()));
    assertTrue(String.valueOf(wrong.getMessage()).contains(said), wrong::getMessage);
    assertFalse(String.valueOf(wrong.getMessage()).contains("secret"));
  }

  @Test
  void secretsGoIntoAHeaderAndNowhereElse() throws Exception {
    AtomicReference<String> header = new AtomicReference<>("");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          header.set(exchange.getRequestHeaders().getFirst("Authorization"));
          byte[] answer = "{}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      Map<String, String> basic =
          Map.of(ClusterSettings.USER, "jo", ClusterSettings.PASSWORD, "s3cret");
      Map<String, String> token = Map.of(ClusterSettings.TOKEN, "s3cret");
      assertEquals("Basic am86czNjcmV0", sent(url, basic, header));
      assertEquals("Bearer s3cret", sent(url, token, header));
    } finally {
      server.stop(0);
    }
  }

  private static String sent(
      String url, Map<String, String> environment, AtomicReference<String> header)
      throws Exception {
    ClusterSettings settings = ClusterSettings.of(url, "name", 1, environment);
    assertFalse(settings.toString().contains("s3cret"));
    try (Cluster cluster = new Cluster(settings)) {
      cluster.send(Cluster.SEARCH, "GET", "/", Map.of());
    }
    return header.get();
  }
}
