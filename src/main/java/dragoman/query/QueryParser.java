package dragoman.query;

import dragoman.query.QueryNode.And;
import dragoman.query.QueryNode.InTitle;
import dragoman.query.QueryNode.Not;
import dragoman.query.QueryNode.Or;
import dragoman.query.QueryNode.Phrase;
import dragoman.query.QueryNode.Prefix;
import dragoman.query.QueryNode.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Parses the query language: words, {@code "a phrase"}, {@code -word}, {@code OR}, {@code prefix*},
 * {@code "a phra*"}, {@code title:word} and parentheses. As in web search, {@code OR} joins its two
 * neighbours only: <i>drones Japan OR Korea</i> asks for drones with either country.
 */
public final class QueryParser {

  /** Deeper parentheses are read as spaces: nobody types them, and recursion must end. */
  private static final int MAX_DEPTH = 20;

  private static final String QUOTES = "\"“”„«»「」『』＂";
  private static final String TITLE = "title:";

  private final String text;
  private int at;
  private int depth;

  private QueryParser(String text) {
    this.text = text;
  }

  /** Never fails; an empty or blank text gives {@code And([])}. */
  public static QueryNode parse(String text) {
    QueryParser parser = new QueryParser(text);
    List<QueryNode> nodes = new ArrayList<>();
    while (parser.at < text.length()) {
      nodes.addAll(parser.all());
      parser.at++; // past a closing parenthesis that nothing opened
    }
    return nodes.size() == 1 ? nodes.getFirst() : new And(nodes);
  }

  /** Everything up to the end or a closing parenthesis. */
  private List<QueryNode> all() {
    List<QueryNode> nodes = new ArrayList<>();
    boolean or = false;
    int wordsEnd = -1;
    while (true) {
      skipSpaces();
      if (at >= text.length() || peek() == ')') {
        return nodes;
      }
      int start = at;
      Optional<QueryNode> next = unary();
      if (next.isEmpty()) {
        continue;
      }
      QueryNode node = next.get();
      boolean words = node instanceof Words;
      if (node instanceof Words(String word) && word.equals("OR") && !nodes.isEmpty()) {
        or = true;
        wordsEnd = -1;
        continue;
      }
      if (or) {
        nodes.add(either(nodes.removeLast(), node));
        or = false;
      } else if (words
          && wordsEnd >= 0
          && nodes.getLast() instanceof Words(String run)
          && !precedesOr()) {
        nodes.set(nodes.size() - 1, new Words(run + text.substring(wordsEnd, at)));
      } else {
        nodes.add(node);
      }
      wordsEnd = words && nodes.getLast() instanceof Words && start < at ? at : -1;
    }
  }

  private boolean precedesOr() {
    int i = at;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return text.startsWith("OR", i) && (i + 2 >= text.length() || isSpace(text.charAt(i + 2)));
  }

  private static QueryNode either(QueryNode one, QueryNode other) {
    List<QueryNode> nodes = new ArrayList<>();
    if (one instanceof Or(List<QueryNode> known)) {
      nodes.addAll(known);
    } else {
      nodes.add(one);
    }
    nodes.add(other);
    return new Or(nodes);
  }

  /** One word, phrase or group, or nothing where only marks stood. */
  private Optional<QueryNode> unary() {
    boolean operandFollows = at + 1 < text.length() && !isSpace(text.charAt(at + 1));
    if (peek() == '-' && operandFollows) {
      at++;
      return unaryOrNothing()
          .map(node -> node instanceof Not(QueryNode twice) ? twice : new Not(node));
    }
    if (text.regionMatches(true, at, TITLE, 0, TITLE.length())
        && at + TITLE.length() < text.length()
        && !isSpace(text.charAt(at + TITLE.length()))) {
      at += TITLE.length();
      return unaryOrNothing().map(InTitle::new);
    }
    if (peek() == '(') {
      return group();
    }
    return QUOTES.indexOf(peek()) >= 0 ? phrase() : word();
  }

  private Optional<QueryNode> unaryOrNothing() {
    if (++depth > MAX_DEPTH || at >= text.length() || isSpace(peek()) || peek() == ')') {
      depth--;
      return Optional.empty();
    }
    Optional<QueryNode> node = unary();
    depth--;
    return node;
  }

  private Optional<QueryNode> group() {
    at++;
    if (depth >= MAX_DEPTH) {
      return Optional.empty();
    }
    depth++;
    List<QueryNode> nodes = all();
    depth--;
    if (at < text.length()) {
      at++; // the closing parenthesis
    }
    return nodes.isEmpty()
        ? Optional.empty()
        : Optional.of(nodes.size() == 1 ? nodes.getFirst() : new And(nodes));
  }

  private Optional<QueryNode> phrase() {
    int start = ++at;
    while (at < text.length() && QUOTES.indexOf(peek()) < 0) {
      at++;
    }
    String inside = text.substring(start, at);
    if (at < text.length()) {
      at++;
      return inside.isBlank() ? Optional.empty() : Optional.of(phrase(inside));
    }
    at = start; // never closed: what follows is words
    return Optional.empty();
  }

  /** A phrase whose last word goes on is the beginning of a longer one. */
  private static QueryNode phrase(String inside) {
    String text = inside.strip();
    String beginning = text.endsWith("*") ? text.replace("*", " ").strip() : "";
    return beginning.isEmpty() || text.charAt(text.length() - 2) == ' '
        ? new Phrase(inside)
        : new Prefix(beginning.toLowerCase(Locale.ROOT));
  }

  private Optional<QueryNode> word() {
    int start = at;
    while (at < text.length()
        && !isSpace(peek())
        && peek() != '('
        && peek() != ')'
        && QUOTES.indexOf(peek()) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    if (word.endsWith("*")) {
      String prefix = word.replace("*", " ").strip();
      boolean plain = !prefix.isEmpty() && prefix.indexOf(' ') < 0;
      return plain
          ? Optional.of(new Prefix(prefix.toLowerCase(Locale.ROOT)))
          : Optional.of(new Words(word));
    }
    return Optional.of(new Words(word));
  }

  private void skipSpaces() {
    while (at < text.length() && isSpace(peek())) {
      at++;
    }
  }

  private char peek() {
    return text.charAt(at);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
