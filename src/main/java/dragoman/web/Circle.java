package dragoman.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An order of names around a circle that keeps those with much in common near each other, so that
 * few lines cross. The same figures always give the same order.
 */
final class Circle {

  private Circle() {}

  /** Two names and what they have in common. */
  record Link(String one, String other, long weight) {}

  /** Swaps two places as long as that shortens the lines; begins, and is turned to, the first. */
  static List<String> order(List<String> names, List<Link> links) {
    List<String> order = new ArrayList<>(names);
    long length = length(order, links);
    boolean shorter = true;
    while (shorter) {
      shorter = false;
      for (int i = 0; i < order.size(); i++) {
        for (int j = i + 1; j < order.size(); j++) {
          Collections.swap(order, i, j);
          long swapped = length(order, links);
          if (swapped < length) {
            length = swapped;
            shorter = true;
          } else {
            Collections.swap(order, i, j);
          }
        }
      }
    }
    if (!names.isEmpty()) {
      Collections.rotate(order, -order.indexOf(names.getFirst()));
    }
    return List.copyOf(order);
  }

  /** Places between the ends of each link, by its weight. */
  private static long length(List<String> order, List<Link> links) {
    Map<String, Integer> places = new HashMap<>();
    for (String name : order) {
      places.put(name, places.size());
    }
    long sum = 0;
    for (Link link : links) {
      int apart = Math.abs(places.getOrDefault(link.one, 0) - places.getOrDefault(link.other, 0));
      sum += link.weight * Math.min(apart, order.size() - apart);
    }
    return sum;
  }
}
