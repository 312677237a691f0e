package dragoman.cli;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Starts the program over with the ahead-of-time cache that lies beside its jar (JEP 483, 515),
 * since nothing in a jar can name one and to load and warm up classes is most of starting.
 *
 * <p>The process stays the same one (POSIX {@code execv}), so that whoever started it still holds
 * it. Where there is no cache, no Linux, or anything else is not as expected, the program goes on
 * as it is; where the cache does not fit the jar or the Java, Java itself leaves it alone.
 */
final class QuickStart {

  private static final Path SELF = Path.of("/proc/self");
  private static final String CACHE = "-XX:AOTCache=";

  /** Whoever names a cache, or measures, knows what they want. */
  private static final List<String> LEFT_ALONE =
      List.of(
          "-XX:AOT",
          "-XX:SharedArchiveFile",
          "-Xshare",
          "-XX:StartFlightRecording",
          "-agent",
          "-javaagent");

  private QuickStart() {}

  /** Does not return where the program starts over. */
  static void run() {
    try {
      Optional<Path> cache = cache();
      Path commandLine = SELF.resolve("cmdline");
      if (cache.isPresent() && Files.isReadable(commandLine)) {
        List<String> typed = arguments(Files.readString(commandLine, StandardCharsets.ISO_8859_1));
        if (typed.stream().noneMatch(QuickStart::isLeftAlone)) {
          exec(Files.readSymbolicLink(SELF.resolve("exe")), with(cache.get(), typed));
        }
      }
    } catch (Throwable e) {
      // A slower start is no failure; what is wrong with the machine shows in what follows.
    }
  }

  /** The cache beside the jar that this is read from. */
  private static Optional<Path> cache() throws Exception {
    Path jar =
        Path.of(QuickStart.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String name = String.valueOf(jar.getFileName());
    Path cache = jar.resolveSibling(name.replaceFirst("\\.jar$", ".aot"));
    return name.endsWith(".jar") && Files.isReadable(cache) ? Optional.of(cache) : Optional.empty();
  }

  /** What stands between zero bytes, each of which ends an argument. */
  static List<String> arguments(String commandLine) {
    List<String> arguments = new ArrayList<>();
    for (int from = 0; from < commandLine.length(); ) {
      int end = commandLine.indexOf('\0', from);
      end = end < 0 ? commandLine.length() : end;
      arguments.add(commandLine.substring(from, end));
      from = end + 1;
    }
    return arguments;
  }

  private static boolean isLeftAlone(String argument) {
    return LEFT_ALONE.stream().anyMatch(argument::startsWith);
  }

  /** The same command with the cache, and without a word where it does not fit. */
  static List<String> with(Path cache, List<String> typed) {
    List<String> arguments = new ArrayList<>(typed);
    byte[] path = cache.toString().getBytes(StandardCharsets.UTF_8);
    arguments.add(1, CACHE + new String(path, StandardCharsets.ISO_8859_1));
    arguments.add(2, "-Xlog:aot*=off");
    arguments.add(3, "-Xlog:cds*=off");
    return arguments;
  }

  /**
   * Replaces the program; returns where that fails.
   *
   * @param arguments their bytes as characters up to 255, since no charset is known of them
   */
  @SuppressWarnings("restricted") // as is any call of what is not Java
  private static void exec(Path program, List<String> arguments) throws Throwable {
    Linker linker = Linker.nativeLinker();
    MethodHandle execv =
        linker.downcallHandle(
            linker.defaultLookup().find("execv").orElseThrow(),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment all = arena.allocate(ValueLayout.ADDRESS, arguments.size() + 1L);
      for (int i = 0; i < arguments.size(); i++) {
        MemorySegment argument = arena.allocateFrom(arguments.get(i), StandardCharsets.ISO_8859_1);
        all.setAtIndex(ValueLayout.ADDRESS, i, argument);
      }
      all.setAtIndex(ValueLayout.ADDRESS, arguments.size(), MemorySegment.NULL);
      int _ = (int) execv.invokeExact(arena.allocateFrom(program.toString()), all);
    }
  }
}
