package dragoman.cli;

import dragoman.alert.AlertException;
import dragoman.cli.Arguments.LogFormat;
import dragoman.engine.SearchTimeoutException;
import dragoman.engine.UnavailableException;
import dragoman.engine.lucene.IndexException;
import dragoman.engine.lucene.IndexWriteException;
import dragoman.engine.opensearch.ClusterException;
import dragoman.lexicon.LexiconException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** The program's entry. */
public final class Main {

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int WRONG_USAGE = 2;

  private Main() {}

  public static void main(String[] args) {
    QuickStart.run();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int status = run(args, System.getenv(), out, err);
    if (status != DONE) {
      System.exit(status);
    }
    // A server goes on in its own threads.
  }

  /** Runs the program; gives the exit status. */
  static int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream log) {
    PrintStream err = Logs.begin(log, LogFormat.plain);
    Arguments typed = new Arguments();
    CommandLine commandLine = new CommandLine(typed).setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExpandAtFiles(false); // a query may begin with @
    try {
      parse(commandLine, args, new Environment(environment));
      if (commandLine.isUsageHelpRequested()) {
        commandLine.usage(out);
        return DONE;
      }
      if (commandLine.isVersionHelpRequested()) {
        commandLine.printVersionHelp(out);
        return DONE;
      }
      err = Logs.begin(log, typed.logFormat);
      Settings settings = Settings.of(typed, environment);
      return new Tasks(settings, environment, out, err, log).run() ? DONE : FAILED;
    } catch (ParameterException | UsageException e) {
      err.println("dragoman: " + oneLine(e) + " (see --help)");
      return WRONG_USAGE;
    } catch (FailureException
        | IndexException
        | IndexWriteException
        | UnavailableException
        | ClusterException
        | LexiconException
        | AlertException
        | SearchTimeoutException e) {
      return failed(e, oneLine(e), typed.verbose, err);
    } catch (IOException | UncheckedIOException e) {
      return failed(e, "cannot read or write: " + oneLine(e), typed.verbose, err);
    } catch (OutOfMemoryError e) {
      err.println("dragoman: out of memory: give Java more, as in java -Xmx4g -jar dragoman.jar");
      return FAILED;
    } catch (RuntimeException e) {
      String what = e.getClass().getSimpleName() + ": " + oneLine(e);
      return failed(
          e,
          "a mistake in the program, please report it with --verbose: " + what,
          typed.verbose,
          err);
    }
  }

  private static int failed(Exception e, String message, boolean verbose, PrintStream err) {
    err.println("dragoman: " + message);
    if (verbose) {
      e.printStackTrace(err);
    }
    return FAILED;
  }

  private static String oneLine(Exception e) {
    return Terminal.clean(String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " "));
  }

  private static void parse(CommandLine commandLine, String[] args, Environment environment) {
    List<String> flags = environment.flags(commandLine.parseArgs(args));
    if (!flags.isEmpty()) {
      try {
        commandLine.parseArgs(
            Stream.concat(flags.stream(), Arrays.stream(args)).toArray(String[]::new));
      } catch (ParameterException e) {
        // What was typed has been found right, so it is a variable.
        String name = e.getArgSpec() instanceof OptionSpec o ? Environment.variable(o) + ": " : "";
        throw new UsageException(name + e.getMessage());
      }
    }
  }
}
