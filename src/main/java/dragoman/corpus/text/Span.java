package dragoman.corpus.text;

import java.util.List;

/** The lines from {@code start} to before {@code end}. */
record Span(int start, int end) {

  boolean contains(int i) {
    return start <= i && i < end;
  }

  /** The stretch of lines whose scores sum highest (Kadane's algorithm); empty without prose. */
  static Span best(List<Judged> lines) {
    Span best = new Span(0, 0);
    double bestSum = 0;
    double sum = 0;
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      Judged line = lines.get(i);
      if (sum <= 0 || line.wall()) {
        sum = 0;
        start = i;
      }
      sum += line.score();
      if (sum > bestSum) {
        bestSum = sum;
        best = new Span(start, i + 1);
      }
    }
    return best;
  }
}
