package dragoman.web;

import dragoman.engine.Relations;
import dragoman.engine.Relations.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who deals with whom, as a picture: actors on a circle, each pair a line as thick as its articles
 * are many. It is drawn here, so that it needs no script, and is the same each time.
 *
 * @param chosen whether a pair or an actor of it is chosen
 */
record Network(boolean chosen, List<Edge> edges, List<Node> nodes) {

  /** More names are not readable around a circle. */
  private static final int MOST_ACTORS = 12;

  private static final int MOST_PAIRS = 30;

  private static final double CENTRE_X = 200;
  private static final double CENTRE_Y = 150;
  private static final double RADIUS_X = 98;
  private static final double RADIUS_Y = 108;

  private static final double THICKEST = 12;
  private static final double THINNEST = 1;
  private static final double SMALLEST = 4;
  private static final double LARGEST = 9;

  /** How far lines bend to the centre, by their length, so that they run clear of names between. */
  private static final double BEND = 0.3;

  private static final double LINE = 15;

  /** Names at the top and bottom stand above and below, the others beside. */
  private static final double STEEP = 0.2;

  /**
   * A pair.
   *
   * @param title says it in words
   * @param path the line, as SVG writes it
   */
  record Edge(
      String value,
      String one,
      String other,
      String label,
      String count,
      String title,
      String href,
      boolean selected,
      String path,
      String width) {}

  /**
   * An actor.
   *
   * @param lines its name
   */
  record Node(
      String value,
      String label,
      String href,
      boolean selected,
      String x,
      String y,
      String radius,
      String anchor,
      List<Line> lines) {}

  /** A line of a name. */
  record Line(String x, String y, String text) {}

  /** No picture where there is at most one pair: it would tell nothing. */
  static Optional<Network> of(Relations relations, PageSetting setting) {
    List<Relation> shown = new ArrayList<>();
    Set<String> actors = new HashSet<>();
    for (Relation relation : relations.pairs()) {
      Set<String> with = new HashSet<>(actors);
      with.addAll(relation.actors());
      if (with.size() <= MOST_ACTORS && shown.size() < MOST_PAIRS) {
        actors = with;
        shown.add(relation);
      }
    }
    return shown.size() < 2 ? Optional.empty() : Optional.of(new Drawing(shown, setting).network());
  }

  /** Where each actor stands, and what is drawn there. */
  private static final class Drawing {
    private final List<Relation> relations;
    private final PageSetting setting;
    private final Map<String, Long> sums = new HashMap<>();
    private final List<String> order;

    Drawing(List<Relation> relations, PageSetting setting) {
      this.relations = relations;
      this.setting = setting;
      for (Relation relation : relations) {
        relation.actors().forEach(actor -> sums.merge(actor, relation.count(), Long::sum));
      }
      List<String> strongest =
          sums.keySet().stream()
              .sorted(
                  Comparator.<String>comparingLong(this::sum)
                      .reversed()
                      .thenComparing(Comparator.naturalOrder()))
              .toList();
      this.order = Circle.order(strongest, relations.stream().map(Drawing::link).toList());
    }

    private static Circle.Link link(Relation relation) {
      return new Circle.Link(
          relation.actors().getFirst(), relation.actors().getLast(), relation.count());
    }

    Network network() {
      List<Edge> edges = relations.stream().map(this::edge).toList();
      List<Node> nodes = order.stream().map(this::node).toList();
      boolean chosen =
          edges.stream().anyMatch(Edge::selected) || nodes.stream().anyMatch(Node::selected);
      return new Network(chosen, edges, nodes);
    }

    private Edge edge(Relation relation) {
      String pair = relation.pair();
      String one = relation.actors().getFirst();
      String other = relation.actors().getLast();
      String label = setting.labels().pair(pair);
      long most = relations.getFirst().count();
      return new Edge(
          pair,
          one,
          other,
          label,
          setting.number(relation.count()),
          setting.text("bar", Map.of("period", label, "count", relation.count())),
          setting.state().toggled("pair", pair).address(),
          setting.state().has("pair", pair),
          path(one, other),
          number(Math.max(THINNEST, THICKEST * relation.count() / most)));
    }

    private String path(String one, String other) {
      double middleX = (x(one) + x(other)) / 2;
      double middleY = (y(one) + y(other)) / 2;
      double away = Math.hypot(middleX - CENTRE_X, middleY - CENTRE_Y);
      double bend = BEND * Math.hypot(x(one) - x(other), y(one) - y(other));
      double share = away <= bend ? 1 : bend / away;
      double bendX = middleX + (CENTRE_X - middleX) * share;
      double bendY = middleY + (CENTRE_Y - middleY) * share;
      return "M%s %sQ%s %s %s %s"
          .formatted(
              number(x(one)),
              number(y(one)),
              number(bendX),
              number(bendY),
              number(x(other)),
              number(y(other)));
    }

    private Node node(String actor) {
      double share = Math.sqrt((double) sum(actor) / sum(order.getFirst()));
      double radius = SMALLEST + (LARGEST - SMALLEST) * share;
      double side = Math.cos(angle(actor));
      String anchor = Math.abs(side) < STEEP ? "middle" : side > 0 ? "start" : "end";
      String label = setting.labels().concept(actor);
      return new Node(
          actor,
          label,
          setting.state().toggled("actor", actor).address(),
          setting.state().has("actor", actor),
          number(x(actor)),
          number(y(actor)),
          number(radius),
          anchor,
          lines(actor, radius, anchor, ShortLabel.lines(label)));
    }

    private List<Line> lines(String actor, double radius, String anchor, List<String> texts) {
      double away = radius + 5;
      double x =
          switch (anchor) {
            case "start" -> x(actor) + away;
            case "end" -> x(actor) - away;
            default -> x(actor);
          };
      double block = LINE * (texts.size() - 1);
      double first =
          !anchor.equals("middle")
              ? y(actor) - block / 2 + LINE / 3
              : y(actor) < CENTRE_Y ? y(actor) - away - block - 2 : y(actor) + away + LINE * 2 / 3;
      List<Line> lines = new ArrayList<>();
      for (String text : texts) {
        lines.add(new Line(number(x), number(first + LINE * lines.size()), text));
      }
      return lines;
    }

    private long sum(String actor) {
      return sums.getOrDefault(actor, 0L);
    }

    private double angle(String actor) {
      return -Math.PI / 2 + 2 * Math.PI * order.indexOf(actor) / order.size();
    }

    private double x(String actor) {
      return CENTRE_X + RADIUS_X * Math.cos(angle(actor));
    }

    private double y(String actor) {
      return CENTRE_Y + RADIUS_Y * Math.sin(angle(actor));
    }

    private static String number(double value) {
      return String.format(Locale.ROOT, "%.1f", value);
    }
  }
}
