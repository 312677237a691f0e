package dragoman.analysis;

import dragoman.analysis.LabelTries.Use;
import dragoman.lexicon.Lexicon;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The built-in lexicon's tries as they were written when the program was built. */
final class CompiledTries {

  private CompiledTries() {}

  /** A trie; none for another lexicon, or for a language that has none of its own. */
  static Optional<LabelTrie> of(Lexicon lexicon, String language, Use use) {
    if (!lexicon.isBuiltIn()) {
      return Optional.empty();
    }
    try (InputStream in = CompiledTries.class.getResourceAsStream(file(language, use))) {
      return in == null
          ? Optional.empty()
          : Optional.of(LabelTrie.read(in.readAllBytes(), lexicon));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path folder, Lexicon lexicon, String language) {
    LabelTries tries = new LabelTries(lexicon);
    for (Use use : Use.values()) {
      if (use.isOf(language)) {
        Path file = folder.resolve(file(language, use));
        try (DataOutputStream out =
            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
          tries.build(language, use).write(out);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }

  private static String file(String language, Use use) {
    return "trie." + language + "." + use.id() + ".bin";
  }
}
