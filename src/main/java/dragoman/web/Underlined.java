package dragoman.web;

import dragoman.web.SearchAnswer.FragmentView;
import java.util.List;
import java.util.Optional;

/**
 * A piece of an article's text: plain, or underlined because it names a concept.
 *
 * @param parts the piece, with what the search found marked
 * @param concept what it names
 */
record Underlined(List<FragmentView> parts, Optional<Concept> concept) {

  /** The groups of concepts that are told apart, in the legend's order. */
  static final List<String> GROUPS = List.of("country", "body", "person", "topic", "thing");

  /**
   * A concept's line.
   *
   * @param group one of {@link #GROUPS}
   * @param label its name in the reader's language
   */
  record Concept(String group, String label) {}

  /**
   * Which line a kind of concepts gets: few that can be told apart. What only serves the machine
   * (acts, terms) gets none.
   */
  static Optional<String> group(String kind) {
    return switch (kind) {
      case "country" -> Optional.of("country");
      case "organisation", "institution", "company" -> Optional.of("body");
      case "person" -> Optional.of("person");
      case "topic", "activity" -> Optional.of("topic");
      case "system", "programme", "agreement" -> Optional.of("thing");
      default -> Optional.empty();
    };
  }
}
