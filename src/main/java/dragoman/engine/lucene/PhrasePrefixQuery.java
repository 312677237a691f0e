package dragoman.engine.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * Words after each other, of which the last only begins so.
 *
 * @see MultiPhraseQuery
 */
public final class PhrasePrefixQuery extends Query {

  /** A phrase lists its words one by one; of more, the most frequent. */
  public static final int MOST = 100;

  /**
   * A place of the phrase.
   *
   * @param terms what may stand there, or at the last place how that may begin
   */
  public record Place(List<String> terms, int position) {}

  private final String field;
  private final List<Place> places;

  PhrasePrefixQuery(String field, List<Place> places) {
    this.field = field;
    this.places = List.copyOf(places);
  }

  public String field() {
    return field;
  }

  public List<Place> places() {
    return places;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (Place place : places.subList(0, places.size() - 1)) {
      phrase.add(terms(place.terms), place.position);
    }
    Place last = places.getLast();
    List<String> ends =
        IndexWords.beginning(searcher.getIndexReader(), field, last.terms.stream(), MOST);
    if (ends.isEmpty()) {
      return new MatchNoDocsQuery("no word begins so");
    }
    phrase.add(terms(ends), last.position);
    return phrase.build();
  }

  private Term[] terms(List<String> texts) {
    return texts.stream().map(text -> new Term(field, text)).toArray(Term[]::new);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      visitor.visitLeaf(this);
    }
  }

  @Override
  public String toString(String shown) {
    return field + ":" + places;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && field.equals(((PhrasePrefixQuery) other).field)
        && places.equals(((PhrasePrefixQuery) other).places);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), field, places);
  }
}
