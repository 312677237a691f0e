package dragoman.cli;

import java.io.Closeable;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Says how far indexing is: a bar on a terminal, a line now and then elsewhere. */
interface Progress extends Closeable {

  /** One more file has been read. */
  void step();

  @Override
  void close();

  /** Fits where standard error goes. */
  static Progress of(long files, PrintStream err) {
    return Terminal.isThere() ? new Bar(files, err) : new Lines(files, err);
  }

  /** On a terminal. */
  final class Bar implements Progress {
    private final ProgressBar bar;

    private Bar(long files, PrintStream err) {
      this.bar =
          new ProgressBarBuilder()
              .setTaskName("Indexing")
              .setInitialMax(files)
              .setUnit(" files", 1)
              .setStyle(ProgressBarStyle.ASCII)
              .setConsumer(new me.tongfei.progressbar.ConsoleProgressBarConsumer(err))
              .build();
    }

    @Override
    public void step() {
      bar.step();
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** In a log. */
  final class Lines implements Progress {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final long files;
    private final PrintStream err;
    private long read;
    private Instant said = Instant.now();

    private Lines(long files, PrintStream err) {
      this.files = files;
      this.err = err;
    }

    @Override
    public void step() {
      read++;
      if (Duration.between(said, Instant.now()).compareTo(PAUSE) >= 0) {
        said = Instant.now();
        err.println("indexing: " + read + " of " + files + " files read");
      }
    }

    @Override
    public void close() {
      err.println("indexing: " + read + " of " + files + " files read");
    }
  }
}
