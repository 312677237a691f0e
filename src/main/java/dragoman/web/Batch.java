package dragoman.web;

import dragoman.web.Problems.Problem;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Many searches in one call: a line of JSON for each, and a line of JSON back for each, in order
 * and as soon as it is there. What is wrong with one costs none of the others.
 *
 * <p>The body is read whole before the first answer: many clients listen only when they have said
 * all, and what is too much can still be refused with a status.
 */
final class Batch {

  private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

  static final String TYPE = "application/x-ndjson";

  /** As the specification and some of its users call it. */
  private static final List<String> TYPES =
      List.of(TYPE, "application/ndjson", "application/jsonl", "application/x-jsonlines");

  static final int MAX_LINES = 1000;

  /** A query is read up to {@link SearchService#MAX_QUERY} characters; the rest is for filters. */
  static final int MAX_LINE = 16 * 1024;

  static final int MAX_BODY = 4 * 1024 * 1024;

  private static final String ID = "id";

  private final Search search;

  Batch(Search search) {
    this.search = search;
  }

  /** Answers one of the searches. */
  interface Search {
    SearchAnswer answer(QueryString given, Optional<String> acceptedLanguages);
  }

  void answer(Context ctx) {
    List<byte[]> lines = lines(Body.read(ctx, TYPES, MAX_BODY));
    Vary.add(ctx, "Accept-Language");
    ctx.contentType(TYPE + "; charset=utf-8").header("Cache-Control", "no-store");
    Optional<String> languages = Optional.ofNullable(ctx.header("Accept-Language"));
    OutputStream out = ctx.outputStream();
    try {
      for (byte[] line : lines) {
        out.write(Json.bytes(answer(line, languages, RequestId.of(ctx))));
        out.write('\n');
        out.flush();
      }
    } catch (IOException e) {
      LOG.debug("the client has gone", e); // and needs no more answers
    }
  }

  /** Lines that are not blank. */
  private static List<byte[]> lines(byte[] body) {
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= body.length; i++) {
      if (i == body.length || body[i] == '\n') {
        add(Arrays.copyOfRange(body, start, i), lines);
        start = i + 1;
      }
    }
    return lines;
  }

  private static void add(byte[] line, List<byte[]> lines) {
    boolean blank = true;
    for (byte b : line) {
      blank &= b == ' ' || b == '\t' || b == '\r';
    }
    if (blank) {
      return;
    }
    if (lines.size() == MAX_LINES) {
      throw ProblemException.tooLarge(
          "there are more than " + MAX_LINES + " lines: send the queries in several calls");
    }
    if (line.length > MAX_LINE) {
      throw ProblemException.tooLarge(
          "line " + (lines.size() + 1) + " is longer than " + MAX_LINE + " bytes: ask for less");
    }
    lines.add(line);
  }

  private ObjectNode answer(byte[] line, Optional<String> languages, String requestId) {
    Optional<JsonNode> id = Optional.empty();
    Object answer;
    try {
      JsonNode query = Json.read(line);
      id = Optional.ofNullable(query.get(ID)).filter(JsonNode::isValueNode);
      answer = search.answer(parameters(query), languages);
    } catch (RuntimeException e) {
      answer = Problems.of(e, requestId).orElseGet(() -> mistake(e, requestId));
    }
    ObjectNode told = Json.object();
    id.ifPresent(own -> told.set(ID, own));
    told.setAll(Json.tree(answer));
    return told;
  }

  private static Problem mistake(RuntimeException e, String requestId) {
    LOG.error("a line of a batch failed, request {}", requestId, e);
    return Problems.ofServer(requestId);
  }

  private static QueryString parameters(JsonNode query) {
    if (!query.isObject()) {
      throw ProblemException.badValue(
          "line", "a line must be an object of parameters, as {\"q\":\"Japan\",\"size\":1}");
    }
    if (query.has("format")) {
      throw ProblemException.badValue(
          "format", "each line is answered with a line of JSON: leave format out");
    }
    if (query.has(ID) && !query.get(ID).isValueNode()) {
      throw ProblemException.badValue(ID, "must be a text or a number");
    }
    QueryString given = JsonParameters.of(query, ID);
    KnownParameters.check(given, "/search");
    return given;
  }
}
