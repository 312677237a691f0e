package dragoman.engine.opensearch;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A {@link TestNode} in a process, with a folder of its own. */
final class NodeProcess implements AutoCloseable {

  private final Process process;
  private final Path home;
  private final int http;
  private final int transport;

  private NodeProcess(Process process, Path home, int http, int transport) {
    this.process = process;
    this.home = home;
    this.http = http;
    this.transport = transport;
  }

  /** Holds the one node that most tests share; it ends with this JVM. */
  private static final class Shared {
    static final NodeProcess NODE = startShared();
  }

  private static NodeProcess startShared() {
    NodeProcess node = start("shared", 0, "discovery.type=single-node");
    Runtime.getRuntime().addShutdownHook(new Thread(node::close));
    return node;
  }

  static NodeProcess shared() {
    return Shared.NODE;
  }

  /**
   * Starts a node in a new folder.
   *
   * @param port for clients, 0 for a free one
   * @param settings beside the usual ones
   */
  static NodeProcess start(String name, int port, String... settings) {
    try {
      return start(Files.createTempDirectory("dragoman-opensearch-" + name), name, port, settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a node in a folder that may hold what one before has left. */
  static NodeProcess start(Path home, String name, int port, String... settings)
      throws IOException {
    List<String> shortlived = List.of("-Xms256m", "-Xmx512m", "-XX:TieredStopAtLevel=1");
    return start(home, name, port, shortlived, settings);
  }

  /** Starts a lone node that is as quick as one in use. */
  static NodeProcess startLasting(String name) throws IOException {
    return start(
        Files.createTempDirectory("dragoman-opensearch-" + name),
        name,
        0,
        List.of("-Xms1g", "-Xmx1g"),
        "discovery.type=single-node");
  }

  private static NodeProcess start(
      Path home, String name, int port, List<String> jvm, String... settings) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(jvm);
    command.addAll(
        List.of(
            "-cp",
            classPath(),
            TestNode.class.getName(),
            "cluster.name=dragoman-test",
            "node.name=" + name,
            "path.home=" + home,
            "path.data=" + home.resolve("data"),
            "path.logs=" + home.resolve("logs"),
            "network.host=127.0.0.1",
            "http.port=" + port,
            "transport.port=0",
            "cluster.routing.allocation.disk.threshold_enabled=false",
            "node.processors=2"));
    command.addAll(List.of(settings));
    Process process =
        new ProcessBuilder(command).redirectError(home.resolve("errors.txt").toFile()).start();
    BufferedReader out =
        new BufferedReader(
            new java.io.InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("ports ")) {
        String[] ports = line.split(" ", -1);
        // So that it never waits. A virtual thread in such a read keeps one of the few carriers
        // (JEP 444), and two nodes' would leave none for who is tested.
        Thread.ofPlatform().daemon().start(() -> out.lines().forEach(l -> {}));
        return new NodeProcess(
            process, home, Integer.parseInt(ports[1]), Integer.parseInt(ports[2]));
      }
    }
    throw new IllegalStateException(
        "the node did not start: " + Files.readString(home.resolve("errors.txt")));
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.contains("randomizedtesting") && !entry.contains("test-framework"))
        .filter(entry -> !entry.contains("slf4j-jdk14"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + http);
  }

  int port() {
    return http;
  }

  String seed() {
    return "127.0.0.1:" + transport;
  }

  Path home() {
    return home;
  }

  /** Ends it as a power cut would. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    kill();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
