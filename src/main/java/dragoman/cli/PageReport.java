package dragoman.cli;

import dragoman.analysis.Chains;
import dragoman.corpus.Corpus;
import dragoman.corpus.CorpusFile;
import dragoman.corpus.Found;
import dragoman.corpus.Inspection;
import dragoman.corpus.Passage;
import dragoman.corpus.text.Block;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Prints what was found in one file and why: every field with the rule that spoke, every line with
 * what it was taken for.
 */
final class PageReport {
  /** Where the terminal does not say how wide it is. */
  private static final int WIDTH = 120;

  private static final int NARROWEST = 60;
  private static final int REASON = 34;

  private final PrintStream out;
  private final PrintStream err;
  private final int width;

  PageReport(PrintStream out, PrintStream err) {
    this(out, err, width(System.getenv("COLUMNS")));
  }

  PageReport(PrintStream out, PrintStream err, int width) {
    this.out = out;
    this.err = err;
    this.width = Math.max(NARROWEST, width);
  }

  private static int width(@org.jspecify.annotations.Nullable String columns) {
    return columns != null && columns.matches("\\d{2,4}") ? Integer.parseInt(columns) : WIDTH;
  }

  /**
   * Reads the file as indexing does: one that belongs to the corpus is read with what is known of
   * its site.
   *
   * @return whether there is a page in it
   */
  boolean print(Path file, List<Path> roots) throws IOException {
    Corpus corpus = new Corpus(roots, Chains.languages());
    Optional<CorpusFile> inCorpus = find(corpus, file);
    if (inCorpus.isEmpty()) {
      corpus = new Corpus(List.of(file), Chains.languages());
      inCorpus = find(corpus, file);
    }
    AtomicInteger pages = new AtomicInteger();
    Corpus found = corpus;
    inCorpus.ifPresent(one ->
        found.read(
            one,
            page -> {
              if (pages.getAndIncrement() > 0) {
                out.println();
              }
              print(found.reader().inspect(page));
            },
            problem -> err.println("problem: " + Terminal.clean(problem.toString()))));
    return pages.get() > 0;
  }

  private static Optional<CorpusFile> find(Corpus corpus, Path file) throws IOException {
    for (CorpusFile one : corpus.files(problem -> {})) {
      if (Files.isSameFile(one.path(), file)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private void print(Inspection page) {
    line(page.article().id() + "  (" + page.format().toString().toLowerCase(Locale.ROOT) + ")");
    field("title", page.title());
    field("language", Optional.of(page.article().language()));
    field("date", page.date());
    field("source", page.source());
    field("author", page.author());
    field("url", page.url());
    if (page.article().passages().size() > 1) {
      for (Passage passage : page.article().passages()) {
        line(
            "passage   %s, characters %d to %d"
                .formatted(passage.language(), passage.start(), passage.end()));
      }
    }
    page.blocks().forEach(this::block);
  }

  private void field(String name, Optional<? extends Found<?>> found) {
    line(
        "%-9s %s"
            .formatted(
                name,
                found
                    .map(f -> "%s  (%s, %.2f)".formatted(f.value(), f.rule(), f.confidence()))
                    .orElse("none")));
  }

  /** {@code + text prose | The two ministers met …}: kept lines have a plus, dropped ones not. */
  private void block(Block block) {
    String decision =
        "%s %-9s "
            .formatted(
                block.role().isText() ? "+" : " ",
                block.role().toString().toLowerCase(Locale.ROOT));
    String reason = Terminal.padded(Terminal.cut(block.reason(), REASON), REASON);
    line(Terminal.cut(decision + reason + " | " + block.text(), width));
  }

  private void line(String text) {
    out.println(Terminal.clean(text));
  }
}
