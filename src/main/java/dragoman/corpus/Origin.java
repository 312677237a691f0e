package dragoman.corpus;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where an article came from.
 *
 * @param file the file's path below its corpus folder, with {@code /} between the parts
 * @param hash hex digest of what was read of this article; {@code --update} compares it
 * @param rules by field ({@code title}, {@code source}), the name of the rule that found it
 */
public record Origin(String file, String hash, Map<String, String> rules) {

  public Origin {
    rules = Collections.unmodifiableMap(new TreeMap<>(rules)); // the same order in every run
  }
}
