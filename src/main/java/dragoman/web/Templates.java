package dragoman.web;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pages' templates. Every value is escaped as it is written, and a name that a record lacks is
 * an error, so that a typing mistake in a template cannot hide.
 */
final class Templates {

  /** Enough for text and for attributes in quotes, which all are. */
  private static final Mustache.Escaper MARKUP =
      Escapers.simple(
          new String[][] {
            {"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}
          });

  /** What a value says, in letters or in directions, ends with it. */
  private static final Mustache.Escaper ESCAPER = raw -> MARKUP.escape(Directions.closed(raw));

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .withEscaper(ESCAPER)
          .strictSections(true)
          .nullValue("")
          .emptyStringIsFalse(true)
          .withCollector(new OptionalCollector())
          .withLoader(Templates::open);

  private Templates() {}

  /** A section over an empty optional is left out; over a present one, it sees the value. */
  private static final class OptionalCollector extends DefaultCollector {

    @Override
    public @Nullable Iterator<?> toIterator(Object value) {
      return value instanceof Optional<?> optional
          ? optional.stream().iterator()
          : super.toIterator(value);
    }
  }

  static Template named(String name) {
    try (Reader template = open(name)) {
      return COMPILER.compile(template);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader open(String name) {
    InputStream in = Templates.class.getResourceAsStream(name + ".mustache");
    if (in == null) {
      throw new IllegalStateException("the program lacks the template " + name);
    }
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }
}
