package dragoman.corpus;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How many of some pages' fields are right, and how much of their text; a row of the table. */
final class PageScores {
  static final String HEAD =
      "%-5s %5s %8s %6s %6s %6s %6s %6s %9s %6s %6s"
          .formatted(
              "",
              "pages",
              "language",
              "date",
              "title",
              "source",
              "author",
              "url",
              "text P",
              "R",
              "F1");

  private static final List<String> FIELDS =
      List.of("language", "date", "title", "source", "author", "url");

  private final String name;
  private final Map<String, Integer> right = new HashMap<>();
  private final List<String> misses = new ArrayList<>();
  private int pages;
  private double precision;
  private double recall;
  private double f1;

  PageScores(String name) {
    this.name = name;
  }

  void add(JsonNode label, Article article) {
    pages++;
    String file = label.get("file").asString();
    for (String field : FIELDS) {
      String wanted = folded(label.get(field).isNull() ? "" : label.get(field).asString());
      String found = folded(field(article, field));
      if (wanted.equals(found)) {
        right.merge(field, 1, Integer::sum);
      } else {
        misses.add("%s %s: wanted “%s”, found “%s”".formatted(file, field, wanted, found));
      }
    }
    addText(file, label.get("text").asString(), article.text());
  }

  private static String field(Article article, String field) {
    return switch (field) {
      case "language" -> article.language().value();
      case "date" -> article.date().map(d -> d.value().toString()).orElse("");
      case "title" -> article.title();
      case "source" -> article.source().orElse("");
      case "author" -> article.author().orElse("");
      default -> article.url().orElse("");
    };
  }

  /** Token by token, as trafilatura and its kin are measured; a mean over pages. */
  private void addText(String file, String wanted, String found) {
    Map<String, Integer> wantedTokens = tokens(wanted);
    Map<String, Integer> foundTokens = tokens(found);
    double both = 0;
    for (Map.Entry<String, Integer> token : wantedTokens.entrySet()) {
      both += Math.min(token.getValue(), foundTokens.getOrDefault(token.getKey(), 0));
    }
    double p = both / Math.max(1, size(foundTokens));
    double r = both / Math.max(1, size(wantedTokens));
    double f = p + r == 0 ? 0 : 2 * p * r / (p + r);
    precision += p;
    recall += r;
    f1 += f;
    if (f < 0.98) {
      misses.add("%s text: P %.2f R %.2f F1 %.2f".formatted(file, p, r, f));
      differing(wanted, found).forEach(line -> misses.add("    " + line));
    }
  }

  private static List<String> differing(String wanted, String found) {
    List<String> lines = new ArrayList<>();
    String all = folded(found);
    wanted.lines().filter(l -> !all.contains(folded(l))).forEach(l -> lines.add("- " + l));
    String label = folded(wanted);
    found.lines().filter(l -> !label.contains(folded(l))).forEach(l -> lines.add("+ " + l));
    return lines;
  }

  private static Map<String, Integer> tokens(String text) {
    Map<String, Integer> tokens = new HashMap<>();
    String lower = folded(text).toLowerCase(Locale.ROOT);
    BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
    words.setText(lower);
    int start = words.first();
    for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
      if (words.getRuleStatus() != BreakIterator.WORD_NONE) {
        tokens.merge(lower.substring(start, end), 1, Integer::sum);
      }
      start = end;
    }
    return tokens;
  }

  private static int size(Map<String, Integer> tokens) {
    return tokens.values().stream().mapToInt(n -> n).sum();
  }

  /** White space and composition differ between a label and its page, and mean nothing. */
  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("(?U)\\s+", " ").strip();
  }

  int pages() {
    return pages;
  }

  List<String> misses() {
    return misses;
  }

  double accuracy(String field) {
    return (double) right.getOrDefault(field, 0) / pages;
  }

  double textF1() {
    return f1 / pages;
  }

  @Override
  public String toString() {
    return "%-5s %5d %8.3f %6.3f %6.3f %6.3f %6.3f %6.3f %9.3f %6.3f %6.3f"
        .formatted(
            name,
            pages,
            accuracy("language"),
            accuracy("date"),
            accuracy("title"),
            accuracy("source"),
            accuracy("author"),
            accuracy("url"),
            precision / pages,
            recall / pages,
            textF1());
  }
}
