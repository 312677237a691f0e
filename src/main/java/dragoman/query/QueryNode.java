package dragoman.query;

import java.util.List;

/** What a query asks for. */
public sealed interface QueryNode {

  /** A run of plain words as they were typed; which of them belong together, analysis decides. */
  record Words(String text) implements QueryNode {}

  /** Words in quotation marks: next to each other, in this order. */
  record Phrase(String text) implements QueryNode {}

  /** {@code prefix*}: any word that begins so; of several, the last goes on. */
  record Prefix(String text) implements QueryNode {}

  /** {@code title:…}: in the title only. */
  record InTitle(QueryNode node) implements QueryNode {}

  /** {@code -…}: not this. */
  record Not(QueryNode node) implements QueryNode {}

  /** All of these, in any order; none for an empty query. */
  record And(List<QueryNode> nodes) implements QueryNode {
    public And {
      nodes = List.copyOf(nodes);
    }
  }

  /** One of these. */
  record Or(List<QueryNode> nodes) implements QueryNode {
    public Or {
      nodes = List.copyOf(nodes);
    }
  }
}
