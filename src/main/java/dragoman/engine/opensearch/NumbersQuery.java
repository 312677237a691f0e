package dragoman.engine.opensearch;

import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** Finds articles by their numbers; it is only said to a cluster, never run here. */
final class NumbersQuery extends Query {

  private final String field;
  private final List<Integer> numbers;

  NumbersQuery(String field, List<Integer> numbers) {
    this.field = field;
    this.numbers = List.copyOf(numbers);
  }

  String field() {
    return field;
  }

  List<Integer> numbers() {
    return numbers;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String shown) {
    return field + ":" + numbers;
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other)
        && field.equals(((NumbersQuery) other).field)
        && numbers.equals(((NumbersQuery) other).numbers);
  }

  @Override
  public int hashCode() {
    return 31 * field.hashCode() + numbers.hashCode();
  }
}
