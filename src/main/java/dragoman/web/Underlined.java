package dragoman.web;

import dragoman.web.ArticleAnswer.FoundView;
import dragoman.web.ArticlePage.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A piece of an article's text: plain, or underlined because it names a concept.
 *
 * @param group which line it gets; null where it gets none
 * @param label the concept's name in the reader's language
 */
record Underlined(String text, @Nullable String group, @Nullable String label) {

  /** The text's paragraphs, each in pieces. */
  static List<List<Underlined>> paragraphs(String text, List<FoundView> found) {
    List<FoundView> mentions =
        found.stream().filter(f -> f.in().equals("text") && group(f.kind()) != null).toList();
    List<List<Underlined>> paragraphs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? text.length() : newline;
      if (!text.substring(start, end).isBlank()) {
        paragraphs.add(pieces(text, start, end, mentions));
      }
      start = end + 1;
    }
    return paragraphs;
  }

  /** The groups that occur, in the legend's order. */
  static List<String> groups(List<Paragraph> paragraphs) {
    List<String> present =
        paragraphs.stream()
            .flatMap(paragraph -> paragraph.parts().stream())
            .map(Underlined::group)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return Stream.of("country", "body", "person", "topic", "thing")
        .filter(present::contains)
        .toList();
  }

  /** Of two that overlap, the first is shown. */
  private static List<Underlined> pieces(String text, int from, int to, List<FoundView> found) {
    List<Underlined> pieces = new ArrayList<>();
    int done = from;
    for (FoundView f : found) {
      if (f.start() >= done && f.end() <= to) {
        if (f.start() > done) {
          pieces.add(new Underlined(text.substring(done, f.start()), null, null));
        }
        pieces.add(new Underlined(text.substring(f.start(), f.end()), group(f.kind()), f.label()));
        done = f.end();
      }
    }
    if (done < to) {
      pieces.add(new Underlined(text.substring(done, to), null, null));
    }
    return pieces;
  }

  /** Few lines that can be told apart; what only serves the machine (acts, terms) gets none. */
  private static @Nullable String group(String kind) {
    return switch (kind) {
      case "country" -> "country";
      case "organisation", "institution", "company" -> "body";
      case "person" -> "person";
      case "topic", "activity" -> "topic";
      case "system", "programme", "agreement" -> "thing";
      default -> null;
    };
  }
}
