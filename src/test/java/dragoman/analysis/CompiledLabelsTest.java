package dragoman.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Map;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was worked out when the program was built is what the chains make now. */
@Execution(ExecutionMode.CONCURRENT)
final class CompiledLabelsTest {

  /** A test of each would take as long as working them out. */
  private static final int EACH = 20;

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "it", "th", "vi", "ja", "ko", "zh", "ru", "ar"})
  void areWhatTheChainsMake(String language) {
    Map<String, AnalysedLabel> labels = CompiledLabels.of(language);
    assertFalse(labels.isEmpty());
    int i = 0;
    for (Map.Entry<String, AnalysedLabel> entry : labels.entrySet()) {
      if (i++ % EACH == 0) {
        assertEquals(AnalysedLabel.of(entry.getKey(), language), entry.getValue());
      }
    }
  }
}
