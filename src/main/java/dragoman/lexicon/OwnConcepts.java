package dragoman.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a user's folder of concepts, and holds them against those that are known already. */
final class OwnConcepts {

  private final Map<String, Concept> known = new HashMap<>();
  private final Set<String> languages;

  /**
   * @param languages that a text can be in
   */
  OwnConcepts(List<Concept> builtIn, Set<String> languages) {
    builtIn.forEach(concept -> known.put(concept.id(), concept));
    this.languages = languages;
  }

  List<Concept> read(Path folder) throws IOException {
    List<Located> own = new ArrayList<>();
    for (Path file : files(folder)) {
      try (InputStream in = Files.newInputStream(file)) {
        List<Located> read = LexiconReader.read(file.toString(), in);
        requireEachOnce(read);
        own.addAll(read);
      }
    }
    // A file may speak of what stands further down or in another one.
    for (Located each : own) {
      Concept before = known.putIfAbsent(each.concept().id(), each.concept());
      if (before != null && before.kind() != each.concept().kind()) {
        throw each.mistake("is of kind " + before.kind().id() + ": write that, or take another id");
      }
      if (before == null && each.concept().labels().isEmpty() && !isCountry(each.concept())) {
        throw each.mistake("has no labels: write at least one name");
      }
    }
    own.forEach(this::check);
    return own.stream().map(Located::concept).toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> f.toString().matches(".*\\.ya?ml")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new LexiconException(folder + " holds no *.yaml files: name the folder that does");
    }
    return files;
  }

  private static void requireEachOnce(List<Located> file) {
    Map<String, Integer> lines = new HashMap<>();
    for (Located each : file) {
      Integer line = lines.putIfAbsent(each.concept().id(), each.line());
      if (line != null) {
        throw each.mistake("stands in line " + line + " already: write one entry");
      }
    }
  }

  private void check(Located each) {
    Concept concept = each.concept();
    Set<String> written = new TreeSet<>(concept.labels().keySet());
    written.addAll(concept.places().keySet());
    written.remove(Concept.ANY);
    for (String language : written) {
      if (!languages.contains(language)) {
        throw each.mistake(
            "has names in \""
                + language
                + "\", which must be any or one of "
                + String.join(", ", new TreeSet<>(languages)));
      }
    }
    concept.topics().forEach(topic -> requireTopic(each, topic));
    concept.parent().ifPresent(topic -> requireTopic(each, topic));
    concept.actor().ifPresent(actor -> requireActor(each, actor));
    concept.members().forEach(actor -> requireActor(each, actor));
    concept.broader().forEach(id -> requireKnown(each, id));
  }

  private void requireTopic(Located each, String id) {
    if (kind(id) != Kind.TOPIC) {
      List<String> topics =
          known.values().stream()
              .filter(c -> c.kind() == Kind.TOPIC)
              .map(Concept::id)
              .sorted()
              .toList();
      throw each.mistake(
          "names the topic \"" + id + "\", which must be one of " + String.join(", ", topics));
    }
  }

  private void requireActor(Located each, String id) {
    Kind kind = kind(id);
    if (kind == null || !kind.isActor()) {
      throw each.mistake(
          "names the actor \""
              + id
              + "\", which must be the id of a country (JP) or an organisation (NATO)");
    }
  }

  private void requireKnown(Located each, String id) {
    if (kind(id) == null) {
      throw each.mistake("is a narrower \"" + id + "\", which must be the id of an entry");
    }
  }

  private @Nullable Kind kind(String id) {
    Concept concept = known.get(id);
    return concept == null ? null : concept.kind();
  }

  /** CLDR names it. */
  private static boolean isCountry(Concept concept) {
    return concept.kind() == Kind.COUNTRY;
  }
}
