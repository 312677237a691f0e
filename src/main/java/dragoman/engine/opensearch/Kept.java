package dragoman.engine.opensearch;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers of a build that never change, the last used ones. */
final class Kept {

  private Kept() {}

  static <K, V> Map<K, V> most(int entries) {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > entries;
          }
        });
  }
}
