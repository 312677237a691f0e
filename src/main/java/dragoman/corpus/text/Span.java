package dragoman.corpus.text;

import java.util.List;

/** The lines from {@code start} to before {@code end}. */
record Span(int start, int end) {
  /** From this weight a line is a paragraph's, in scripts that write no full stops. */
  static final double UNSTOPPED = 40;

  boolean contains(int i) {
    return start <= i && i < end;
  }

  /** This one, or all lines if this has none. */
  Span orAll(int lines) {
    return start == end ? new Span(0, lines) : this;
  }

  /** The stretch of lines whose scores sum highest (Kadane's algorithm); empty without prose. */
  static Span best(List<Judged> lines) {
    Span best = new Span(0, 0);
    double bestSum = 0;
    double sum = 0;
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += lines.get(i).score();
      if (sum > bestSum) {
        bestSum = sum;
        best = new Span(start, i + 1);
      }
    }
    return best.withLastParagraph(lines);
  }

  /** Whether the prose is in a language that writes no full stops. */
  boolean isUnstopped(List<Judged> lines) {
    List<Judged> prose = lines.subList(start, end).stream().filter(Judged::isProse).toList();
    long stopped = prose.stream().filter(j -> j.shape().sentence()).count();
    return stopped * 4 < prose.size();
  }

  /** A short last paragraph without a full stop, as in Thai, is known by what it follows. */
  private Span withLastParagraph(List<Judged> lines) {
    if (!isUnstopped(lines) || end >= lines.size()) {
      return this;
    }
    Judged next = lines.get(end);
    boolean paragraph =
        next.role().isEmpty() && !next.shape().menu() && next.shape().weight() >= UNSTOPPED;
    return paragraph ? new Span(start, end + 1) : this;
  }
}
