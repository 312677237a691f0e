package dragoman.web;

import dragoman.web.Problems.Problem;
import io.javalin.http.Context;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  void answer(Context ctx) throws IOException {
    requireType(ctx);
    List<byte[]> lines = lines(new BufferedInputStream(ctx.req().getInputStream()));
    Vary.add(ctx, "Accept-Language");
    ctx.contentType(TYPE + "; charset=utf-8").header("Cache-Control", "no-store");
    Optional<String> languages = Optional.ofNullable(ctx.header("Accept-Language"));
    OutputStream out = ctx.outputStream();
    for (byte[] line : lines) {
      out.write(Json.bytes(answer(line, languages, RequestId.of(ctx))));
      out.write('\n');
      out.flush();
    }
  }

  private static void requireType(Context ctx) {
    String type = Optional.ofNullable(ctx.contentType()).orElse("");
    String plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!TYPES.contains(plain)) {
      ctx.header("Accept-Post", TYPE); // RFC 9110, 15.5.16; W3C Linked Data Platform, 7.1
      throw ProblemException.unsupportedType(
          "the body is \""
              + plain
              + "\": send a line of JSON for each query, with Content-Type: "
              + TYPE);
    }
  }

  /** Lines that are not blank. */
  private static List<byte[]> lines(InputStream body) throws IOException {
    List<byte[]> lines = new ArrayList<>();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long read = 0;
    for (int next = body.read(); next >= 0; next = body.read()) {
      if (++read > MAX_BODY) {
        throw ProblemException.tooLarge("the body is longer than " + MAX_BODY + " bytes" + REMEDY);
      }
      if (next == '\n') {
        end(line, lines);
      } else if (line.size() == MAX_LINE) {
        throw ProblemException.tooLarge(
            "line " + (lines.size() + 1) + " is longer than " + MAX_LINE + " bytes: ask for less");
      } else {
        line.write(next);
      }
    }
    end(line, lines);
    return lines;
  }

  private static final String REMEDY = ": send the queries in several calls";

  private static void end(ByteArrayOutputStream line, List<byte[]> lines) {
    byte[] bytes = line.toByteArray();
    line.reset();
    boolean blank = true;
    for (byte b : bytes) {
      blank &= b == ' ' || b == '\t' || b == '\r';
    }
    if (!blank) {
      if (lines.size() == MAX_LINES) {
        throw ProblemException.tooLarge("there are more than " + MAX_LINES + " lines" + REMEDY);
      }
      lines.add(bytes);
    }
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
