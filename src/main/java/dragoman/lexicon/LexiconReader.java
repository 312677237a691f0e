package dragoman.lexicon;

import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one lexicon file: a YAML list of entries. */
final class LexiconReader {

  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*|[a-z0-9]+(-[a-z0-9]+)*");

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // the next entry follows
          .build();

  private LexiconReader() {}

  /** An entry as it is written; every key but {@code id} and {@code kind} may be missing. */
  private record Entry(
      @Nullable String id,
      @Nullable String kind,
      @Nullable String parent,
      @Nullable List<String> topics,
      @Nullable String actor,
      @Nullable List<Term> terms,
      @Nullable List<String> members,
      @Nullable Map<String, List<String>> labels,
      @Nullable Map<String, List<String>> places) {}

  private static final String KEYS =
      Stream.of(Entry.class.getRecordComponents())
          .map(RecordComponent::getName)
          .collect(Collectors.joining(", "));

  private record Term(@Nullable LocalDate from, @Nullable LocalDate to) {}

  /**
   * @param file the name to show in messages
   * @throws LexiconException where the file has another form than the built-in ones
   */
  static List<Concept> read(String file, InputStream in) {
    List<Concept> concepts = new ArrayList<>();
    try (JsonParser parser = YAML.createParser(in)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return concepts;
      }
      if (first != JsonToken.START_ARRAY) {
        throw new LexiconException(
            file, 1, "expected a list of entries, each beginning with \"- id:\"");
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        int line = parser.currentTokenLocation().getLineNr();
        concepts.add(concept(file, line, entry(file, line, parser)));
      }
      if (parser.currentToken() != JsonToken.END_ARRAY) {
        int line = parser.currentTokenLocation().getLineNr();
        throw new LexiconException(file, line, "expected an entry that begins with \"- id:\"");
      }
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
      throw new LexiconException(file, line, firstLine(e));
    }
    return concepts;
  }

  private static Entry entry(String file, int line, JsonParser parser) {
    try {
      return YAML.readValue(parser, Entry.class);
    } catch (UnrecognizedPropertyException e) {
      // It tells of it only at the end of the entry.
      throw new LexiconException(
          file, line, "\"" + e.getPropertyName() + "\" must be one of " + KEYS);
    }
  }

  /** YAML's parser quotes the file on further lines. */
  private static String firstLine(JacksonException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("");
  }

  private static Concept concept(String file, int line, Entry entry) {
    if (entry.id == null || !ID.matcher(entry.id).matches()) {
      throw new LexiconException(
          file,
          line,
          "id \""
              + entry.id
              + "\" must be capitals (JP) or lower-case words with hyphens (air-defence)");
    }
    return new Concept(
        entry.id,
        kind(file, line, entry.kind),
        Optional.ofNullable(entry.parent),
        entry.topics == null ? List.of() : entry.topics,
        Optional.ofNullable(entry.actor),
        offices(file, line, entry.terms),
        entry.members == null ? List.of() : entry.members,
        entry.labels == null ? Map.of() : entry.labels,
        entry.places == null ? Map.of() : entry.places);
  }

  private static Kind kind(String file, int line, @Nullable String name) {
    try {
      return Kind.valueOf(name == null ? "" : name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      List<String> known = Arrays.stream(Kind.values()).map(Kind::id).toList();
      throw new LexiconException(
          file, line, "kind \"" + name + "\" must be one of " + String.join(", ", known));
    }
  }

  private static List<Office> offices(String file, int line, @Nullable List<Term> terms) {
    if (terms == null) {
      return List.of();
    }
    List<Office> offices = new ArrayList<>();
    for (Term term : terms) {
      if (term.from == null) {
        throw new LexiconException(
            file, line, "a term of office needs a day \"from\" (2024-10-01)");
      }
      try {
        offices.add(new Office(term.from, Optional.ofNullable(term.to)));
      } catch (IllegalArgumentException e) {
        throw new LexiconException(file, line, String.valueOf(e.getMessage()));
      }
    }
    return offices;
  }
}
