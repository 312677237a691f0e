package dragoman.corpus.source;

import dragoman.corpus.Format;
import dragoman.corpus.Given;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An HTML file is one page. */
final class HtmlSource implements PageSource {
  /** Where the HTML standard's "prescan" looks: the first 1024 bytes; real pages need more. */
  private static final int PRESCAN = 8192;

  private static final Pattern META_CHARSET =
      Pattern.compile(
          "<(?:meta|\\?xml)\\b[^>]*?(?:charset|encoding)\\s*=\\s*[\"']?([\\w:.-]+)",
          Pattern.CASE_INSENSITIVE);

  @Override
  public void read(InputStream in, PageSink sink) throws IOException {
    byte[] bytes = Limits.page(in);
    String html = Decoder.decode(bytes, declared(bytes));
    if (html.isBlank()) {
      sink.problem("", "empty");
    } else {
      sink.page(Optional.empty(), Format.HTML, html, Hashes.of(bytes), Given.NOTHING);
    }
  }

  /** The encoding that the page's own meta element or XML declaration names. */
  static Optional<Charset> declared(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
    Matcher matcher = META_CHARSET.matcher(head);
    return matcher.find() ? named(matcher.group(1)) : Optional.empty();
  }

  static Optional<Charset> named(String name) {
    try {
      return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }
}
