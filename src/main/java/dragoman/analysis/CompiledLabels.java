package dragoman.analysis;

import dragoman.lexicon.CompiledLexicon;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Lexicon;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * What the chains make of the built-in lexicon's names, worked out when the program is built:
 * analysing a hundred thousand names was most of what starting took. Names that are not among them
 * (the user's own, languages the lexicon has no names in) are analysed when they are read.
 */
public final class CompiledLabels {

  private CompiledLabels() {}

  /** A language's names; none where none were worked out. */
  static Map<String, AnalysedLabel> of(String language) {
    try (InputStream in = CompiledLabels.class.getResourceAsStream(file(language))) {
      return in == null ? Map.of() : read(new DataInputStream(new BufferedInputStream(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes them beside the compiled classes, unless they are there and nothing that they come from
   * has changed.
   *
   * @param args the folder of the classes
   */
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    Path folder = classes.resolve("dragoman").resolve("analysis");
    Path stamp = folder.resolve("labels.stamp");
    String now = stamp(classes);
    if (Files.exists(stamp) && Files.readString(stamp).equals(now)) {
      return;
    }
    CompiledLexicon.write(classes);
    Lexicon lexicon = Lexicon.builtIn();
    Set<String> languages = new TreeSet<>(Lexicon.LANGUAGES);
    lexicon.concepts().forEach(concept -> languages.addAll(concept.labels().keySet()));
    languages.retainAll(Chains.languages());
    languages.parallelStream()
        .forEach(language -> {
          write(folder, lexicon, language);
          CompiledTries.write(folder, lexicon, language);
        });
    CompiledLexicon.writeHash(classes, lexicon);
    Files.writeString(stamp, now);
  }

  /** Changes with the chains, the lexicon and the libraries. */
  private static String stamp(Path classes) throws IOException {
    CRC32C sum = new CRC32C();
    sum.update(System.getProperty("java.class.path").getBytes(StandardCharsets.UTF_8));
    for (String part : List.of("analysis", "lexicon")) {
      try (Stream<Path> files = Files.walk(classes.resolve("dragoman").resolve(part))) {
        for (Path file : files.filter(f -> isSource(f.toString())).sorted().toList()) {
          sum.update(Files.readAllBytes(file));
        }
      }
    }
    return Long.toHexString(sum.getValue());
  }

  private static boolean isSource(String file) {
    return file.endsWith(".class") || file.endsWith(".yaml") || file.endsWith(".txt");
  }

  private static void write(Path folder, Lexicon lexicon, String language) {
    Map<String, AnalysedLabel> labels = new TreeMap<>();
    for (Concept concept : lexicon.concepts()) {
      for (List<String> names :
          List.of(lexicon.labels(concept, language), concept.places(language))) {
        names.forEach(
            name -> labels.computeIfAbsent(name, label -> AnalysedLabel.of(label, language)));
      }
    }
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(folder.resolve(file(language)))))) {
      write(labels, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String file(String language) {
    return "labels." + language + ".bin";
  }

  private static void write(Map<String, AnalysedLabel> labels, DataOutputStream out)
      throws IOException {
    out.writeInt(labels.size());
    for (Map.Entry<String, AnalysedLabel> entry : labels.entrySet()) {
      AnalysedLabel label = entry.getValue();
      out.writeUTF(entry.getKey());
      out.writeUTF(label.key());
      out.writeLong(label.cases());
      out.writeInt(label.words().size());
      for (String word : label.words()) {
        out.writeUTF(word);
      }
    }
  }

  private static Map<String, AnalysedLabel> read(DataInputStream in) throws IOException {
    int size = in.readInt();
    Map<String, AnalysedLabel> labels = HashMap.newHashMap(size);
    for (int i = 0; i < size; i++) {
      String name = in.readUTF();
      String key = in.readUTF();
      long cases = in.readLong();
      List<String> words = new ArrayList<>();
      for (int n = in.readInt(); n > 0; n--) {
        words.add(in.readUTF());
      }
      labels.put(name, new AnalysedLabel(key, List.copyOf(words), cases));
    }
    return labels;
  }
}
