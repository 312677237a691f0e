package dragoman.engine.lucene;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dragoman.analysis.Spelling;
import dragoman.engine.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.ScoreDoc;

/** Completes what is typed with the words that follow it in titles. */
public final class TitleCompletions {

  /** The newest titles say what is looked for now, and reading more takes longer than typing. */
  private static final int TITLES = 60;

  /** Words beyond the one that is being typed. */
  private static final int MORE_WORDS = 2;

  private final SearchedIndex index;
  private final Prefixes prefixes;

  public TitleCompletions(SearchedIndex index) {
    this.index = index;
    this.prefixes = new Prefixes(index.queries()::read);
  }

  /** The likeliest, each beginning as typed but for marks and case. */
  public List<String> of(String typed, int count) throws IOException {
    String folded = Spelling.folded(typed);
    if (folded.isBlank()) {
      return List.of();
    }
    ScoreDoc[] newest =
        index.top(prefixes.query(typed, Schema.TITLE), Sort.NEWEST, Optional.empty(), TITLES);
    List<Integer> articles = Arrays.stream(newest).map(hit -> hit.doc).toList();
    Map<String, Integer> titles = new LinkedHashMap<>();
    Map<String, String> written = new LinkedHashMap<>();
    for (String title : index.titles(articles)) {
      for (String words : following(title, folded)) {
        String key = Spelling.folded(words);
        written.putIfAbsent(key, words);
        titles.merge(key, 1, Integer::sum);
      }
    }
    return titles.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(count)
        .map(entry -> written.getOrDefault(entry.getKey(), entry.getKey()))
        .toList();
  }

  /** The rest of the word, and with the words after it, where the title has what was typed. */
  private static List<String> following(String title, String folded) {
    BreakIterator words = BreakIterator.getWordInstance(ULocale.ROOT);
    words.setText(title);
    for (int start = words.first(); start != BreakIterator.DONE; start = words.next()) {
      int end = end(title, start, folded);
      if (end > 0) {
        return sequences(title, start, end, words);
      }
    }
    return List.of();
  }

  /** Where the typed characters end, if they stand there; else -1. */
  private static int end(String title, int start, String folded) {
    // Folding seldom changes a length, and never much.
    int furthest = Math.min(title.length(), start + 2 * folded.length());
    for (int end = Math.min(title.length(), start + 1); end <= furthest; end++) {
      String here = Spelling.folded(title.substring(start, end));
      if (here.startsWith(folded)) {
        return end;
      }
      if (!folded.startsWith(here)) {
        return -1;
      }
    }
    return -1;
  }

  private static List<String> sequences(String title, int start, int end, BreakIterator words) {
    List<String> sequences = new ArrayList<>();
    int at = words.isBoundary(end) ? end : words.following(end);
    for (int more = 0; at != BreakIterator.DONE && sequences.size() <= MORE_WORDS; more++) {
      String piece = more == 0 ? "" : title.substring(words.previous(), at);
      words.following(at - 1);
      if (more > 0 && piece.codePoints().noneMatch(Character::isLetterOrDigit)) {
        if (!piece.isBlank()) {
          break; // a mark ends what belongs together
        }
      } else {
        sequences.add(title.substring(start, at));
      }
      at = words.next();
    }
    return sequences;
  }
}
