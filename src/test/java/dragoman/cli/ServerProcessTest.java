package dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.json.JsonMapper;

/** The server as those who run it have it: what it writes, and how it ends. */
@Timeout(90)
@Execution(ExecutionMode.CONCURRENT)
final class ServerProcessTest {

  private static final String KEY = "a-key-that-nobody-guesses";
  private static final int LINES = 300;

  @TempDir private Path folder = Path.of("");

  private Set<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return new TreeSet<>(
          all.map(folder::relativize).filter(p -> !p.startsWith("index")).toList());
    }
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            // As where nothing but the index may be written: there is nowhere to put a file.
            "-Djava.io.tmpdir=/nonexistent",
            "-Duser.home=/nonexistent",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            absolute(System.getProperty("java.class.path")),
            "dragoman.cli.Main",
            "--port=0",
            "--log-format=json",
            "--access-log"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.resolve("work").toFile())
            .redirectError(folder.resolve("err").toFile());
    builder.environment().put("DRAGOMAN_API_KEY", KEY);
    builder.environment().put("DRAGOMAN_CORPUS", folder.resolve("corpus").toString());
    builder.environment().put("DRAGOMAN_INDEX", folder.resolve("index").toString());
    return builder.start();
  }

  private static String absolute(String classPath) {
    return String.join(
        ":",
        Arrays.stream(classPath.split(":", -1))
            .map(each -> Path.of(each).toAbsolutePath().toString())
            .toList());
  }

  /** The JVM, too, has a word on the missing folder. */
  private static boolean isOfJvm(String line) {
    return line.startsWith("WARNING: java.io.tmpdir");
  }

  private static String ready(BufferedReader out) throws IOException {
    String line = out.readLine();
    return line != null && isOfJvm(line) ? ready(out) : String.valueOf(line);
  }

  private static Socket connect(URI address) throws IOException {
    return new Socket(address.getHost(), address.getPort());
  }

  private static String batch() {
    String line = "{\"q\":\"Japan frigates Zelensky misspeld prefi* OR ships\"}\n";
    String body = line.repeat(LINES);
    return "POST /search/batch HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
        + KEY
        + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  /** One process for all: to start it takes longest. */
  @Test
  void itWritesNothingButItsIndexAndEndsWithoutLosingARequest() throws Exception {
    Files.createDirectory(folder.resolve("work"));
    Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(
        folder.resolve("corpus/a.jsonl"),
        "{\"text\":\"Japan buys ships.\",\"language\":\"en\"}\n{\"text\":1,\"date\":\"\\u001b[31m\"}\n");
    Files.createFile(folder.resolve("err"));
    Set<Path> before = files();
    Process process = start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      URI address = URI.create(ready(out).replaceFirst(".* ", ""));
      try (Socket client = connect(address)) {
        client.getOutputStream().write(batch().getBytes(StandardCharsets.UTF_8));
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        assertEquals("HTTP/1.1 200 OK", in.readLine());
        long answers = 0;
        while (answers == 0) {
          answers += in.readLine().startsWith("{\"query\"") ? 1 : 0;
        }
        process.toHandle().destroy();
        for (String line = in.readLine(); line != null && !line.equals("0"); line = in.readLine()) {
          answers += line.startsWith("{\"query\"") ? 1 : 0;
          if (answers == LINES / 2) {
            refused(address);
          }
        }
        assertEquals(LINES, answers);
      }
      assertTrue(process.waitFor(20, TimeUnit.SECONDS), "does not end");
    } finally {
      process.destroyForcibly();
    }
    assertEquals(before, files());
    List<String> lines =
        Files.readAllLines(folder.resolve("err")).stream().filter(line -> !isOfJvm(line)).toList();
    lines.forEach(JsonMapper.shared()::readTree);
    assertFalse(String.join("", lines).contains(KEY), lines::toString);
    assertTrue(lines.stream().anyMatch(line -> line.contains("/search/batch")), lines::toString);
  }

  private static void refused(URI address) throws IOException {
    try (Socket late = connect(address)) {
      late.getOutputStream()
          .write(
              "GET /health/ready HTTP/1.1\r\nHost: localhost\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      BufferedReader in =
          new BufferedReader(new InputStreamReader(late.getInputStream(), StandardCharsets.UTF_8));
      assertEquals("HTTP/1.1 503 Service Unavailable", in.readLine());
    } catch (ConnectException e) {
      // nobody listens any more, which is as good
    }
  }
}
