package dragoman.corpus.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;

/**
 * Bytes to text: by byte order mark, as UTF-8 if they are it, by what the page declares, by what
 * the bytes look like. The text is NFC, as the W3C's Character Model has it, so that no stage
 * behind this one meets two spellings of one letter.
 */
final class Decoder {
  private Decoder() {}

  /**
   * The bytes as text.
   *
   * @param declared the encoding that a header or a meta element names
   */
  static String decode(byte[] bytes, Optional<Charset> declared) throws IOException {
    String text =
        byMark(bytes)
            .or(() -> unmarkedUtf16(bytes))
            .or(() -> escaped(bytes))
            .or(() -> looksBinary(bytes) ? Optional.empty() : Optional.of(byBytes(bytes, declared)))
            .orElseThrow(() -> new IOException("not text: it holds binary data"));
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String byBytes(byte[] bytes, Optional<Charset> declared) {
    return strictly(bytes, StandardCharsets.UTF_8)
        .or(() -> declared.flatMap(charset -> strictly(bytes, charset)))
        .or(() -> mostlyUtf8(bytes))
        .or(() -> LegacyEncodings.of(bytes).map(charset -> new String(bytes, charset)))
        .orElseGet(() -> detected(bytes));
  }

  /** UTF-16 without a mark: of text in most languages every second byte is zero, or nearly. */
  private static Optional<String> unmarkedUtf16(byte[] bytes) {
    int[] zeros = new int[2];
    int checked = Math.min(bytes.length, 1 << 12);
    for (int i = 0; i < checked; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    if (zeros[1] > checked / 5 && zeros[0] == 0) {
      return strictly(bytes, StandardCharsets.UTF_16LE);
    }
    return zeros[0] > checked / 5 && zeros[1] == 0
        ? strictly(bytes, StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  /** ISO-2022-JP is ASCII but for its escapes, so nothing else would notice it. */
  private static Optional<String> escaped(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      if (bytes[i] == 0x1B && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
        return strictly(bytes, Charset.forName("ISO-2022-JP"));
      }
    }
    return Optional.empty();
  }

  /** UTF-8 that was cut or damaged in a few places: the rest of it is still sure. */
  private static Optional<String> mostlyUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long broken = text.chars().filter(c -> c == 0xFFFD).count();
    long whole = text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
    return broken * 10 <= whole ? Optional.of(text) : Optional.empty();
  }

  private static Optional<String> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Text in no encoding but UTF-16 and UTF-32 has zero bytes, nor many other control bytes. */
  private static boolean looksBinary(byte[] bytes) {
    int controls = 0;
    int checked = Math.min(bytes.length, 1 << 16);
    for (int i = 0; i < checked; i++) {
      int b = bytes[i] & 0xFF;
      if (b == 0) {
        return true;
      }
      if (b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B) {
        controls++;
      }
    }
    return controls * 50 > checked;
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String detected(byte[] bytes) {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    // The web's Latin-1 is windows-1252 (WHATWG Encoding Standard, 4.2).
    String name =
        match == null || match.getName().equals("ISO-8859-1") ? "windows-1252" : match.getName();
    return new String(bytes, HtmlSource.named(name).orElse(StandardCharsets.UTF_8));
  }
}
