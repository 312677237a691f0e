package dragoman.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server that others reach is told to mind. */
final class ExposureTest {

  private static final Map<String, String> KEY = Map.of(Exposure.KEY, "a-key-that-nobody-guesses");

  private static Settings on(String host, Map<String, String> environment) {
    Arguments typed = new Arguments();
    typed.host = host;
    return Settings.of(typed, environment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1", "localhost"})
  void thisMachinesOwnAddressNeedsNothing(String host) {
    Settings settings = on(host, Map.of());
    assertTrue(Exposure.warning(settings).isEmpty());
    assertEquals(0, settings.protection().rate());
    assertTrue(settings.protection().key().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
  void anotherIsLimitedAndWarnsWithoutAKey(String host) {
    Settings open = on(host, Map.of());
    assertTrue(Exposure.warning(open).orElse("").contains(host));
    assertTrue(open.protection().rate() > 0);
    assertTrue(Exposure.warning(on(host, KEY)).isEmpty());
  }

  @Test
  void aKeyThatIsNoneIsNotShown() {
    Run run = Run.with(Map.of(Exposure.KEY, "hunter2"), "--port=0").fails(2, Exposure.KEY, "16");
    assertFalse(run.err().contains("hunter2"), run.err());
  }
}
