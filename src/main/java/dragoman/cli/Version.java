package dragoman.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The versions of the program and of what it searches with, as the build wrote them down. */
public final class Version implements IVersionProvider {

  private static final Properties PROPERTIES = read();

  private static Properties read() {
    Properties properties = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  static String program() {
    return PROPERTIES.getProperty("version", "unknown");
  }

  static String lucene() {
    return PROPERTIES.getProperty("lucene", "unknown");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"Dragoman " + program() + " (Lucene " + lucene() + ")"};
  }
}
