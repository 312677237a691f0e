package dragoman.engine.lucene;

import dragoman.analysis.Spelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** The words that the articles are written with, as one request asks for them. */
final class Words {

  /** Shorter words have too many neighbours that are words of their own. */
  static final int SHORTEST_WITH_TYPO = 5;

  /** Nobody makes the first letter wrong (Pollock and Zamora 1984), and it is most of the cost. */
  private static final int SAME_BEGINNING = 1;

  private final IndexReader reader;
  private final Map<String, List<Word>> neighbours = new HashMap<>();

  Words(IndexReader reader) {
    this.reader = reader;
  }

  /**
   * A word of the index.
   *
   * @param text normalised
   * @param articles how many have it
   */
  record Word(String text, int articles) {
    static final Comparator<Word> MOST_FREQUENT =
        Comparator.comparingInt(Word::articles).reversed().thenComparing(Word::text);
  }

  /** The terms under which a typed word can stand in the index. */
  static Set<String> terms(String typed) {
    String normal = Spelling.normal(typed);
    String folded = Spelling.folded(typed);
    String vietnamese = Spelling.vietnamese(normal);
    // Who types marks means them; who leaves them out may mean any.
    return normal.equals(folded)
        ? Set.of(normal, vietnamese, Spelling.unmarked(folded))
        : Set.of(normal, vietnamese, folded);
  }

  /** How many articles have the word as it is. */
  int articles(String typed) {
    return terms(typed).stream().mapToInt(this::withTerm).max().orElse(0);
  }

  /** How many articles have a term, as stems and concepts are indexed. */
  int withTerm(String term) {
    try {
      return reader.docFreq(new Term(Schema.CONTENT, term));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words at one typo from this one: a letter more, less, another, or two in the other order. */
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
    List<Word> near = new ArrayList<>();
    Set<String> own = terms(typed);
    for (String term : own) {
      int same = SAME_BEGINNING + term.length() - Spelling.word(term).length();
      Terms terms = MultiTerms.getTerms(reader, Schema.CONTENT);
      if (terms != null) {
        TermsEnum each = new FuzzyTermsEnum(terms, new Term(Schema.CONTENT, term), 1, same, true);
        for (BytesRef found = each.next(); found != null; found = each.next()) {
          String other = found.utf8ToString();
          if (!own.contains(other)) {
            near.add(new Word(Spelling.word(other), each.docFreq()));
          }
        }
      }
    }
    return near.stream().sorted(Word.MOST_FREQUENT).distinct().toList();
  }

  /** The most frequent terms of a field that begin so. */
  List<String> beginning(String field, String prefix, int most) throws IOException {
    return beginning(field, Stream.of(prefix), most);
  }

  /** The most frequent terms of a field that begin in one of these ways. */
  List<String> beginning(String field, Stream<String> prefixes, int most) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return List.of();
    }
    PriorityQueue<Word> best = new PriorityQueue<>(Word.MOST_FREQUENT.reversed());
    for (String prefix : prefixes.collect(Collectors.toCollection(TreeSet::new))) {
      BytesRef start = new BytesRef(prefix);
      TermsEnum each = terms.iterator();
      if (each.seekCeil(start) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (BytesRef term = each.term();
          term != null && StringHelper.startsWith(term, start);
          term = each.next()) {
        best.add(new Word(term.utf8ToString(), each.docFreq()));
        if (best.size() > most) {
          best.remove();
        }
      }
    }
    return best.stream().map(Word::text).toList();
  }
}
