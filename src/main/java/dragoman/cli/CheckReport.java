package dragoman.cli;

import dragoman.engine.lucene.IndexCheck;
import dragoman.lexicon.Lexicon;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/** Prints whether an index is whole. */
final class CheckReport {

  private static final double MEGABYTE = 1e6;

  private final PrintStream out;

  CheckReport(PrintStream out) {
    this.out = out;
  }

  /** Gives whether it is. */
  boolean print(Path index, Lexicon lexicon) throws IOException {
    long start = System.nanoTime();
    IndexCheck.Result result = IndexCheck.run(index, lexicon);
    double seconds = (System.nanoTime() - start) / 1e9;
    out.printf(
        Locale.ROOT,
        "%s: generation %s, %d articles in %d %s, %.1f MB, read in %.1f s%n",
        index,
        result.generation(),
        result.articles(),
        result.segments(),
        result.segments() == 1 ? "segment" : "segments",
        result.bytes() / MEGABYTE,
        seconds);
    result.problems().forEach(problem -> out.println("damaged: " + problem));
    out.println(
        result.problems().isEmpty()
            ? "all is as it was written"
            : index + " is damaged: make it anew with --reindex");
    return result.problems().isEmpty();
  }
}
