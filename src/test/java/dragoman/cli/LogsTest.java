package dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.cli.Arguments.LogFormat;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written on standard error, whatever a client or a page had in it. */
final class LogsTest {

  private static final String HOSTILE = "a\nERROR forged\r\u001b[2J\u009b31m\u202e日";

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private List<String> lines() {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static void log() {
    Logger log = LoggerFactory.getLogger(LogsTest.class);
    log.info("nobody reads this");
    log.warn("{} failed", HOSTILE);
    log.error("worse", new IllegalStateException(HOSTILE));
  }

  @Test
  void aPlainRecordIsOneLineAndItsTraceIsSetIn() {
    Logs.begin(err, LogFormat.plain);
    log();
    List<String> records = lines().stream().filter(line -> !line.startsWith("\t")).toList();
    assertEquals(2, records.size(), records::toString);
    assertTrue(records.getFirst().matches("\\S+Z warn LogsTest - a ERROR forged .*日 failed"));
    assertTrue(lines().size() > 4, lines()::toString);
    for (String line : lines()) {
      assertFalse(
          line.substring(1).chars().anyMatch(c -> Character.isISOControl(c) || c == 0x202E), line);
    }
  }

  @Test
  void aJsonRecordIsAnObjectAndSoIsWhatIsSaidToPeople() {
    PrintStream people = Logs.begin(err, LogFormat.json);
    log();
    people.println("indexing: done " + HOSTILE.replace("\n", ""));
    List<JsonNode> records = lines().stream().map(JsonMapper.shared()::readTree).toList();
    assertEquals(
        List.of("warn", "error", "info"),
        records.stream().map(r -> r.path("level").asString()).toList());
    assertEquals(HOSTILE + " failed", records.getFirst().path("message").asString());
    assertTrue(records.get(1).path("trace").asString().contains("IllegalStateException"));
    assertTrue(lines().stream().allMatch(l -> l.chars().allMatch(c -> c >= ' ' && c < 0x7F)));
  }
}
