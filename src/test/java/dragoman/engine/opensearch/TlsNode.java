package dragoman.engine.opensearch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The door of a cluster that is reached over TLS by those who are let in, before the node that all
 * tests share. Its certificate is signed by an authority of its own, for {@code localhost} only.
 */
final class TlsNode implements AutoCloseable {

  private static final String SECRET = "of-the-test";

  private final HttpsServer server;
  private final Path authority;
  private final URI behind;
  private final List<String> letIn;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  /**
   * Opens it.
   *
   * @param folder where keys are made
   * @param letIn values of the header {@code Authorization}
   */
  TlsNode(Path folder, URI behind, List<String> letIn)
      throws IOException, InterruptedException, GeneralSecurityException {
    this.behind = behind;
    this.letIn = List.copyOf(letIn);
    this.authority = authority(folder);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys(folder).getKeyManagers(), null, null);
    this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** Makes an authority; gives its certificate, as PEM. */
  static Path authority(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path file = folder.resolve("authority.pem");
    keytool(folder, "-genkeypair", "-alias", "authority", "-dname", "CN=Authority", "-ext", "bc:c");
    keytool(folder, "-exportcert", "-rfc", "-alias", "authority", "-file", file.toString());
    return file;
  }

  private static KeyManagerFactory keys(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    String request = folder.resolve("node.csr").toString();
    String signed = folder.resolve("node.pem").toString();
    keytool(folder, "-genkeypair", "-alias", "node", "-dname", "CN=Node");
    keytool(folder, "-certreq", "-alias", "node", "-file", request);
    keytool(
        folder,
        "-gencert",
        "-rfc",
        "-alias",
        "authority",
        "-ext",
        "san=dns:localhost",
        "-infile",
        request,
        "-outfile",
        signed);
    keytool(folder, "-importcert", "-noprompt", "-alias", "node", "-file", signed);
    KeyStore store =
        KeyStore.getInstance(folder.resolve("keys.p12").toFile(), SECRET.toCharArray());
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, SECRET.toCharArray());
    return keys;
  }

  private static void keytool(Path folder, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(arguments));
    command.addAll(
        List.of("-keystore", folder.resolve("keys.p12").toString(), "-storepass", SECRET));
    if (command.contains("-genkeypair")) {
      command.addAll(List.of("-keyalg", "EC"));
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(command + " says " + said);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange;
        InputStream in = exchange.getRequestBody()) {
      byte[] body = in.readAllBytes();
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      if (authorization == null || !letIn.contains(authorization)) {
        // As the security plugin answers: a word, not JSON.
        send(exchange, 401, "Unauthorized".getBytes(StandardCharsets.UTF_8), "text/plain");
        return;
      }
      HttpRequest.Builder request =
          HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI()))
              .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      if (type != null) {
        request.header("Content-Type", type);
      }
      HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
      send(
          exchange,
          answer.statusCode(),
          answer.body(),
          answer.headers().firstValue("Content-Type").orElse("application/json"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, byte[] body, String type)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** The certificate of the authority that signed its own. */
  Path authority() {
    return authority;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    client.close();
  }
}
