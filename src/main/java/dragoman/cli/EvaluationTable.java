package dragoman.cli;

import dragoman.evaluation.Evaluation.Row;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints what an evaluation measured. */
final class EvaluationTable {

  private EvaluationTable() {}

  static void print(List<Row> rows, PrintStream out) {
    out.println("set           asked  found  queries  MRR@10  recall@10  nDCG@10");
    for (Row row : rows) {
      out.println(
          String.format(
              Locale.ROOT,
              "%-12s  %-5s  %-5s  %7d   %.4f     %.4f   %.4f",
              row.set(),
              row.asked(),
              row.found(),
              row.queries(),
              row.measures().mrr(),
              row.measures().recall(),
              row.measures().ndcg()));
    }
  }
}
