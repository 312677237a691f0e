package dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What one run of the program said, and how it ended. */
public record Run(int status, String out, String err) {

  public static Run of(String... args) {
    return with(Map.of(), args);
  }

  public static Run with(Map<String, String> environment, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            args,
            environment,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Run(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** It ended so, and standard error holds all of the texts. */
  public Run ends(int wanted, String... texts) {
    assertEquals(wanted, status, this::toString);
    for (String text : texts) {
      assertTrue(err.contains(text), () -> "no \"" + text + "\" in " + this);
    }
    return this;
  }

  /** It ended with one line that tells what is wrong and what to do, and with no stack trace. */
  public Run fails(int wanted, String... texts) {
    ends(wanted, texts);
    assertEquals("", out);
    assertFalse(err.contains("\tat ") || err.contains("mistake in the program"), err);
    assertEquals(1, err.lines().filter(line -> line.startsWith("dragoman: ")).count(), err);
    return this;
  }
}
