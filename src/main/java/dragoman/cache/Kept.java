package dragoman.cache;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is costly to find and never changes, the last used ones. */
public final class Kept {

  private Kept() {}

  /** A map for threads that holds so many. */
  public static <K, V> Map<K, V> most(int entries) {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > entries;
          }
        });
  }
}
