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

  /** One more file has been read to learn what its site repeats, before any is indexed. */
  void learning();

  @Override
  void close();

  /** Fits where standard error goes. */
  static Progress of(long files, PrintStream err) {
    return Terminal.isThere() ? new Bar(files, err) : new Lines(files, err);
  }

  /** On a terminal. */
  final class Bar implements Progress {
    private final ProgressBar bar;
    private final long files;
    private long learned;

    private Bar(long files, PrintStream err) {
      this.files = files;
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
    public void learning() {
      learned++;
      bar.setExtraMessage(learned < files ? "learning sites: " + learned + " of " + files : "");
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
    private long learned;
    private Instant said = Instant.now();

    private Lines(long files, PrintStream err) {
      this.files = files;
      this.err = err;
    }

    @Override
    public synchronized void step() {
      read++;
      say("indexing: " + read + " of " + files + " files read");
    }

    @Override
    public synchronized void learning() {
      learned++;
      say("indexing: " + learned + " of " + files + " files gone over to learn their sites");
    }

    private void say(String line) {
      if (Duration.between(said, Instant.now()).compareTo(PAUSE) >= 0) {
        said = Instant.now();
        err.println(line);
      }
    }

    @Override
    public synchronized void close() {
      err.println("indexing: " + read + " of " + files + " files read");
    }
  }
}
