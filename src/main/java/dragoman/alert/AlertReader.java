package dragoman.alert;

import dragoman.engine.SearchRequest;
import dragoman.yaml.YamlMistake;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads alert files: YAML lists of entries, as the lexicon's are. See docs/alerts.md for the form.
 */
public final class AlertReader {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final int LONGEST_NAME = 64;

  /** Those of {@code /search} that say which articles are meant, not how to show them. */
  private static final List<String> PARAMETERS =
      List.of("q", "lang", "from", "to", "pair", "actor", "topic", "source", "expand", "without");

  /** Which of them alone mean nothing. */
  private static final Set<String> MANNER = Set.of("expand", "without");

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // the next entry follows
          .build();

  private final Requests requests;
  private final Map<String, Alert> alerts = new LinkedHashMap<>();

  private AlertReader(Requests requests) {
    this.requests = requests;
  }

  /** Says what parameters of {@code /search} mean. */
  public interface Requests {
    /**
     * Reads them.
     *
     * @throws IllegalArgumentException names the parameter and what would be right
     */
    SearchRequest of(Map<String, List<String>> parameters);
  }

  /**
   * Reads a file, or a folder's {@code *.yaml} files in the order of their names.
   *
   * @throws AlertException where one has a mistake
   */
  public static List<Alert> read(Path place, Requests requests) throws IOException {
    AlertReader reader = new AlertReader(requests);
    for (Path file : files(place)) {
      try (InputStream in = Files.newInputStream(file)) {
        reader.read(file, in);
      }
    }
    return List.copyOf(reader.alerts.values());
  }

  private static List<Path> files(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> all = Files.list(place)) {
      return all.filter(file -> file.toString().matches(".*\\.ya?ml"))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  /** A value and where it was written. */
  private record Value(JsonNode node, int line) {}

  private void read(Path file, InputStream in) {
    try (JsonParser parser = YAML.createParser(in)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        return;
      }
      if (first != JsonToken.START_ARRAY) {
        throw mistake(file, 1, "expected a list of entries, each beginning with \"- name:\"");
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        int line = line(parser);
        add(new Entry(file, line, members(parser)));
      }
      if (parser.currentToken() != JsonToken.END_ARRAY) {
        throw mistake(file, line(parser), "expected an entry that begins with \"- name:\"");
      }
    } catch (JacksonException e) {
      YamlMistake mistake = YamlMistake.of(e);
      throw mistake(file, mistake.line(), mistake.problem());
    }
  }

  private static Map<String, Value> members(JsonParser parser) {
    Map<String, Value> members = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = parser.currentName();
      int line = line(parser);
      parser.nextToken();
      members.put(key, new Value(YAML.readTree(parser), line));
    }
    return members;
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private static AlertException mistake(Path file, int line, String problem) {
    return new AlertException(file.toString(), line, problem);
  }

  private void add(Entry entry) {
    Alert alert = entry.alert(requests);
    if (alerts.putIfAbsent(alert.name(), alert) != null) {
      throw entry.mistake("name", "\"" + alert.name() + "\" is another alert's name already");
    }
  }

  /** An entry as it is written. */
  private record Entry(Path file, int line, Map<String, Value> members) {

    AlertException mistake(String key, String problem) {
      Value value = members.get(key);
      return AlertReader.mistake(file, value == null ? line : value.line(), problem);
    }

    Alert alert(Requests requests) {
      String name = text("name").orElse("");
      if (!NAME.matcher(name).matches() || name.length() > LONGEST_NAME) {
        throw mistake(
            "name",
            "name \""
                + name
                + "\" must be lower-case letters and digits with hyphens (japan-nato), at most "
                + LONGEST_NAME);
      }
      Map<String, List<String>> parameters = new LinkedHashMap<>();
      members.forEach((key, value) -> {
        if (PARAMETERS.contains(key)) {
          parameters.put(key, texts(key, value));
        } else if (!Set.of("name", "title", "webhook").contains(key)) {
          throw mistake(
              key,
              "\""
                  + key
                  + "\" must be one of name, title, webhook, "
                  + String.join(", ", PARAMETERS));
        }
      });
      if (MANNER.containsAll(parameters.keySet())) {
        throw AlertReader.mistake(
            file, line, "\"" + name + "\" looks for nothing: give it a q, a pair, a topic, …");
      }
      return new Alert(
          name, text("title").orElse(name), parameters, request(parameters, requests), webhook());
    }

    private SearchRequest request(Map<String, List<String>> parameters, Requests requests) {
      // One by one first, so that the line is that of the mistake.
      parameters.forEach((key, values) -> {
        try {
          requests.of(Map.of(key, values));
        } catch (IllegalArgumentException e) {
          throw mistake(key, String.valueOf(e.getMessage()));
        }
      });
      try {
        return requests.of(parameters);
      } catch (IllegalArgumentException e) {
        throw AlertReader.mistake(file, line, String.valueOf(e.getMessage()));
      }
    }

    private Optional<String> text(String key) {
      Value value = members.get(key);
      if (value == null || value.node().isNull()) {
        return Optional.empty();
      }
      if (!value.node().isValueNode()) {
        throw mistake(key, "\"" + key + "\" must be a text");
      }
      return Optional.of(value.node().asString().strip()).filter(text -> !text.isEmpty());
    }

    private List<String> texts(String key, Value value) {
      List<String> texts = new ArrayList<>();
      Iterable<JsonNode> nodes = value.node().isArray() ? value.node() : List.of(value.node());
      for (JsonNode node : nodes) {
        if (!node.isValueNode() || node.isNull() || node.asString().isBlank()) {
          throw mistake(
              key, "\"" + key + "\" must be a text, or a list of texts as in [JP-NATO, IT-JP]");
        }
        texts.add(node.asString());
      }
      return texts;
    }

    private Optional<Webhook> webhook() {
      Value value = members.get("webhook");
      if (value == null) {
        return Optional.empty();
      }
      JsonNode node = value.node();
      String form = "webhook must be {url: https://…, secret-env: NAME} or {…, secret-file: PATH}";
      if (!node.isObject()
          || !Set.of("url", "secret-env", "secret-file").containsAll(node.propertyNames())
          || node.has("secret-env") == node.has("secret-file")) {
        throw mistake("webhook", form);
      }
      String variable = node.path("secret-env").asString("");
      String secret = node.path("secret-file").asString("");
      if (variable.isBlank() && secret.isBlank()) {
        throw mistake("webhook", form);
      }
      return Optional.of(
          new Webhook(
              url(node.path("url").asString("")),
              variable.isBlank()
                  ? new Secret.InFile(file.resolveSibling(secret))
                  : new Secret.Variable(variable)));
    }

    private URI url(String text) {
      try {
        URI url = new URI(text);
        String scheme = String.valueOf(url.getScheme());
        boolean web = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
        if (web && url.getHost() != null && url.getUserInfo() == null) {
          return url;
        }
      } catch (URISyntaxException e) {
        // said below
      }
      throw mistake(
          "webhook",
          "the webhook's url must be an address as https://example.org/hook, without a user name");
    }
  }
}
