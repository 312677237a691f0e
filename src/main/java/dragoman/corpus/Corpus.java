package dragoman.corpus;

import dragoman.corpus.source.PageFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The front door: the files below some roots, as pages.
 *
 * <p>Pages are read in one thread and understood in as many as there are: {@link #read} hands them
 * on, {@link ArticleReader#read} does the costly part. A page has its id and hash, so that an
 * update leaves out what it knows.
 */
public final class Corpus {
  private final List<Path> roots;

  public Corpus(List<Path> roots) {
    this.roots = List.copyOf(roots);
  }

  /** The files, in the order in which they are read. */
  public List<CorpusFile> files(Consumer<Problem> problems) {
    return CorpusFiles.below(roots, problems);
  }

  /**
   * Reads every page of the files. Ids are unique: where two files would have the same (a.txt and
   * a.html, or the same path below two roots) the later one's gets {@code #2} and so on; where two
   * records call themselves the same, the later is a problem and left out.
   */
  public void read(List<CorpusFile> files, Consumer<Page> pages, Consumer<Problem> problems) {
    Map<String, Integer> taken = new HashMap<>();
    for (CorpusFile file : files) {
      PageFiles.read(file, page -> pages.accept(unique(page, taken)), problems);
    }
  }

  private static Page unique(Page page, Map<String, Integer> taken) {
    int times = taken.merge(page.id(), 1, Integer::sum);
    return times == 1 ? page : unique(page.withId(page.id() + "#" + times), taken);
  }
}
