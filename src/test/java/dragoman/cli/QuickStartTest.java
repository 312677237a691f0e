package dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickStartTest {

  @Test
  void argumentsAreWhatEndsInAZero() {
    assertEquals(
        List.of("java", "-jar", "a b.jar", "", "--search"),
        QuickStart.arguments("java\0-jar\0a b.jar\0\0--search\0"));
    assertEquals(List.of(), QuickStart.arguments(""));
  }

  @Test
  void theCacheComesBeforeAllThatWasTyped() {
    List<String> typed = List.of("java", "-Xmx1g", "-jar", "dragoman.jar", "--port", "0");
    List<String> started = QuickStart.with(Path.of("/opt/ü/dragoman.aot"), typed);
    assertEquals("java", started.getFirst());
    // Bytes as characters: the two of ü in UTF-8.
    assertEquals("-XX:AOTCache=/opt/Ã¼/dragoman.aot", started.get(1));
    assertEquals(typed.subList(1, typed.size()), started.subList(4, started.size()));
  }
}
