package dragoman.web;

import dragoman.engine.Dimension;
import dragoman.engine.Filters;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is chosen on the page, as its address says it. Every link of the page is the present state
 * with one thing changed, so that nothing has to be remembered anywhere else.
 */
record PageState(List<Parameter> parameters) {

  private static final List<String> NAMES =
      List.of(
          "q",
          "lang",
          "pair",
          "actor",
          "topic",
          "source",
          "from",
          "to",
          "sort",
          "group",
          "size",
          "expand",
          "without",
          "interval",
          "ui",
          "cursor");

  /** What <i>clear all</i> leaves alone. */
  private static final List<String> LASTING =
      List.of("q", "sort", "group", "size", "expand", "without", "ui");

  record Parameter(String name, String value) {}

  PageState {
    // In one order, so that the same choice has the same address by whichever way it was reached.
    parameters =
        parameters.stream()
            .distinct()
            .sorted(Comparator.comparingInt(parameter -> NAMES.indexOf(parameter.name())))
            .toList();
  }

  /** The state that a request asks for; parameters that the page does not know are dropped. */
  static PageState of(Context ctx) {
    return of(QueryString.of(ctx));
  }

  static PageState of(QueryString given) {
    return new PageState(
        NAMES.stream()
            .flatMap(name -> given.all(name).stream().map(value -> new Parameter(name, value)))
            .filter(parameter -> !parameter.value().isBlank())
            .toList());
  }

  /** The same with values as they were understood: {@code NATO-JP} becomes {@code JP-NATO}. */
  PageState understood(Filters filters) {
    PageState state = this;
    for (Dimension dimension : Dimension.values()) {
      String name = dimension.parameter();
      state = state.keep(parameter -> !parameter.name().equals(name));
      for (String value : filters.values(dimension)) {
        state = state.plus(name, value);
      }
    }
    return state;
  }

  /** The first page of a query, with nothing else chosen. */
  static PageState of(String query) {
    return new PageState(List.of(new Parameter("q", query)));
  }

  Optional<String> first(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .map(Parameter::value)
        .findFirst();
  }

  boolean has(String name) {
    return parameters.stream().anyMatch(parameter -> parameter.name().equals(name));
  }

  boolean has(String name, String value) {
    return parameters.contains(new Parameter(name, value));
  }

  /** Chosen if it was not, else no more; the results begin at the first again. */
  PageState toggled(String name, String value) {
    return has(name, value) ? without(name, value) : fromStart().plus(name, value);
  }

  PageState set(String name, String value) {
    return without(name).plus(name, value);
  }

  /** The same place, read in another language. */
  PageState in(String language) {
    return keep(parameter -> !parameter.name().equals("ui")).plus("ui", language);
  }

  PageState without(String name) {
    return fromStart().keep(parameter -> !parameter.name().equals(name));
  }

  PageState without(String name, String value) {
    Parameter gone = new Parameter(name, value);
    return fromStart().keep(parameter -> !parameter.equals(gone));
  }

  /** Without any narrowing. */
  PageState cleared() {
    return keep(parameter -> LASTING.contains(parameter.name()));
  }

  /** At the first result again. */
  PageState fromStart() {
    return keep(parameter -> !parameter.name().equals("cursor"));
  }

  /** Only what this parameter says. */
  PageState only(String name) {
    return keep(parameter -> parameter.name().equals(name));
  }

  /** The search page in this state. */
  String address() {
    return at("/");
  }

  /** The article's page, which can lead back to this state. */
  String article(String id) {
    return at(Addresses.article(id));
  }

  /** This state at another path. */
  String at(String path) {
    return path + query(parameters.stream());
  }

  /** The same results for machines. */
  String export(String format) {
    return "/search"
        + query(
            Stream.concat(
                fromStart().parameters.stream(), Stream.of(new Parameter("format", format))));
  }

  private PageState plus(String name, String value) {
    return new PageState(
        Stream.concat(parameters.stream(), Stream.of(new Parameter(name, value))).toList());
  }

  private PageState keep(Predicate<Parameter> condition) {
    return new PageState(parameters.stream().filter(condition).toList());
  }

  private static String query(Stream<Parameter> parameters) {
    String query =
        parameters
            .map(parameter -> parameter.name() + "=" + Addresses.encode(parameter.value()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }
}
