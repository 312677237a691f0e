package dragoman.corpus.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/** A JSON file: one object, an array of them, or several one after the other. */
final class JsonSource implements PageSource {
  /** Behind a record comes the next one. */
  private static final ObjectReader RECORDS =
      JsonArticles.MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @Override
  public void read(InputStream in, PageSink sink) throws IOException {
    try (JsonParser parser = JsonArticles.MAPPER.createParser(in)) {
      int record = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        // Entering an array at the top: its elements are the records.
        if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
          JsonNode node = RECORDS.readTree(parser);
          String hash = Hashes.of(node.toString().getBytes(StandardCharsets.UTF_8));
          JsonArticles.read(node, hash, "record " + ++record, sink);
        }
      }
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      sink.broken(
          at == null ? "" : "line " + at.getLineNr(), "broken JSON: " + e.getOriginalMessage());
    }
    if (sink.isEmpty()) {
      sink.problem("", "no records in it");
    }
  }
}
