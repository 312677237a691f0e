package dragoman.engine.lucene;

import dragoman.analysis.TypedText;
import dragoman.analysis.TypedText.PhraseTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/** Makes queries for the beginning of a word, or of a word after others. */
final class Prefixes {

  private final Function<String, TypedText> reading;

  /**
   * Begins.
   *
   * @param reading analyses what was typed
   */
  Prefixes(Function<String, TypedText> reading) {
    this.reading = reading;
  }

  /**
   * Articles with words that begin so.
   *
   * @param field of the terms
   */
  Query query(String typed, String field) {
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

  private static Query phrase(List<PhraseTerm> beginning, String field) {
    int first = beginning.getFirst().position();
    List<PhrasePrefixQuery.Place> places = new ArrayList<>();
    for (PhraseTerm word : beginning) {
      List<String> terms = Words.terms(word.term()).stream().sorted().toList();
      places.add(new PhrasePrefixQuery.Place(terms, word.position() - first));
    }
    return new PhrasePrefixQuery(field, places);
  }
}
