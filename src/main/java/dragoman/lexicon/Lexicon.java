package dragoman.lexicon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** All concepts, by id. Immutable. */
public final class Lexicon {

  /** The languages the built-in lexicon is written in. */
  public static final List<String> LANGUAGES =
      List.of("en", "de", "it", "fr", "es", "id", "vi", "th", "ja", "ko", "zh");

  static final List<String> BUILT_IN =
      List.of(
          "countries.yaml",
          "organisations.yaml",
          "governments.yaml",
          "actors-by-letter.yaml",
          "actors-ar-pt-tr-uk.yaml",
          "people.yaml",
          "topics.yaml",
          "topics-ar-pt-tr-uk.yaml",
          "concepts.yaml",
          "terms.yaml",
          "acts.yaml",
          "words-ar-pt-tr-uk.yaml",
          "lookalikes.yaml",
          "doubtful-names.yaml");

  private final Map<String, Concept> concepts;
  private final List<ShortNames> shortNames = CompiledLexicon.shortNames();
  private final boolean builtIn;
  private final String hash;

  /** By language, what ids are called in it: an answer asks for hundreds. */
  private final Map<String, Map<String, String>> shown = new ConcurrentHashMap<>();

  private Lexicon(Collection<Concept> all, Optional<String> knownHash) {
    Map<String, Concept> byId = new LinkedHashMap<>();
    for (Concept concept : all) {
      byId.merge(concept.id(), concept, Lexicon::merge);
    }
    this.concepts = byId;
    this.builtIn = knownHash.isPresent();
    this.hash = knownHash.orElseGet(() -> hash(byId.values(), shortNames));
  }

  /** The lexicon that comes with the program. */
  public static Lexicon builtIn() {
    return new Lexicon(readBuiltIn(), CompiledLexicon.hash());
  }

  /**
   * The built-in lexicon with the user's own on top: an entry with a known id adds labels to it.
   *
   * @param folder holds {@code *.yaml} files in the built-in format
   * @param languages that a text can be in
   * @throws LexiconException names file and line of a mistake
   */
  public static Lexicon with(Path folder, Set<String> languages) throws IOException {
    List<Concept> builtIn = readBuiltIn();
    return joined(builtIn, new OwnConcepts(builtIn, languages).read(folder));
  }

  /** The built-in concepts and those given. */
  public static Lexicon of(List<Concept> own) {
    return joined(readBuiltIn(), own);
  }

  private static Lexicon joined(List<Concept> builtIn, List<Concept> own) {
    return new Lexicon(Stream.concat(builtIn.stream(), own.stream()).toList(), Optional.empty());
  }

  private static List<Concept> readBuiltIn() {
    List<Concept> all = new ArrayList<>();
    for (String file : BUILT_IN) {
      CompiledLexicon.read(file).forEach(each -> all.add(each.concept()));
    }
    return all;
  }

  /** A language's names of countries that name them in company, where it has such. */
  public Optional<ShortNames> shortNames(String language) {
    return shortNames.stream().filter(names -> names.language().equals(language)).findFirst();
  }

  public Collection<Concept> concepts() {
    return concepts.values();
  }

  public Optional<Concept> concept(String id) {
    return Optional.ofNullable(concepts.get(id));
  }

  /** A concept that the lexicon's own files speak of. */
  public Concept require(String id) {
    return concept(id).orElseThrow(() -> new IllegalStateException("no concept has the id " + id));
  }

  /** Names of a concept in texts of a language: CLDR's first where it is a country. */
  public List<String> labels(Concept concept, String language) {
    List<String> own = concept.labels(language);
    return concept.kind() == Kind.COUNTRY
        ? Stream.concat(CountryNames.of(concept.id(), language).stream(), own.stream())
            .distinct()
            .toList()
        : own;
  }

  /** The name to show for an id; the id itself where no concept has it. */
  public String label(String id, String language) {
    Concept concept = concepts.get(id);
    return concept == null
        ? id
        : shown
            .computeIfAbsent(language, l -> new ConcurrentHashMap<>())
            .computeIfAbsent(id, i -> label(concept, language));
  }

  private String label(Concept concept, String language) {
    if (concept.kind() == Kind.COUNTRY) {
      return Stream.of(language, "en")
          .flatMap(l -> CountryNames.of(concept.id(), l).stream().limit(1))
          .findFirst()
          .orElseGet(() -> concept.label(language));
    }
    return concept.label(language);
  }

  /** A topic's id with those above it, lowest first. */
  public List<String> withParents(String topic) {
    return Stream.concat(Stream.of(topic), concept(topic).flatMap(Concept::parent).stream())
        .toList();
  }

  /** Whether it is the one that was compiled when the program was built, and nothing more. */
  public boolean isBuiltIn() {
    return builtIn;
  }

  /**
   * Changes whenever a label or relation does, so that an index made with another lexicon is known.
   */
  public String hash() {
    return hash;
  }

  private static String hash(Collection<Concept> concepts, List<ShortNames> shortNames) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      concepts.forEach(concept -> hash(concept, digest));
      digest.update(shortNames.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Part by part: to print concepts would take a tenth of starting. */
  private static void hash(Concept concept, MessageDigest digest) {
    Stream.of(
            Stream.of(concept.id(), concept.kind().id(), concept.offices().toString()),
            concept.parent().stream(),
            concept.actor().stream(),
            concept.topics().stream(),
            concept.members().stream(),
            concept.broader().stream())
        .forEach(part -> hash(part, digest));
    // The files' order decides which name is shown.
    for (Map<String, List<String>> names : List.of(concept.labels(), concept.places())) {
      names.forEach(
          (language, labels) -> hash(Stream.concat(Stream.of(language), labels.stream()), digest));
    }
  }

  private static void hash(Stream<String> parts, MessageDigest digest) {
    parts.forEach(part -> {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    });
    digest.update((byte) 1); // so that no part goes over into the next list
  }

  private static Concept merge(Concept known, Concept more) {
    return new Concept(
        known.id(),
        known.kind(),
        known.parent().or(more::parent),
        Stream.concat(known.topics().stream(), more.topics().stream()).distinct().toList(),
        known.actor().or(more::actor),
        Stream.concat(known.offices().stream(), more.offices().stream()).toList(),
        Stream.concat(known.members().stream(), more.members().stream()).distinct().toList(),
        Stream.concat(known.broader().stream(), more.broader().stream()).distinct().toList(),
        merge(known.labels(), more.labels()),
        merge(known.places(), more.places()));
  }

  private static Map<String, List<String>> merge(
      Map<String, List<String>> known, Map<String, List<String>> more) {
    Map<String, List<String>> merged = new LinkedHashMap<>(known);
    more.forEach((language, labels) ->
        merged.merge(
            language, labels, (a, b) -> Stream.concat(a.stream(), b.stream()).distinct().toList()));
    return merged;
  }
}
