package dragoman.corpus.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteLinesTest {

  @Test
  void linesOfAnyLengthAreCutAtTheirEnds() throws IOException {
    Random random = new Random(4);
    for (String end : List.of("", "\n")) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        lines.add("x".repeat(i % 7 == 0 ? 0 : random.nextInt(1, 20_000)));
      }
      lines.add("y".repeat(1 << 16));
      lines.add("the last");
      assertEquals(lines, read(String.join("\n", lines) + end));
    }
    assertEquals(List.of(), read(""));
    assertEquals(List.of(""), read("\n"));
  }

  private static List<String> read(String text) throws IOException {
    ByteLines lines =
        new ByteLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    List<String> read = new ArrayList<>();
    for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
      assertFalse(lines.tooLong());
      read.add(new String(line.get(), StandardCharsets.UTF_8));
      assertEquals(read.size(), lines.number());
    }
    return read;
  }
}
