package dragoman.web;

import dragoman.engine.Dimension;
import dragoman.engine.Filters;
import dragoman.engine.Interval;
import dragoman.engine.SearchRequest;
import dragoman.engine.Sort;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Kind;
import dragoman.lexicon.Lexicon;
import dragoman.lexicon.PairId;
import dragoman.query.QueryNode;
import dragoman.query.QueryParser;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a request's parameters; each mistake names the parameter, the value and what would be
 * right.
 */
final class SearchParameters {

  private static final int DEFAULT_SIZE = 10;

  /** What BCP 47 calls the language of a text in which none was recognised. */
  private static final String UNDETERMINED = "und";

  private final QueryString given;
  private final Lexicon lexicon;

  private SearchParameters(QueryString given, Lexicon lexicon) {
    this.given = given;
    this.lexicon = lexicon;
  }

  /** How an answer is written. */
  enum Format {
    JSON,
    CSV,
    NDJSON,
    ATOM
  }

  /**
   * What was asked.
   *
   * @param text the query as typed
   */
  record Asked(String text, SearchRequest request, Format format) {

    /** Whether neither words nor filters narrow it. */
    boolean isEverything() {
      return text.isBlank() && request.filters().equals(Filters.NONE);
    }
  }

  /** How many pairs are asked for: as many as hits, but by default as many as there may be. */
  static int pairs(QueryString given, Asked asked) {
    return given.one("size").isPresent() ? asked.request().size() : SearchRequest.MAX_SIZE;
  }

  static Asked read(Context ctx, Lexicon lexicon) {
    return read(QueryString.of(ctx), lexicon);
  }

  static Asked read(QueryString given, Lexicon lexicon) {
    return new SearchParameters(given, lexicon).read();
  }

  private Asked read() {
    String text = SearchService.bounded(given.one("q").orElse(""));
    QueryNode query = QueryParser.parse(text);
    boolean blank = query instanceof QueryNode.And(List<QueryNode> nodes) && nodes.isEmpty();
    SearchRequest request =
        new SearchRequest(
            query,
            filters(),
            choice("sort", Sort.values(), blank ? Sort.NEWEST : Sort.RELEVANCE),
            size(),
            given.one("cursor"),
            choice("expand", Expand.values(), Expand.TRUE) == Expand.TRUE,
            given.all("without").stream().map(this::concept).collect(Collectors.toSet()),
            given.one("interval").map(name -> choice("interval", Interval.values(), name)),
            given.one("group").map(name -> choice("group", Group.values(), name)).isPresent());
    return new Asked(text, request, choice("format", Format.values(), Format.JSON));
  }

  private enum Group {
    STORY
  }

  private enum Expand {
    TRUE,
    FALSE
  }

  private Filters filters() {
    Optional<LocalDate> from = given.one("from").map(value -> DateParameter.first("from", value));
    Optional<LocalDate> to = given.one("to").map(value -> DateParameter.last("to", value));
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      throw ProblemException.badValue(
          "to", "the range ends before it begins: from=" + from.get() + ", to=" + to.get());
    }
    Map<Dimension, List<String>> values = new EnumMap<>(Dimension.class);
    for (Dimension dimension : Dimension.values()) {
      values.put(
          dimension,
          given.all(dimension.parameter()).stream()
              .map(value -> value(dimension, value))
              .distinct()
              .toList());
    }
    return new Filters(from, to, values);
  }

  private String value(Dimension dimension, String value) {
    return switch (dimension) {
      case LANGUAGE -> language(value);
      case PAIR -> pair(value);
      case ACTOR -> actor("actor", value);
      case TOPIC -> topic(value);
      case SOURCE -> value;
    };
  }

  private static String language(String value) {
    if (value.strip().equalsIgnoreCase(UNDETERMINED)) {
      return UNDETERMINED;
    }
    Locale locale = Locale.forLanguageTag(value.replace('_', '-'));
    String code = locale.getLanguage();
    boolean known = !code.isEmpty() && !locale.getDisplayLanguage(Locale.ENGLISH).equals(code);
    if (!known) {
      throw ProblemException.badValue(
          "lang", "\"" + value + "\" is no language: write its code, such as th or vi");
    }
    return code;
  }

  private String pair(String value) {
    String[] actors = value.split("-", -1);
    if (actors.length != 2) {
      throw ProblemException.badValue(
          "pair", "\"" + value + "\" is no pair: write two actors, such as JP-NATO");
    }
    String one = actor("pair", actors[0]);
    String other = actor("pair", actors[1]);
    if (one.equals(other)) {
      throw ProblemException.badValue(
          "pair", "\"" + value + "\" names one actor: write two, such as JP-NATO");
    }
    return PairId.of(one, other);
  }

  private String actor(String parameter, String value) {
    String id = value.strip().toUpperCase(Locale.ROOT);
    if (lexicon.concept(id).filter(concept -> concept.kind().isActor()).isEmpty()) {
      throw ProblemException.badValue(
          parameter,
          "\""
              + value
              + "\" is no actor: write a country's code (JP) or an organisation (NATO); /actors lists all");
    }
    return id;
  }

  private String topic(String value) {
    String id = value.strip().toLowerCase(Locale.ROOT);
    Predicate<Concept> isTopic = concept -> concept.kind() == Kind.TOPIC;
    if (lexicon.concept(id).filter(isTopic).isEmpty()) {
      String known =
          lexicon.concepts().stream()
              .filter(isTopic.and(concept -> concept.parent().isEmpty()))
              .map(Concept::id)
              .collect(Collectors.joining(", "));
      throw ProblemException.badValue(
          "topic",
          "\""
              + value
              + "\" is no topic: one of "
              + known
              + ", or one below these that /topics lists");
    }
    return id;
  }

  /** A concept's id, in whatever case: those of countries are capitals, of topics small letters. */
  private String concept(String value) {
    String id = value.strip();
    return Stream.of(id, id.toUpperCase(Locale.ROOT), id.toLowerCase(Locale.ROOT))
        .filter(known -> lexicon.concept(known).isPresent())
        .findFirst()
        .orElseThrow(() ->
            ProblemException.badValue(
                "without",
                "\""
                    + value
                    + "\" is no concept: write an id that query.concepts gives, such as JP"));
  }

  private int size() {
    Optional<String> value = given.one("size");
    if (value.isEmpty()) {
      return DEFAULT_SIZE;
    }
    try {
      int size = Integer.parseInt(value.get().strip());
      if (size >= 0 && size <= SearchRequest.MAX_SIZE) {
        return size;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw ProblemException.badValue(
        "size",
        "\"" + value.get() + "\" must be a whole number from 0 to " + SearchRequest.MAX_SIZE);
  }

  private <E extends Enum<E>> E choice(String parameter, E[] choices, E absent) {
    return given.one(parameter).map(name -> choice(parameter, choices, name)).orElse(absent);
  }

  private static <E extends Enum<E>> E choice(String parameter, E[] choices, String name) {
    for (E choice : choices) {
      if (choice.name().equalsIgnoreCase(name.strip())) {
        return choice;
      }
    }
    String known =
        Arrays.stream(choices)
            .map(c -> c.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw ProblemException.badValue(parameter, "\"" + name + "\" must be one of " + known);
  }
}
