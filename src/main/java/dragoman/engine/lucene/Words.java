package dragoman.engine.lucene;

import dragoman.analysis.Spelling;
import dragoman.cache.Kept;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words that the articles of a generation are written with. */
public abstract class Words {

  /** Shorter words have too many neighbours that are words of their own. */
  static final int SHORTEST_WITH_TYPO = 5;

  private static final int MOST_IN_QUERY = 200;

  /** Nobody makes the first letter wrong (Pollock and Zamora 1984), and it is most of the cost. */
  private static final int SAME_BEGINNING = 1;

  private static final int MOST_KEPT = 2000;

  private final Map<String, List<Word>> neighbours = Kept.most(MOST_KEPT);

  /**
   * A word of the index.
   *
   * @param text normalised
   * @param articles how many have it
   */
  public record Word(String text, int articles) {
    public static final Comparator<Word> MOST_FREQUENT =
        Comparator.comparingInt(Word::articles).reversed().thenComparing(Word::text);
  }

  /** The terms under which a typed word can stand in the index. */
  public static Set<String> terms(String typed) {
    String normal = Spelling.normal(typed);
    String folded = Spelling.folded(typed);
    String vietnamese = Spelling.vietnamese(normal);
    // Who types marks means them; who leaves them out may mean any.
    return normal.equals(folded)
        ? Set.of(normal, vietnamese, Spelling.unmarked(folded))
        : Set.of(normal, vietnamese, folded);
  }

  /** Nobody reads an answer to more words than these, and clauses have a limit. */
  public int mostInQuery() {
    return MOST_IN_QUERY;
  }

  /** How many articles there are. */
  public abstract long articles();

  /** How many articles have a term, as stems and concepts are indexed. */
  public abstract int withTerm(String term);

  /** Says which terms will be asked for, so that an index elsewhere is asked once for all. */
  public void expect(Collection<String> terms) {}

  /**
   * Terms of {@link Schema#CONTENT} at one typo from these: a letter more, less, another, or two in
   * the other order.
   *
   * @param beginnings by term, how many of its first characters are the same
   */
  protected abstract List<Word> neighbours(Map<String, Integer> beginnings) throws IOException;

  /** The most frequent terms of {@link Schema#SOUND} that begin so. */
  public abstract List<String> sounds(String beginning, int most) throws IOException;

  /** Says which beginnings {@link #sounds} will be asked for. */
  public void expectSounds(Collection<String> beginnings, int most) throws IOException {}

  /** How many articles have the word as it is. */
  int articles(String typed) {
    return terms(typed).stream().mapToInt(this::withTerm).max().orElse(0);
  }

  /** Words at one typo from this one. */
  List<Word> near(String typed, int most) throws IOException {
    List<Word> near = neighbours.get(typed);
    if (near == null) { // what corrects a word and what is lenient with it ask for the same
      near = near(typed);
      neighbours.put(typed, near);
    }
    return near.subList(0, Math.min(most, near.size()));
  }

  private List<Word> near(String typed) throws IOException {
    String folded = Spelling.folded(typed);
    if (folded.codePointCount(0, folded.length()) < SHORTEST_WITH_TYPO
        || !Spelling.isAlphabetic(folded)) {
      return List.of();
    }
    Set<String> own = terms(typed);
    Map<String, Integer> beginnings = new HashMap<>();
    for (String term : own) {
      beginnings.put(term, SAME_BEGINNING + term.length() - Spelling.word(term).length());
    }
    return neighbours(beginnings).stream()
        .filter(other -> !own.contains(other.text()))
        .map(other -> new Word(Spelling.word(other.text()), other.articles()))
        .sorted(Word.MOST_FREQUENT)
        .distinct()
        .toList();
  }
}
