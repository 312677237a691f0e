package dragoman.alert;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What alerts remember, as JSON files in a folder below the index: rebuilds leave it alone. A file
 * is replaced in one step, so a server reads the old one or the new one while an update writes.
 */
final class Store {

  private static final Logger LOG = LoggerFactory.getLogger(Store.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ENDING = ".json";

  private final Path folder;

  private Store(Path folder) {
    this.folder = folder;
  }

  /** The one of an index. */
  static Store of(Path index) {
    return new Store(index.resolve("alerts"));
  }

  Store below(String name) {
    return new Store(folder.resolve(name));
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** What a file holds; a damaged one is told of and counts as none. */
  <T> Optional<T> read(String name, Class<T> type) throws IOException {
    Path file = folder.resolve(name + ENDING);
    try {
      return Optional.of(JSON.readValue(Files.readAllBytes(file), type));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (JacksonException e) {
      LOG.warn("{} is damaged and is begun anew", file);
      return Optional.empty();
    }
  }

  /** On disk when this returns. */
  void write(String name, Object value) throws IOException {
    Files.createDirectories(folder);
    Path next = folder.resolve(name + ".new");
    try (FileChannel channel =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(value));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(next, folder.resolve(name + ENDING), StandardCopyOption.ATOMIC_MOVE);
  }

  void delete(String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name + ENDING));
  }

  /** The names of what is there. */
  List<String> names() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    }
  }
}
