package dragoman.lexicon;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the list of homographs beside this class. */
public final class Homographs {

  private static final String FILE = "homographs.yaml";

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private Homographs() {}

  private record Entry(
      @JsonProperty(required = true) String language,
      @JsonProperty(required = true) String label,
      @JsonProperty(required = true) String concept,
      @JsonProperty(required = true) String sense,
      @JsonProperty(required = true) String by,
      @Nullable List<String> meant,
      @JsonProperty(required = true) List<String> other) {

    Homograph homograph() {
      Homograph.By decision =
          Arrays.stream(Homograph.By.values())
              .filter(b -> b.id().equals(by))
              .findFirst()
              .orElseThrow(
                  () -> new LexiconException(FILE, 0, label + ": no way to decide \"" + by + "\""));
      return new Homograph(
          language, label, concept, sense, decision, meant == null ? List.of() : meant, other);
    }
  }

  /** Those of the built-in lexicon. */
  public static List<Homograph> builtIn() {
    try (InputStream in = Homographs.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its lexicon file " + FILE);
      }
      return Arrays.stream(YAML.readValue(in, Entry[].class)).map(Entry::homograph).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
