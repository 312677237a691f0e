package dragoman.corpus.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the story goes on behind what interrupts it: a list of other stories in its middle, after
 * which paragraphs speak of the same things again, or follow each other as no headlines do.
 */
final class Continuation {
  /** So much of its words a story's later paragraph shares with those before. */
  private static final double SAME = 0.2;

  /** Longer interruptions are the end. */
  private static final int LONGEST_GAP = 6;

  private static final Pattern SENTENCES =
      Pattern.compile(
          "\\p{L}{2}[.!?][\"'”’»]*\\s+[\"'“‘«„]*\\p{Lu}|[。！？].{8}|[.؟]\\s+\\p{IsArabic}");

  private Continuation() {}

  static Span of(List<Judged> judged, Span span) {
    if (span.start() == span.end()) {
      return span;
    }
    Words prose =
        Words.of(
            judged.subList(span.start(), span.end()).stream()
                .filter(Judged::isProse)
                .map(j -> j.line().text())
                .collect(Collectors.joining("\n")));
    return new Span(start(judged, span), end(judged, span, prose));
  }

  private static int end(List<Judged> judged, Span span, Words prose) {
    int end = span.end();
    for (int i = end; i < judged.size() && i - end <= LONGEST_GAP; i++) {
      Judged line = judged.get(i);
      if (line.isEnd()) {
        break;
      }
      boolean runs = isParagraph(judged, i - 1) || isParagraph(judged, i + 1);
      String text = line.line().text();
      boolean same = runs || isSeveral(text) || Words.of(text).sharedWith(prose) >= SAME;
      if (same && isParagraph(judged, i)) {
        end = i + 1;
      }
    }
    return end;
  }

  /** Headlines and teasers are hardly ever two sentences. */
  private static boolean isSeveral(String text) {
    return SENTENCES.matcher(text).find();
  }

  /** An interview's first short questions and answers, from the byline or date line on. */
  private static int start(List<Judged> judged, Span span) {
    int start = span.start();
    while (start > 0 && isSentence(judged.get(start - 1))) {
      start--;
    }
    boolean below = start > 0 && judged.get(start - 1).role().isPresent();
    return below ? start : span.start();
  }

  private static boolean isSentence(Judged line) {
    return line.role().isEmpty() && line.shape().sentence() && !line.shape().menu();
  }

  private static boolean isParagraph(List<Judged> judged, int i) {
    if (i < 0 || i >= judged.size()) {
      return false;
    }
    Judged line = judged.get(i);
    return line.role().isEmpty()
        && line.isProse()
        && (line.shape().sentence() || line.shape().weight() >= 1.4 * LineJudge.LONG);
  }
}
