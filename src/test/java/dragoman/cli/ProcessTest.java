package dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.ProgramCommand;
import dragoman.web.OpenApi;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The program as a process of its own: that it ends, with which status, and what it prints where.
 */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
final class ProcessTest {

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void corpus() throws IOException {
    Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(
        folder.resolve("corpus/a.json"), "{\"text\":\"Japan buys ships.\",\"language\":\"en\"}");
  }

  private Process start(Map<String, String> environment, String... args) throws IOException {
    List<String> command = ProgramCommand.of(ProgramCommand.SHORTLIVED, List.of(args));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }

  private String err() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  @Test
  void servesUntilItIsEnded() throws Exception {
    Process process = start(Map.of("DRAGOMAN_PORT", "0"));
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String ready = out.readLine();
      assertTrue(ready.matches("Dragoman is ready at http://127\\.0\\.0\\.1:\\d+/"), ready);
      URI address = URI.create(ready.replaceFirst(".* ", ""));
      try (HttpClient client = HttpClient.newHttpClient()) {
        for (String target :
            List.of("search?q=Japan", "search?size=x", "articles/nope", "health")) {
          HttpResponse<String> answer =
              client.send(
                  HttpRequest.newBuilder(address.resolve(target)).build(),
                  HttpResponse.BodyHandlers.ofString());
          assertTrue(answer.statusCode() < 500, target);
          if (target.equals("search?q=Japan")) {
            OpenApi.check("SearchAnswer", answer.body());
          }
        }
      }
      process.toHandle().destroy(); // Process.destroy would close what it prints, too
      assertTrue(process.waitFor(20, TimeUnit.SECONDS), "does not end");
      assertEquals(null, out.readLine());
    } finally {
      process.destroyForcibly();
    }
    for (String line : err().lines().toList()) {
      assertTrue(line.startsWith("indexing: "), line);
    }
  }

  @Test
  void endsWhereThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Process process = start(Map.of(), "--port", Integer.toString(taken.getLocalPort()));
      assertEquals(1, process.waitFor());
      assertEquals(0, process.getInputStream().readAllBytes().length);
      assertEquals(1, err().lines().filter(line -> !line.startsWith("indexing: ")).count(), err());
      assertFalse(err().contains("ERROR"), err());
    }
  }

  @Test
  void endsAfterIndexingAndAfterSearching() throws Exception {
    assertEquals(0, start(Map.of(), "--reindex").waitFor());
    Process search = start(Map.of(), "--search", "Japan");
    String out = new String(search.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, search.waitFor(), err());
    assertTrue(out.endsWith("1 found\n"), out);
    assertEquals("", err());
  }

  @Test
  void itsStatusTellsThatNothingWasFound() throws Exception {
    assertEquals(0, start(Map.of(), "--reindex").waitFor());
    assertEquals(1, start(Map.of(), "--search", "qqqq").waitFor());
  }

  @Test
  void itsStatusTellsOfAnUnknownFlag() throws Exception {
    assertEquals(2, start(Map.of(), "--nonsense").waitFor());
  }
}
