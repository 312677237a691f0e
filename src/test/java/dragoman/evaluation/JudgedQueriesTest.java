package dragoman.evaluation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dragoman.StarterCorpus;
import dragoman.engine.SearchEngine;
import dragoman.engine.lucene.LuceneEngine;
import dragoman.evaluation.Evaluation.Row;
import dragoman.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The ranking on the project's own judged queries over the starter corpus, in fourteen languages.
 * The bounds are what was reached, less what one query more or less at the edge of the ten makes.
 */
@Execution(ExecutionMode.CONCURRENT)
class JudgedQueriesTest {

  private static final Path SET = Path.of("src/test/resources/dragoman/judged");

  @Test
  void findsWhatItFoundBefore(@TempDir Path folder) throws IOException {
    StarterCorpus.index(folder);
    try (SearchEngine engine = LuceneEngine.open(folder, Lexicon.builtIn())) {
      List<Row> rows =
          new Evaluation(engine, List.of(JudgedSet.read(SET))).run(Integer.MAX_VALUE, false);
      Measures all = measures(rows, Row.ALL);
      Measures others = measures(rows, Row.OTHERS);
      assertAll(
          () -> atLeast("MRR@10", 0.93, all.mrr()),
          () -> atLeast("recall@10", 0.94, all.recall()),
          () -> atLeast("nDCG@10", 0.91, all.ndcg()),
          () -> atLeast("recall@10 in other languages", 0.95, others.recall()));
    }
  }

  private static Measures measures(List<Row> rows, String found) {
    return rows.stream()
        .filter(row -> row.asked().equals(Row.ALL) && row.found().equals(found))
        .findFirst()
        .orElseThrow()
        .measures();
  }

  private static void atLeast(String measure, double bound, double reached) {
    assertTrue(reached >= bound, () -> measure + " was " + bound + ", is " + reached);
  }
}
