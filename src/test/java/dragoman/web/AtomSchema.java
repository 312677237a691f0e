package dragoman.web;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Holds feeds against the grammar of RFC 4287. */
final class AtomSchema {

  private AtomSchema() {}

  /** What is wrong with a feed. */
  static List<String> errors(String feed) throws IOException, SAXException {
    List<String> errors = new ArrayList<>();
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(
        ValidateProperty.ERROR_HANDLER,
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) {
            errors.add(String.valueOf(e.getMessage()));
          }

          @Override
          public void error(SAXParseException e) {
            errors.add(String.valueOf(e.getMessage()));
          }

          @Override
          public void fatalError(SAXParseException e) {
            errors.add(String.valueOf(e.getMessage()));
          }
        });
    ValidationDriver driver =
        new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
    try (InputStream grammar =
        Objects.requireNonNull(AtomSchema.class.getResourceAsStream("atom.rnc"))) {
      String text = new String(grammar.readAllBytes(), StandardCharsets.UTF_8);
      if (!driver.loadSchema(new InputSource(new StringReader(text)))) {
        errors.add("the grammar itself cannot be read");
      }
    }
    driver.validate(new InputSource(new StringReader(feed)));
    return errors;
  }
}
