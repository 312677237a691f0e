package dragoman.engine.lucene;

import dragoman.cache.Kept;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
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

/** The words of an index on this machine. */
final class IndexWords extends Words {

  /** A query asks for some fifty, most of which are in no article. */
  private static final int MOST_FREQUENCIES = 20_000;

  private static final int MOST_SOUNDS = 2000;

  private final IndexReader reader;
  private final Map<String, Integer> frequencies = Kept.most(MOST_FREQUENCIES);
  private final Map<String, List<String>> sounds = Kept.most(MOST_SOUNDS);

  IndexWords(IndexReader reader) {
    this.reader = reader;
  }

  @Override
  public long articles() {
    return reader.numDocs();
  }

  @Override
  public int withTerm(String term) {
    return frequencies.computeIfAbsent(term, this::frequency);
  }

  private int frequency(String term) {
    try {
      return reader.docFreq(new Term(Schema.CONTENT, term));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected List<Word> neighbours(Map<String, Integer> beginnings) throws IOException {
    List<Word> near = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, Schema.CONTENT);
    if (terms != null) {
      for (Map.Entry<String, Integer> own : beginnings.entrySet()) {
        Term term = new Term(Schema.CONTENT, own.getKey());
        TermsEnum each = new FuzzyTermsEnum(terms, term, 1, own.getValue(), true);
        for (BytesRef found = each.next(); found != null; found = each.next()) {
          near.add(new Word(found.utf8ToString(), each.docFreq()));
        }
      }
    }
    return near;
  }

  @Override
  public List<String> sounds(String beginning, int most) throws IOException {
    String asked = most + beginning;
    List<String> known = sounds.get(asked);
    if (known == null) {
      known = beginning(reader, Schema.SOUND, Stream.of(beginning), most);
      sounds.put(asked, known);
    }
    return known;
  }

  /** The most frequent terms of a field that begin in one of these ways. */
  static List<String> beginning(IndexReader reader, String field, Stream<String> prefixes, int most)
      throws IOException {
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
