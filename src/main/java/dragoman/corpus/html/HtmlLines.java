package dragoman.corpus.html;

import dragoman.corpus.text.Line;
import dragoman.corpus.text.RawText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The visible text of a page as lines, broken where a browser would break it. */
final class HtmlLines implements NodeVisitor {
  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private int heading;
  private int linkDepth;
  private int linkedLetters;
  private int hiddenDepth;
  private Optional<String> region = Optional.empty();

  private HtmlLines() {}

  static List<Line> of(Element body) {
    HtmlLines visitor = new HtmlLines();
    body.traverse(visitor);
    visitor.end();
    return visitor.lines;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text && hiddenDepth == 0) {
      add(text);
    } else if (node instanceof Element element) {
      if (isHidden(element)) {
        hiddenDepth++;
      }
      if (element.normalName().equals("a")) {
        linkDepth++;
      }
      if (breaks(element)) {
        end();
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (breaks(element)) {
        end();
      }
      if (element.normalName().equals("a")) {
        linkDepth--;
      }
      if (isHidden(element)) {
        hiddenDepth--;
      }
    }
  }

  private void add(TextNode text) {
    Element parent = text.parent();
    if (current.isEmpty() && !text.isBlank() && parent != null) {
      region = Regions.around(parent);
      Element h = parent.closest("h1, h2, h3, h4, h5, h6");
      heading = h == null ? 0 : h.normalName().charAt(1) - '0';
    }
    if (!current.isEmpty() || !text.isBlank()) {
      current.append(text.getWholeText());
      linkedLetters += linkDepth > 0 ? text.text().strip().length() : 0;
    }
  }

  private void end() {
    String text = RawText.clean(current.toString().replaceAll("\\s+", " "));
    if (!text.isEmpty()) {
      lines.add(
          new Line(text, heading, Math.min(1, (double) linkedLetters / text.length()), region));
    }
    current.setLength(0);
    linkedLetters = 0;
  }

  private static boolean breaks(Element element) {
    return element.isBlock() || element.normalName().equals("br");
  }

  private static boolean isHidden(Element element) {
    return switch (element.normalName()) {
      case "script", "style", "noscript", "template", "svg", "iframe", "select", "textarea" -> true;
      default ->
          element.hasAttr("hidden")
              || element.attr("style").replace(" ", "").contains("display:none");
    };
  }
}
