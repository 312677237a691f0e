package dragoman.reliability;

import dragoman.ProgramCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program as a process of its own. Linux tells what it holds. */
final class Program implements AutoCloseable {

  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
  private static final Pattern LIVE = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

  private final Process process;

  private Program(Process process) {
    this.process = process;
  }

  /**
   * Starts it.
   *
   * @param err where its standard error goes
   * @param prefix a command that runs it, such as one that takes rights away
   */
  static Program start(Path err, List<String> prefix, List<String> jvm, String... args)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(ProgramCommand.of(jvm, List.of(args)));
    return new Program(new ProcessBuilder(command).redirectError(err.toFile()).start());
  }

  /** One that starts quickly, and is not there for long. */
  static Program run(Path err, String... args) throws IOException {
    return start(err, List.of(), List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), args);
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Where it serves, once it does. */
  URI address() throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("Dragoman is ready at ")) {
        return URI.create(line.replaceFirst(".* ", ""));
      }
    }
    throw new AssertionError("the server has ended with " + process.exitValue());
  }

  int status() throws InterruptedException {
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the program does not end");
    }
    return process.exitValue();
  }

  /** SIGKILL: nothing of the program runs after it. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Lets it stand still where it is. */
  void stop() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-STOP", Long.toString(pid())).start().waitFor();
  }

  /** Bytes of objects in use, after a full collection. */
  long liveBytes() throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                JAVA.resolve("jcmd").toString(), Long.toString(pid()), "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    String told = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    jcmd.waitFor();
    Matcher live = LIVE.matcher(told);
    if (!live.find()) {
      throw new AssertionError("jcmd says " + told);
    }
    return Long.parseLong(live.group(1));
  }

  /** Memory that the process takes, in bytes. */
  long residentBytes() throws IOException {
    return Files.readAllLines(proc("status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
        .sum();
  }

  /** Files and connections that are open. */
  long openFiles() throws IOException {
    try (Stream<Path> files = Files.list(proc("fd"))) {
      return files.count();
    }
  }

  /** Parts of index files in its memory: Lucene maps them and closes the files. */
  long mappedFiles(Path index) throws IOException {
    String folder = index.toRealPath() + "/";
    return Files.readAllLines(proc("maps")).stream().filter(line -> line.contains(folder)).count();
  }

  /** Generations of an index of which it has any file in its memory. */
  long mappedGenerations(Path index) throws IOException {
    String folder = index.toRealPath().resolve("generations") + "/";
    return Files.readAllLines(proc("maps")).stream()
        .filter(line -> line.contains(folder))
        .map(line -> line.substring(line.indexOf(folder) + folder.length()).replaceAll("/.*", ""))
        .distinct()
        .count();
  }

  private Path proc(String file) {
    return Path.of("/proc", Long.toString(pid()), file);
  }

  @Override
  public void close() {
    try {
      kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
