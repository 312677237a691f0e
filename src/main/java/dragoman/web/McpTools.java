package dragoman.web;

import dragoman.engine.SearchRequest;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a language model can ask (Model Context Protocol, tools). Each answers with the JSON of the
 * address with its name; a mistake is told as a problem, so that the model can mend it.
 */
final class McpTools {

  private static final Logger LOG = LoggerFactory.getLogger(McpTools.class);

  static final McpJsonMapper JSON = new JacksonMcpJsonMapper(JsonMapper.builder().build());

  static final String NAME = "dragoman";

  static final String INSTRUCTIONS =
      "Searches news on defence cooperation in many languages at once. Ask in any language: countries,"
          + " organisations, weapons and topics are found in all of them. Answers quote the"
          + " articles as they are written; cite an article by its title, source, date and url.";

  /** A model reads every hit. */
  private static final int SIZE = 5;

  private final Answers answers;

  McpTools(Answers answers) {
    this.answers = answers;
  }

  /** What a tool takes. */
  private record Input(Map<String, Object> properties, List<String> required) {
    /** As JSON Schema. */
    Map<String, Object> schema() {
      return Map.of(
          "type",
          "object",
          "properties",
          properties,
          "required",
          required,
          "additionalProperties",
          false);
    }
  }

  /** A tool and what answers it. */
  record Named(Tool tool, Function<CallToolRequest, CallToolResult> call) {}

  List<Named> all() {
    return List.of(
        named(
            "search",
            "Search articles",
            "Finds articles on defence cooperation in every language of the index. Write the query in"
                + " any language; names and topics are also found in all others. All words are"
                + " wanted; where no article has them all, the best partial matches come, each with"
                + " the words it is missing. Gives hits with title, language, date, source, the actors and"
                + " pairs of actors it is about with the sentence that shows it, topics and"
                + " snippets, and facets that count what the hits could be narrowed to. When next"
                + " is not null, pass the value after cursor= in it as cursor for more.",
            searching(
                Map.of(
                    "sort",
                    choice(
                        "Order; relevance is the default with a q.",
                        "relevance",
                        "newest",
                        "oldest"),
                    "size",
                    number("Hits to give.", SIZE),
                    "cursor",
                    text("Where to go on, from an earlier answer's next."),
                    "group",
                    choice("story: of several articles on one event only the best.", "story"))),
            this::search),
        named(
            "article",
            "Read one article",
            "Gives one article by the id that search gave: its whole text in the language it is"
                + " written in, what was found in it and where, its pairs with their evidence, and"
                + " the other articles on the same event.",
            object(
                Map.of("id", text("The article's id, as a hit of search has it."), "ui", UI), "id"),
            given -> answers.article(id(given), labels(given))),
        named(
            "pairs",
            "Who deals with whom",
            "Counts which two countries or organisations deal with each other in the articles that a"
                + " search finds, over time, and as a matrix. Without arguments it counts all"
                + " articles.",
            searching(
                Map.of(
                    "size",
                    number("Pairs to give.", SearchRequest.MAX_SIZE),
                    "interval",
                    choice("Width of the bars over time.", "year", "month", "day"))),
            given -> answers.pairs(given, labels(given))),
        named(
            "topics",
            "List topics",
            "Lists the topic ids that search and pairs take as topic, with their labels; one with a"
                + " parent is part of that topic.",
            object(Map.of("ui", UI)),
            given -> answers.topics(labels(given))));
  }

  private SearchAnswer search(QueryString given) {
    if (given.one("size").isPresent()) {
      return answers.search(given, labels(given));
    }
    Map<String, List<String>> values = new LinkedHashMap<>(given.values());
    values.put("size", List.of(Integer.toString(SIZE)));
    return answers.search(new QueryString(values), labels(given));
  }

  private Labels labels(QueryString given) {
    return answers.labels(given, Optional.empty());
  }

  private static String id(QueryString given) {
    return given
        .one("id")
        .orElseThrow(() -> ProblemException.badValue("id", "is missing: search gives ids"));
  }

  private Named named(
      String name,
      String title,
      String description,
      Input input,
      Function<QueryString, Object> answer) {
    Set<String> known = new TreeSet<>(input.properties().keySet());
    Tool tool =
        Tool.builder(name, input.schema())
            .title(title)
            .description(description)
            .annotations(
                ToolAnnotations.builder()
                    .title(title)
                    .readOnlyHint(true)
                    .destructiveHint(false)
                    .idempotentHint(true)
                    .openWorldHint(false)
                    .build())
            .build();
    return new Named(tool, request -> call(request, known, answer));
  }

  private static CallToolResult call(
      CallToolRequest request, Set<String> known, Function<QueryString, Object> answer) {
    String requestId = RequestId.of((String) null);
    try {
      Map<String, Object> arguments = request.arguments() == null ? Map.of() : request.arguments();
      for (String name : arguments.keySet()) {
        if (!known.contains(name)) {
          throw ProblemException.badValue(
              name, "is no argument of " + request.name() + ": use " + String.join(", ", known));
        }
      }
      QueryString given = JsonParameters.of(Json.tree(arguments), "");
      return result(answer.apply(given), false);
    } catch (RuntimeException e) {
      Optional<Problems.Problem> problem = Problems.of(e, requestId);
      if (problem.isEmpty()) {
        LOG.error("the tool {} failed, request {}", request.name(), requestId, e);
      }
      return result(problem.orElseGet(() -> Problems.ofServer(requestId)), true);
    }
  }

  private static CallToolResult result(Object answer, boolean isError) {
    return CallToolResult.builder().addTextContent(Json.text(answer)).isError(isError).build();
  }

  private static final Map<String, Object> UI =
      text("Language of labels, as in de or vi; English by default.");

  private static Input searching(Map<String, Object> more) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(
        "q",
        text(
            "What to look for: words, \"a phrase\", -word, OR, prefix*, title:word, parentheses."
                + " May be empty to take all that the filters leave."));
    properties.put("lang", texts("Languages of articles, as codes: th, vi, it."));
    properties.put("from", text("First day: 2025, 2025-04 or 2025-04-09."));
    properties.put("to", text("Last day, written likewise."));
    properties.put("pair", texts("Two actors who deal with each other, in either order: JP-NATO."));
    properties.put(
        "actor", texts("Countries by ISO 3166 code and organisations by their letters: JP, NATO."));
    properties.put("topic", texts("Topic ids, which the tool topics lists: naval-forces."));
    properties.put("source", texts("Sources as hits name them."));
    properties.put(
        "expand",
        Map.of(
            "type",
            "boolean",
            "description",
            "false: only words as written, not those of other languages."));
    properties.putAll(more);
    properties.put("ui", UI);
    return object(properties);
  }

  private static Input object(Map<String, Object> properties, String... required) {
    return new Input(properties, List.of(required));
  }

  private static Map<String, Object> text(String description) {
    return Map.of("type", "string", "description", description);
  }

  private static Map<String, Object> texts(String description) {
    return Map.of("type", "array", "items", Map.of("type", "string"), "description", description);
  }

  private static Map<String, Object> number(String description, int byDefault) {
    return Map.of(
        "type",
        "integer",
        "minimum",
        0,
        "maximum",
        SearchRequest.MAX_SIZE,
        "default",
        byDefault,
        "description",
        description);
  }

  private static Map<String, Object> choice(String description, String... values) {
    return Map.of("type", "string", "enum", List.of(values), "description", description);
  }
}
