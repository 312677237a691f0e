package dragoman.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The lexicon's files as JSON, which is YAML that is read ten times as fast; written when the
 * program is built.
 */
public final class CompiledLexicon {

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

  /**
   * Writes them beside the compiled classes.
   *
   * @param classes the folder of the classes
   */
  public static void write(Path classes) throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    JsonMapper json = new JsonMapper();
    Path folder = classes.resolve("dragoman").resolve("lexicon");
    for (String file : Lexicon.BUILT_IN) {
      try (InputStream in = Files.newInputStream(folder.resolve(file))) {
        json.writeValue(folder.resolve(compiled(file)), yaml.readTree(in));
      }
    }
  }

  private static String compiled(String file) {
    return file.replace(".yaml", ".json");
  }
}
