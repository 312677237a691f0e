package dragoman.corpus.source;

import dragoman.corpus.Format;
import dragoman.corpus.Given;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A text file is one page. */
final class TextSource implements PageSource {
  @Override
  public void read(InputStream in, PageSink sink) throws IOException {
    byte[] bytes = Limits.page(in);
    String text = Decoder.decode(bytes, Optional.empty());
    if (text.isBlank()) {
      sink.problem("", "empty");
    } else {
      sink.page(Optional.empty(), Format.TEXT, text, Hashes.of(bytes), Given.NOTHING);
    }
  }
}
