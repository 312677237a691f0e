package dragoman.query;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a tree in the query language, so that it is read as the same tree. */
public final class QueryWriter {

  private QueryWriter() {}

  /** The query as someone could have typed it. */
  public static String write(QueryNode node) {
    return node instanceof QueryNode.And(List<QueryNode> nodes) ? join(nodes, " ") : inside(node);
  }

  private static String inside(QueryNode node) {
    return switch (node) {
      case QueryNode.Words(String text) -> text;
      case QueryNode.Phrase(String text) -> '"' + text + '"';
      case QueryNode.Prefix(String text) ->
          text.chars().anyMatch(Character::isWhitespace) ? '"' + text + "*\"" : text + "*";
      case QueryNode.InTitle(QueryNode inner) -> "title:" + operand(inner);
      case QueryNode.Not(QueryNode inner) -> "-" + operand(inner);
      case QueryNode.And(List<QueryNode> nodes) -> '(' + join(nodes, " ") + ')';
      case QueryNode.Or(List<QueryNode> nodes) ->
          nodes.stream().map(QueryWriter::operand).collect(Collectors.joining(" OR "));
    };
  }

  private static String join(List<QueryNode> nodes, String between) {
    return nodes.stream().map(QueryWriter::inside).collect(Collectors.joining(between));
  }

  /** What an operator takes is one word, or stands in parentheses. */
  private static String operand(QueryNode node) {
    String text = inside(node);
    boolean several =
        switch (node) {
          case QueryNode.Words _ -> text.chars().anyMatch(Character::isWhitespace);
          case QueryNode.Or _ -> true;
          default -> false;
        };
    return several ? '(' + text + ')' : text;
  }
}
