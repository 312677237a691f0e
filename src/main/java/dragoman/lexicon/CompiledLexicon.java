package dragoman.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The lexicon's files as JSON, which is YAML that is read ten times as fast; written when the
 * program is built.
 */
public final class CompiledLexicon {

  private static final String SHORT_NAMES = "short-names.yaml";

  private static final String HASH = "lexicon.hash";

  private CompiledLexicon() {}

  /** Reads a built-in file: as it was compiled, or as it is written. */
  static List<Located> read(String file) {
    try (InputStream compiled = Lexicon.class.getResourceAsStream(compiled(file));
        InputStream written = Lexicon.class.getResourceAsStream(file)) {
      if (compiled != null) {
        return LexiconReader.readCompiled(file, compiled);
      }
      if (written == null) {
        throw new IllegalStateException("the program lacks its lexicon file " + file);
      }
      return LexiconReader.read(file, written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What countries are called in company, language by language. */
  static List<ShortNames> shortNames() {
    try (InputStream compiled = Lexicon.class.getResourceAsStream(compiled(SHORT_NAMES));
        InputStream written = Lexicon.class.getResourceAsStream(SHORT_NAMES)) {
      if (compiled != null) {
        return List.of(new JsonMapper().readValue(compiled, ShortNames[].class));
      }
      if (written == null) {
        throw new IllegalStateException("the program lacks its lexicon file " + SHORT_NAMES);
      }
      return List.of(new YAMLMapper().readValue(written, ShortNames[].class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes them beside the compiled classes.
   *
   * @param classes the folder of the classes
   */
  public static void write(Path classes) throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    JsonMapper json = new JsonMapper();
    Path folder = classes.resolve("dragoman").resolve("lexicon");
    Files.deleteIfExists(folder.resolve(HASH)); // of what was compiled before
    List<String> files = Stream.concat(Lexicon.BUILT_IN.stream(), Stream.of(SHORT_NAMES)).toList();
    for (String file : files) {
      try (InputStream in = Files.newInputStream(folder.resolve(file))) {
        json.writeValue(folder.resolve(compiled(file)), yaml.readTree(in));
      }
    }
  }

  /**
   * Writes the hash of what was compiled, which would else be worked out at every start.
   *
   * @param classes the folder of the classes
   */
  public static void writeHash(Path classes, Lexicon lexicon) throws IOException {
    Files.writeString(classes.resolve("dragoman").resolve("lexicon").resolve(HASH), lexicon.hash());
  }

  /** The hash of what was compiled; none before anything was. */
  static Optional<String> hash() {
    try (InputStream in = Lexicon.class.getResourceAsStream(HASH)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String compiled(String file) {
    return file.replace(".yaml", ".json");
  }
}
