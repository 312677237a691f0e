package dragoman.corpus.source;

import dragoman.corpus.Format;
import dragoman.corpus.Given;
import dragoman.corpus.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** A web archive (ISO 28500): its successful HTML responses are pages, read one at a time. */
final class WarcSource implements PageSource {
  @Override
  public void read(InputStream in, PageSink sink) throws IOException {
    try (WarcReader reader = new WarcReader(in)) {
      int number = 0;
      for (Optional<WarcRecord> r = reader.next(); r.isPresent(); r = reader.next()) {
        number++;
        if (r.get() instanceof WarcResponse response) {
          read(response, "record " + number, sink);
        }
      }
    } catch (ParsingException e) {
      throw new IOException("a broken web archive: " + e.getMessage(), e);
    }
    if (sink.isEmpty()) {
      sink.problem("", "a web archive without HTML pages");
    }
  }

  private static void read(WarcResponse response, String place, PageSink sink) throws IOException {
    try {
      HttpResponse http = response.http();
      MediaType type = http.contentType();
      boolean html = type.base().equals(MediaType.HTML) || type.subtype().equals("xhtml+xml");
      if (http.status() != 200 || !html) {
        return;
      }
      byte[] bytes = Limits.page(http.bodyDecoded().stream());
      Optional<Charset> declared =
          Optional.ofNullable(type.parameters().get("charset"))
              .flatMap(HtmlSource::named)
              .or(() -> HtmlSource.declared(bytes));
      String page = Decoder.decode(bytes, declared);
      if (!page.isBlank()) {
        sink.page(
            Optional.empty(),
            Format.HTML,
            page,
            Hashes.of(bytes),
            response.date(),
            Given.address(response.target()));
      }
    } catch (ParsingException | IllegalArgumentException e) {
      sink.broken(place, "a broken response: " + Reasons.of(e));
    } catch (java.io.EOFException e) {
      throw e;
    } catch (IOException e) {
      sink.broken(place, Reasons.of(e));
    }
  }
}
