package dragoman.corpus.source;

import dragoman.corpus.CorpusFile;
import dragoman.corpus.Format;
import dragoman.corpus.Given;
import dragoman.corpus.KnownPages;
import dragoman.corpus.Page;
import dragoman.corpus.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the pages of one file and gives them their ids.
 *
 * <p>A page of a file of several gets {@code #n}, so the first page waits until it is known whether
 * there is a second.
 */
final class PageSink {
  private final CorpusFile file;
  private final Instant time;
  private final KnownPages known;
  private final Consumer<Page> pages;
  private final Consumer<Problem> problems;
  private int records;
  private @Nullable Page first;

  PageSink(
      CorpusFile file,
      Instant time,
      KnownPages known,
      Consumer<Page> pages,
      Consumer<Problem> problems) {
    this.file = file;
    this.time = time;
    this.known = known;
    this.pages = pages;
    this.problems = problems;
  }

  /** The file's time. */
  Instant time() {
    return time;
  }

  /** A page that was saved when the file was. */
  void page(Optional<String> id, Format format, String content, String hash, Given given) {
    page(id, format, content, hash, time, given);
  }

  /**
   * One page.
   *
   * @param id what the record calls itself, if it does
   */
  void page(
      Optional<String> id, Format format, String content, String hash, Instant saved, Given given) {
    records++;
    String own = id.map(String::strip).filter(s -> !s.isEmpty()).orElse("");
    if (!own.isEmpty()) {
      accept(new Page(own, true, file.name(), format, content, hash, saved, given));
    } else if (records == 1) {
      first = new Page(file.stem(), false, file.name(), format, content, hash, saved, given);
    } else {
      accept(new Page(numbered(records), false, file.name(), format, content, hash, saved, given));
    }
  }

  /**
   * Hands on the page of a record that is known, and says whether it was. A page that has its id
   * from its place in the file is known at that place only; the first is always read, since its id
   * depends on whether there is a second.
   */
  boolean isKnown(String hash) {
    Optional<String> id = records == 0 ? Optional.empty() : known.id(file.name(), hash);
    if (id.isEmpty()) {
      return false;
    }
    boolean byPlace = id.get().equals(file.stem()) || id.get().startsWith(file.stem() + "#");
    if (byPlace && !id.get().equals(numbered(records + 1))) {
      return false;
    }
    records++;
    accept(Page.known(id.get(), !byPlace, file.name(), hash, time));
    return true;
  }

  /** A record that could not be read; it keeps its number, so that the others keep theirs. */
  void broken(String place, String reason) {
    records++;
    problem(place, reason);
  }

  /** Something about the file that is not about one of its records. */
  void problem(String place, String reason) {
    flush();
    String where = place.isEmpty() ? file.name() : file.name() + ", " + place;
    problems.accept(new Problem(where, reason));
  }

  /** No more pages. */
  void end() {
    flush();
  }

  boolean isEmpty() {
    return records == 0;
  }

  private void accept(Page page) {
    flush();
    pages.accept(page);
  }

  private void flush() {
    Page waiting = first;
    if (waiting != null) {
      first = null;
      pages.accept(records > 1 ? waiting.withId(numbered(1)) : waiting);
    }
  }

  private String numbered(int record) {
    return file.stem() + "#" + record;
  }
}
