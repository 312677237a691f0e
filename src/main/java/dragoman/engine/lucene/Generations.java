package dragoman.engine.lucene;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/**
 * Builds of an index beside each other in one folder, and a pointer to the one that answers.
 *
 * <p>{@code CURRENT} holds the name of a folder under {@code generations}; it is replaced by an
 * atomic move after the build has been committed. A crash at any point leaves the old pointer or
 * the new one, and builds that nothing points at are deleted by the next writer.
 */
public final class Generations {

  private static final String POINTER = "CURRENT";
  private static final String FOLDER = "generations";
  private static final String LOCK = "writer.lock";

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS").withZone(ZoneOffset.UTC);

  private static final int NAME_LENGTH = "yyyyMMddTHHmmssSSS".length();

  /** Anything else in the pointer is damage, and points nowhere. */
  private static final Pattern NAMES = Pattern.compile("\\d{8}T\\d{6,9}(-\\d+)?");

  private final Path index;

  Generations(Path index) {
    this.index = index;
  }

  /** The name of the generation that answers. */
  Optional<String> current() throws IOException {
    try {
      String name = Files.readString(index.resolve(POINTER), StandardCharsets.ISO_8859_1).strip();
      boolean known = isName(name) && Files.isDirectory(folder(name));
      return known ? Optional.of(name) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** The other generations, the newest first; some may have been left half made. */
  List<String> others(String current) throws IOException {
    Path folder = index.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .map(each -> each.getFileName().toString())
          .filter(name -> isName(name) && !name.equals(current))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  /** Whether a generation may be called so. */
  public static boolean isName(String name) {
    return NAMES.matcher(name).matches();
  }

  /** A name for a generation that begins now. */
  public static String name() {
    return NAME.format(Instant.now());
  }

  /** When a generation was begun. */
  public static Instant made(String name) {
    String time = name.replaceFirst("-.*", "");
    return NAME.parse((time + "000").substring(0, NAME_LENGTH), Instant::from);
  }

  Path folder(String name) {
    return index.resolve(FOLDER).resolve(name);
  }

  /** Makes an empty folder for a new generation. */
  String create() throws IOException {
    Files.createDirectories(index.resolve(FOLDER));
    String time = name();
    for (int i = 1; ; i++) {
      String name = i == 1 ? time : time + "-" + i;
      try {
        Files.createDirectory(folder(name));
        return name;
      } catch (FileAlreadyExistsException e) {
        // two builds within a millisecond
      }
    }
  }

  /** Makes a generation that begins as another; its files are never changed, so links do. */
  String createFrom(String base) throws IOException {
    String name = create();
    try (Stream<Path> files = Files.list(folder(base))) {
      for (Path file : files.toList()) {
        Path copy = folder(name).resolve(file.getFileName().toString());
        if (copy.endsWith("write.lock")) {
          continue;
        }
        try {
          Files.createLink(copy, file);
        } catch (IOException | UnsupportedOperationException e) {
          Files.copy(file, copy); // a file system without links
        }
      }
    }
    return name;
  }

  /** Points at a committed generation, on disk before this returns. */
  void publish(String name) throws IOException {
    Path next = index.resolve(POINTER + ".new");
    try (FileChannel channel =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      channel.write(StandardCharsets.UTF_8.encode(name + "\n"));
      channel.force(true);
    }
    IOUtils.fsync(index.resolve(FOLDER), true); // or the pointer may outlive what it points at
    Files.move(next, index.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE);
    IOUtils.fsync(index, true);
  }

  /**
   * Deletes what neither answers nor did before: a server that has not yet looked at the pointer
   * still reads the one before.
   */
  void clean(Optional<String> before) throws IOException {
    Optional<String> current = current();
    if (!Files.isDirectory(index.resolve(FOLDER))) {
      return;
    }
    try (Stream<Path> folders = Files.list(index.resolve(FOLDER))) {
      for (Path folder : folders.toList()) {
        Optional<String> name = Optional.of(folder.getFileName().toString());
        if (!name.equals(current) && !name.equals(before)) {
          delete(folder);
        }
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(folder)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }

  /**
   * Holds off other writers until closed.
   *
   * @throws IndexException where another process writes, with its process id
   */
  WriterLock lock() throws IOException {
    Files.createDirectories(index);
    Path file = index.resolve(LOCK);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = null;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // held by this very process
    }
    if (lock == null) {
      String holder = Files.readString(file).strip();
      channel.close();
      throw new IndexException(
          index
              + " is being written by process "
              + holder
              + ": wait until it has finished, or stop it");
    }
    try {
      channel.truncate(0);
      channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"));
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return channel::close;
  }

  /** Releases the lock when closed. */
  interface WriterLock extends AutoCloseable {
    @Override
    void close() throws IOException;
  }
}
