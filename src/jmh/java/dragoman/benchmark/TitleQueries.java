package dragoman.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Queries as people type them, drawn from titles: of ten, three have one word, four two, two three,
 * one is a phrase.
 */
final class TitleQueries {

  private static final int SHORTEST_WORD = 3;

  /** Where no spaces are, a piece of a title this long is two words or three. */
  private static final int PIECE = 10;

  private TitleQueries() {}

  /** As many queries, the same ones for the same titles. */
  static List<String> of(List<String> titles, int count) {
    Random random = new Random(1);
    List<String> queries = new ArrayList<>();
    while (queries.size() < count && !titles.isEmpty()) {
      String query = of(titles.get(random.nextInt(titles.size())), random);
      if (!query.isEmpty()) {
        queries.add(query);
      }
    }
    return queries;
  }

  private static String of(String title, Random random) {
    List<String> words = new ArrayList<>();
    for (String word : title.split("[^\\p{L}\\p{M}\\p{N}]+")) {
      if (word.length() >= SHORTEST_WORD) {
        words.add(word.length() > 2 * PIECE ? word.substring(0, PIECE) : word);
      }
    }
    int kind = random.nextInt(10);
    int wanted = kind < 3 ? 1 : kind < 7 ? 2 : kind < 9 ? 3 : 2;
    if (words.size() < wanted) {
      return "";
    }
    int from = random.nextInt(words.size() - wanted + 1);
    String query = String.join(" ", words.subList(from, from + wanted));
    return kind == 9 ? '"' + query + '"' : query;
  }
}
