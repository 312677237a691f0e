package dragoman.lexicon;

import dragoman.yaml.YamlMistake;
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
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one lexicon file: a YAML list of entries. */
final class LexiconReader {

  private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]*|[a-z0-9]+(-[a-z0-9]+)*");

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // the next entry follows
          .build();

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
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
      @Nullable List<String> broader,
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
  static List<Located> read(String file, InputStream in) {
    return read(file, in, YAML);
  }

  /** The same where the entries have been compiled to JSON. */
  static List<Located> readCompiled(String file, InputStream in) {
    return read(file, in, JSON);
  }

  private static List<Located> read(String file, InputStream in, ObjectMapper mapper) {
    List<Located> concepts = new ArrayList<>();
    try (JsonParser parser = mapper.createParser(in)) {
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
        concepts.add(
            new Located(concept(file, line, entry(file, line, parser, mapper)), file, line));
      }
      if (parser.currentToken() != JsonToken.END_ARRAY) {
        int line = parser.currentTokenLocation().getLineNr();
        throw new LexiconException(file, line, "expected an entry that begins with \"- id:\"");
      }
    } catch (JacksonException e) {
      YamlMistake mistake = YamlMistake.of(e);
      throw new LexiconException(file, mistake.line(), mistake.problem());
    }
    return concepts;
  }

  private static Entry entry(String file, int line, JsonParser parser, ObjectMapper mapper) {
    try {
      return mapper.readValue(parser, Entry.class);
    } catch (UnrecognizedPropertyException e) {
      // It tells of it only at the end of the entry.
      throw new LexiconException(
          file, line, "\"" + e.getPropertyName() + "\" must be one of " + KEYS);
    } catch (MismatchedInputException e) {
      String key =
          e.getPath().isEmpty() ? "" : String.valueOf(e.getPath().getFirst().getPropertyName());
      throw new LexiconException(
          file, YamlMistake.of(e).line(), "\"" + key + "\" must be " + form(key));
    }
  }

  /** How a key's value is written. */
  private static String form(String key) {
    return switch (key) {
      case "labels", "places" -> "lists of names by language, as in {it: [Giappone]}";
      case "topics", "members", "broader" -> "a list of ids, as in [naval-forces]";
      case "terms" -> "a list of days, as in [{from: 2024-10-01, to: 2025-10-21}]";
      default -> "one word";
    };
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
        ids(file, line, entry.id, "topics", entry.topics),
        Optional.ofNullable(entry.actor),
        offices(file, line, entry.terms),
        ids(file, line, entry.id, "members", entry.members),
        ids(file, line, entry.id, "broader", entry.broader),
        names(file, line, entry.id, entry.labels),
        names(file, line, entry.id, entry.places));
  }

  private static Map<String, List<String>> names(
      String file, int line, String id, @Nullable Map<String, List<String>> names) {
    if (names == null) {
      return Map.of();
    }
    names.forEach((language, labels) -> {
      // YAML has a null where nothing, or only a remark, is written.
      if (labels == null || labels.stream().anyMatch(LexiconReader::isEmpty)) {
        throw new LexiconException(
            file,
            line,
            "a label of \""
                + id
                + "\" in \""
                + language
                + "\" is empty: write a name or leave it out");
      }
    });
    return names;
  }

  private static boolean isEmpty(@Nullable String label) {
    return label == null || label.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static List<String> ids(
      String file, int line, String id, String key, @Nullable List<String> ids) {
    if (ids != null && ids.stream().anyMatch(LexiconReader::isEmpty)) {
      throw new LexiconException(file, line, "one of the " + key + " of \"" + id + "\" is empty");
    }
    return ids == null ? List.of() : ids;
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
      if (term == null || term.from == null) {
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
