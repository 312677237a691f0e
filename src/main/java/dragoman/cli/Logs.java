package dragoman.cli;

import dragoman.cli.Arguments.LogFormat;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes warnings and errors, the libraries' too, on standard error: plain, or as an object a line.
 * Nothing that a client or a page wrote can begin a line of its own or steer a terminal.
 */
final class Logs extends Handler {

  /** All beyond ASCII is escaped: what reads logs is not always ready for more. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** Levels hold only as long as their loggers are held. */
  private static final List<Logger> QUIET =
      List.of(
          // Recommends an incubating module, which no user of the program can do much about.
          Logger.getLogger("org.apache.lucene.internal.vectorization"),
          // These warn of each message that they cannot read, so clients could fill a disk.
          Logger.getLogger("io.modelcontextprotocol"),
          Logger.getLogger("org.eclipse.jetty.http"),
          Logger.getLogger("org.eclipse.jetty.util.HostPort"));

  private final PrintStream out;
  private final LogFormat format;

  private Logs(PrintStream out, LogFormat format) {
    this.out = out;
    this.format = format;
  }

  /**
   * Begins to write them.
   *
   * @return where to say what is meant for people, in the same form
   */
  static PrintStream begin(PrintStream err, LogFormat format) {
    LogManager.getLogManager().reset();
    Logger root = Logger.getLogger("");
    root.setLevel(Level.WARNING);
    root.addHandler(new Logs(err, format));
    QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
    return switch (format) {
      case plain -> err;
      case json -> new PrintStream(new Messages(err), true, StandardCharsets.UTF_8);
    };
  }

  @Override
  public void publish(LogRecord event) {
    if (isLoggable(event)) {
      out.println(format == LogFormat.json ? json(event) : plain(event));
    }
  }

  private static String plain(LogRecord event) {
    StringBuilder text =
        new StringBuilder()
            .append(time(event.getInstant()))
            .append(' ')
            .append(level(event))
            .append(' ')
            .append(name(event))
            .append(" - ")
            .append(Terminal.clean(message(event)));
    // A trace quotes what was sent, line breaks too; no record begins with a tab.
    trace(event).lines().forEach(line -> text.append("\n\t").append(Terminal.clean(line)));
    return text.toString();
  }

  private static String json(LogRecord event) {
    Map<String, String> line = line(event.getInstant(), level(event), message(event));
    line.put("logger", name(event));
    String trace = trace(event);
    if (!trace.isEmpty()) {
      line.put("trace", trace);
    }
    return JSON.writeValueAsString(line);
  }

  private static Map<String, String> line(Instant time, String level, String message) {
    Map<String, String> line = new LinkedHashMap<>();
    line.put("time", time(time));
    line.put("level", level);
    line.put("message", message);
    return line;
  }

  private static String time(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static String level(LogRecord event) {
    return event.getLevel().intValue() >= Level.SEVERE.intValue() ? "error" : "warn";
  }

  private static String message(LogRecord event) {
    return String.valueOf(event.getMessage());
  }

  private static String name(LogRecord event) {
    String name = String.valueOf(event.getLoggerName());
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String trace(LogRecord event) {
    if (event.getThrown() == null) {
      return "";
    }
    StringWriter trace = new StringWriter();
    event.getThrown().printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void close() {}

  /** Makes an object of each line. */
  private static final class Messages extends OutputStream {
    private final PrintStream out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    Messages(PrintStream out) {
      this.out = out;
    }

    @Override
    public synchronized void write(int b) {
      if (b != '\n') {
        line.write(b);
        return;
      }
      String text = line.toString(StandardCharsets.UTF_8);
      line.reset();
      out.println(JSON.writeValueAsString(Logs.line(Instant.now(), "info", text)));
    }
  }
}
