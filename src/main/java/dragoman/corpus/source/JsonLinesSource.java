package dragoman.corpus.source;

import dragoman.corpus.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** One JSON object a line; a broken line costs only itself. */
final class JsonLinesSource implements PageSource {
  @Override
  public void read(InputStream in, PageSink sink) throws IOException {
    ByteLines lines = new ByteLines(in);
    for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
      String place = "line " + lines.number();
      if (lines.tooLong()) {
        sink.broken(place, "longer than " + (Limits.PAGE_BYTES >> 20) + " MB");
      } else {
        readLine(line.get(), place, sink);
      }
    }
    if (sink.isEmpty()) {
      sink.problem("", "no records in it");
    }
  }

  private static void readLine(byte[] line, String place, PageSink sink) {
    String hash = Hashes.of(line);
    if (sink.isKnown(hash)) {
      return;
    }
    try {
      String json = Decoder.decode(line, Optional.of(StandardCharsets.UTF_8)).strip();
      if (!json.isEmpty()) {
        JsonArticles.read(JsonArticles.MAPPER.readTree(json), hash, place, sink);
      }
    } catch (JacksonException e) {
      sink.broken(place, "broken JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      sink.broken(place, Reasons.of(e));
    }
  }
}
