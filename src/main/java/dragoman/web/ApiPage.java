package dragoman.web;

import dragoman.web.PageSetting.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The server's description for people to read: every address with its parameters and answers, and
 * what the answers are made of. It is in English, as the document is.
 *
 * @param root this server's address
 */
record ApiPage(
    Frame frame,
    Map<String, String> t,
    String q,
    String root,
    String version,
    String summary,
    String description,
    List<Operation> operations,
    List<Schema> schemas) {

  /**
   * What can be asked at an address.
   *
   * @param id where the page shows it
   * @param example an address to try, where it is asked with GET
   */
  record Operation(
      String id,
      String method,
      String path,
      String summary,
      Optional<String> description,
      List<Parameter> parameters,
      List<Content> bodies,
      List<Answer> answers,
      Optional<String> example) {

    boolean hasParameters() {
      return !parameters.isEmpty();
    }

    boolean hasBodies() {
      return !bodies.isEmpty();
    }
  }

  /** A parameter, with where it stands and what its values are. */
  record Parameter(String name, String in, boolean required, Type type, String description) {}

  /** An answer, by its status. */
  record Answer(String status, String description, List<Content> contents) {}

  /** A form in which something is sent. */
  record Content(String mediaType, Type type, Optional<String> example) {}

  /**
   * What a value may be.
   *
   * @param text in words
   * @param schemas parts of the page that tell more
   */
  record Type(String text, List<String> schemas) {}

  /** What an answer is made of. */
  record Schema(String name, String description, Type type, List<Property> properties) {
    boolean hasProperties() {
      return !properties.isEmpty();
    }
  }

  record Property(String name, boolean required, Type type, String description) {}

  static ApiPage of(PageSetting setting, String root) {
    JsonNode document = ApiDescription.document();
    List<Operation> operations = new ArrayList<>();
    document
        .path("paths")
        .forEachEntry((path, methods) ->
            methods.forEachEntry(
                (method, operation) -> operations.add(operation(method, path, operation))));
    List<Schema> schemas = new ArrayList<>();
    document
        .at("/components/schemas")
        .forEachEntry((name, schema) -> schemas.add(schema(name, schema)));
    JsonNode info = document.path("info");
    return new ApiPage(
        setting.frame("API – Dragoman", "/api", setting.state().only("ui")),
        setting.strings().entries(),
        "",
        root,
        text(info, "version"),
        text(info, "summary"),
        text(info, "description"),
        operations,
        schemas);
  }

  private static Operation operation(String method, String path, JsonNode operation) {
    List<Parameter> parameters =
        operation
            .path("parameters")
            .valueStream()
            .map(ApiDescription::resolve)
            .map(ApiPage::parameter)
            .toList();
    List<Answer> answers = new ArrayList<>();
    operation
        .path("responses")
        .forEachEntry((status, response) -> {
          JsonNode resolved = ApiDescription.resolve(response);
          answers.add(new Answer(status, text(resolved, "description"), contents(resolved)));
        });
    return new Operation(
        text(operation, "operationId"),
        method.toUpperCase(Locale.ROOT),
        path,
        text(operation, "summary"),
        optional(text(operation, "description")),
        parameters,
        contents(operation.path("requestBody")),
        answers,
        optional(method.equals("get") ? text(operation, "x-example") : ""));
  }

  private static Parameter parameter(JsonNode parameter) {
    String example = examples(parameter);
    return new Parameter(
        text(parameter, "name"),
        text(parameter, "in"),
        parameter.path("required").asBoolean(false),
        type(parameter.path("schema")),
        text(parameter, "description")
            + (example.isEmpty() ? "" : " For example " + example + "."));
  }

  private static String examples(JsonNode parameter) {
    JsonNode example = parameter.path("example");
    return example.isArray()
        ? example.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))
        : example.asString("");
  }

  private static List<Content> contents(JsonNode response) {
    List<Content> contents = new ArrayList<>();
    response
        .path("content")
        .forEachEntry((mediaType, content) -> {
          JsonNode example = content.path("example");
          contents.add(
              new Content(
                  mediaType,
                  type(content.path("schema")),
                  example.isMissingNode()
                      ? Optional.empty()
                      : Optional.of(
                          example.isString() ? example.asString() : Json.pretty(example))));
        });
    return contents;
  }

  private static Schema schema(String name, JsonNode schema) {
    List<String> required = schema.path("required").valueStream().map(JsonNode::asString).toList();
    List<Property> properties = new ArrayList<>();
    schema
        .path("properties")
        .forEachEntry((property, value) ->
            properties.add(
                new Property(
                    property,
                    required.contains(property),
                    type(value),
                    text(value, "description"))));
    return new Schema(name, text(schema, "description"), type(schema), properties);
  }

  /** What a schema says of a value, short enough for a table. */
  private static Type type(JsonNode schema) {
    List<String> schemas = new ArrayList<>();
    return new Type(words(schema, schemas), schemas);
  }

  private static String words(JsonNode schema, List<String> schemas) {
    if (schema.has("$ref")) {
      String name = text(schema, "$ref").replaceFirst(".*/", "");
      schemas.add(name);
      return name;
    }
    for (String alternatives : List.of("anyOf", "oneOf")) {
      if (schema.has(alternatives)) {
        return schema
            .path(alternatives)
            .valueStream()
            .map(each -> words(each, schemas))
            .collect(Collectors.joining(" or "));
      }
    }
    if (schema.has("const")) {
      return schema.path("const").asString();
    }
    if (schema.has("enum")) {
      return "one of "
          + schema
              .path("enum")
              .valueStream()
              .map(JsonNode::asString)
              .collect(Collectors.joining(", "))
          + byDefault(schema);
    }
    JsonNode type = schema.path("type");
    String name =
        type.isArray()
            ? type.valueStream().map(JsonNode::asString).collect(Collectors.joining(" or "))
            : type.asString("any");
    String items = schema.has("items") ? " of " + words(schema.path("items"), schemas) : "";
    String format = schema.has("format") ? " (" + text(schema, "format") + ")" : "";
    return name + items + format + range(schema) + byDefault(schema);
  }

  private static String range(JsonNode schema) {
    String least = schema.path("minimum").asString("");
    String most = schema.path("maximum").asString("");
    if (least.isEmpty() && most.isEmpty()) {
      return "";
    }
    return most.isEmpty() ? ", " + least + " or more" : ", " + least + " to " + most;
  }

  private static String byDefault(JsonNode schema) {
    return schema.has("default") ? ", by default " + schema.path("default").asString() : "";
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asString("");
  }

  private static Optional<String> optional(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }
}
