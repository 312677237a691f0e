package dragoman.corpus;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file of the corpus.
 *
 * @param path where it is
 * @param name its path below the root it was found under, with {@code /} between the parts
 * @param idPrefix what stands before the ids of its pages; empty but where corpora are put together
 */
public record CorpusFile(Path path, String name, String idPrefix) {

  public CorpusFile(Path path, String name) {
    this(path, name, "");
  }

  /** The name without its ending, and without {@code .gz} behind an ending. */
  public String stem() {
    String bare = withoutGz(name);
    return bare.substring(0, bare.length() - ending().length());
  }

  /** The last ending in lower case with its dot, not counting {@code .gz}; empty without one. */
  public String ending() {
    String bare = withoutGz(name);
    int dot = bare.lastIndexOf('.');
    return dot > bare.lastIndexOf('/') + 1 ? bare.substring(dot).toLowerCase(Locale.ROOT) : "";
  }

  /** Whether its pages are stories without a page around them, by its ending. */
  boolean isOfArticles() {
    return switch (ending()) {
      case ".json", ".jsonl", ".ndjson" -> true;
      default -> false;
    };
  }

  private static String withoutGz(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(".gz")
        ? name.substring(0, name.length() - 3)
        : name;
  }
}
