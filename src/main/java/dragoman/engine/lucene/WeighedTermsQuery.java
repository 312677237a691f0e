package dragoman.engine.lucene;

import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.SynonymQuery;

/**
 * Any of some terms, which count as one: a {@link SynonymQuery} that tells its weights, so that an
 * index elsewhere can be asked for the same.
 */
public final class WeighedTermsQuery extends Query {

  private final String field;
  private final Map<String, Float> weights;

  /**
   * Begins.
   *
   * @param weights by term, of its frequency (0 to 1)
   */
  WeighedTermsQuery(String field, Map<String, Float> weights) {
    this.field = field;
    this.weights = Map.copyOf(weights);
  }

  public String field() {
    return field;
  }

  public Map<String, Float> weights() {
    return weights;
  }

  @Override
  public Query rewrite(IndexSearcher searcher) {
    SynonymQuery.Builder any = new SynonymQuery.Builder(field);
    weights.forEach((term, weight) -> any.addTerm(new Term(field, term), weight));
    return any.build();
  }

  @Override
  public void visit(QueryVisitor visitor) {
    if (visitor.acceptField(field)) {
      visitor.visitLeaf(this);
    }
  }

  @Override
  public String toString(String shown) {
    return field + ":" + weights;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && field.equals(((WeighedTermsQuery) other).field)
        && weights.equals(((WeighedTermsQuery) other).weights);
  }

  @Override
  public int hashCode() {
    return Objects.hash(classHash(), field, weights);
  }
}
