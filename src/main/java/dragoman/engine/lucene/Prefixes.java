package dragoman.engine.lucene;

import dragoman.analysis.TypedText;
import dragoman.analysis.TypedText.PhraseTerm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/** Makes queries for the beginning of a word, or of a word after others. */
final class Prefixes {

  /** A phrase lists its words one by one; of more, the most frequent. */
  private static final int MOST_IN_PHRASE = 100;

  private final Function<String, TypedText> reading;
  private final Words words;

  /**
   * Begins.
   *
   * @param reading analyses what was typed
   */
  Prefixes(Function<String, TypedText> reading, Words words) {
    this.reading = reading;
    this.words = words;
  }

  /**
   * Articles with words that begin so.
   *
   * @param field of the terms
   */
  Query query(String typed, String field) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (List<PhraseTerm> beginning : reading.apply(typed).beginnings()) {
      if (beginning.size() > 1) {
        any.add(phrase(beginning, field), Occur.SHOULD);
      } else {
        for (String term : Words.terms(beginning.getFirst().term())) {
          any.add(new PrefixQuery(new Term(field, term)), Occur.SHOULD);
        }
      }
    }
    return any.build();
  }

  private Query phrase(List<PhraseTerm> beginning, String field) throws IOException {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    int first = beginning.getFirst().position();
    for (PhraseTerm word : beginning.subList(0, beginning.size() - 1)) {
      phrase.add(terms(field, Words.terms(word.term())), word.position() - first);
    }
    PhraseTerm last = beginning.getLast();
    List<String> ends = words.beginning(field, Words.terms(last.term()).stream(), MOST_IN_PHRASE);
    phrase.add(terms(field, ends), last.position() - first);
    return phrase.build();
  }

  private static Term[] terms(String field, Iterable<String> texts) {
    List<Term> terms = new ArrayList<>();
    texts.forEach(text -> terms.add(new Term(field, text)));
    return terms.toArray(Term[]::new);
  }
}
