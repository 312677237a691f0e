package dragoman.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.analysis.LabelTries.Use;
import dragoman.lexicon.Lexicon;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was written when the program was built is what is worked out now. */
@Execution(ExecutionMode.CONCURRENT)
final class CompiledTriesTest {

  private static final Lexicon BUILT_IN = Lexicon.builtIn();

  @Test
  void theHashIsTheLexicons() {
    assertTrue(BUILT_IN.isBuiltIn());
    assertEquals(Lexicon.of(List.of()).hash(), BUILT_IN.hash());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "th", "zh"})
  void areWhatIsWorkedOut(String language) {
    LabelTries tries = new LabelTries(BUILT_IN);
    for (Use use : Use.values()) {
      if (use.isOf(language)) {
        LabelTrie compiled = CompiledTries.of(BUILT_IN, language, use).orElseThrow();
        assertSame(tries.build(language, use), compiled);
      }
    }
  }

  private static void assertSame(LabelTrie built, LabelTrie compiled) {
    int labels = 0;
    Deque<int[]> nodes = new ArrayDeque<>();
    nodes.add(new int[] {LabelTrie.ROOT, LabelTrie.ROOT});
    while (!nodes.isEmpty()) {
      int[] node = nodes.remove();
      assertEquals(built.labels(node[0]), compiled.labels(node[1]));
      labels += built.labels(node[0]).size();
      for (char c : built.keys(node[0])) {
        nodes.add(new int[] {built.child(node[0], c), compiled.child(node[1], c)});
      }
      assertEquals(built.keys(node[0]).length, compiled.keys(node[1]).length);
    }
    assertTrue(labels > 0);
  }
}
