package dragoman.web;

import dragoman.engine.Dimension;
import dragoman.engine.Filters;
import dragoman.web.SearchAnswer.ConceptView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Something that is chosen, and the way to take it back.
 *
 * @param kind what sort of thing, for the style and for tests
 * @param typed the words of the query that mean it; empty for a chosen facet
 * @param remove address without it
 * @param removeLabel what a screen reader says of that link
 */
record Chip(String kind, String typed, String label, String remove, String removeLabel) {

  /** Whether the words are not the name anyway. */
  boolean renamed() {
    return !typed.equalsIgnoreCase(label);
  }

  /** What the query was understood to name; to switch it off leaves the word as typed. */
  static List<Chip> concepts(List<ConceptView> concepts, PageSetting setting) {
    return concepts.stream()
        .map(concept -> {
          String off = setting.state().fromStart().toggled("without", concept.id()).address();
          return switching("conceptOff", concept, off, setting);
        })
        .toList();
  }

  /** What is looked for only as typed; to switch it on looks for it in every language again. */
  static List<Chip> literal(List<ConceptView> concepts, PageSetting setting) {
    return concepts.stream()
        .map(concept -> {
          String on = setting.state().without("without", concept.id()).address();
          return switching("conceptOn", concept, on, setting);
        })
        .toList();
  }

  private static Chip switching(
      String text, ConceptView concept, String href, PageSetting setting) {
    return new Chip(
        concept.kind(),
        concept.text(),
        concept.label(),
        href,
        setting.text(text, Map.of("label", concept.label())));
  }

  /** What the results are narrowed to. */
  static List<Chip> filters(Filters filters, PageSetting setting) {
    List<Chip> chips = new ArrayList<>();
    PageState state = setting.state();
    if (filters.hasDates()) {
      String remove = state.without("from").without("to").address();
      chips.add(of("date", "", setting.dates().range(filters), remove, setting));
    }
    for (Dimension dimension : Dimension.values()) {
      for (String value : filters.values(dimension)) {
        String label = setting.labels().of(dimension, value);
        String remove = state.without(dimension.parameter(), value).address();
        chips.add(of(dimension.id(), "", label, remove, setting));
      }
    }
    return chips;
  }

  private static Chip of(
      String kind, String typed, String label, String remove, PageSetting setting) {
    return new Chip(kind, typed, label, remove, setting.text("remove", Map.of("label", label)));
  }
}
