package dragoman.corpus;

import dragoman.corpus.site.SiteLearner;
import dragoman.corpus.site.SiteLines;
import dragoman.corpus.source.PageFiles;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The front door: the files below some roots, as pages and articles.
 *
 * <p>Pages are read in one thread and understood in as many as there are: {@link #read} hands them
 * on, {@link ArticleReader#read} does the costly part. A page has its id and hash, so that an
 * update leaves out what it knows. Nothing is kept but ids: a consumer that waits makes the reading
 * wait.
 *
 * <pre>{@code
 * Corpus corpus = new Corpus(List.of(Path.of("corpus")), Set.of("en", "th"));
 * ArticleReader reader = corpus.reader();
 * for (CorpusFile file : corpus.files(problems)) {
 *   corpus.read(file, page -> index(reader.read(page)), problems);
 * }
 * }</pre>
 */
public final class Corpus {
  private final List<Path> roots;
  private final ArticleReader reader;
  private final Map<String, Integer> taken = new HashMap<>();
  private Optional<SiteLines> sites = Optional.empty();
  private Consumer<CorpusFile> learning = file -> {};

  /**
   * A corpus.
   *
   * @param roots folders, or files
   * @param languages those that its pages may be in, as BCP 47 tags
   */
  public Corpus(List<Path> roots, Set<String> languages) {
    this.roots = List.copyOf(roots);
    this.reader = new ArticleReader(languages, this::sites);
  }

  /** Understands this corpus's pages, in any thread. */
  public ArticleReader reader() {
    return reader;
  }

  /** Is told of each file that is read to learn what its site repeats, before pages are. */
  public synchronized void onLearning(Consumer<CorpusFile> learning) {
    this.learning = learning;
  }

  /** What the pages of each site have in common; learned when the first page asks. */
  private synchronized SiteLines sites() {
    if (sites.isEmpty()) {
      SiteLearner learner = new SiteLearner();
      for (CorpusFile file : files(problem -> {})) {
        learning.accept(file);
        if (!file.isOfArticles()) {
          PageFiles.read(file, page -> learn(page, learner), problem -> {});
        }
      }
      sites = Optional.of(learner.learned());
    }
    return sites.get();
  }

  private static void learn(Page page, SiteLearner learner) {
    if (learner.wants(page)) {
      learner.add(page, PageLines.of(page).lines());
    }
  }

  /** The files, in the order in which they are to be read; the same on every machine. */
  public List<CorpusFile> files(Consumer<Problem> problems) {
    return CorpusFiles.below(roots, problems);
  }

  /** Reads every page of every file. */
  public void read(Consumer<Page> pages, Consumer<Problem> problems) {
    for (CorpusFile file : files(problems)) {
      read(file, pages, problems);
    }
  }

  /**
   * Reads every page of a file. Ids are unique in a corpus: where two files would have the same, as
   * {@code a.txt} and {@code a.html} or one path below two roots, the later gets {@code #2} and so
   * on. A record that gives itself an id which another gave itself is a problem, and left out.
   */
  public void read(CorpusFile file, Consumer<Page> pages, Consumer<Problem> problems) {
    read(file, KnownPages.NONE, pages, problems);
  }

  /** The same, where some pages are known already. */
  public void read(
      CorpusFile file, KnownPages known, Consumer<Page> pages, Consumer<Problem> problems) {
    PageFiles.read(
        file,
        file.idPrefix().isEmpty() ? known : KnownPages.NONE,
        read -> {
          Page page = file.idPrefix().isEmpty() ? read : read.withId(file.idPrefix() + read.id());
          int times = taken.merge(page.id(), 1, Integer::sum);
          if (times == 1) {
            pages.accept(page);
          } else if (page.ownId()) {
            String reason = "the id \"" + page.id() + "\" is taken: give each record its own";
            problems.accept(new Problem(page.file(), reason));
          } else {
            pages.accept(page.withId(free(page.id(), times)));
          }
        },
        problems);
  }

  /** Begins anew: pages read again get the ids that they had. */
  public void again() {
    taken.clear();
  }

  private String free(String id, int from) {
    int number = from;
    while (taken.putIfAbsent(id + "#" + number, 1) != null) {
      number++;
    }
    return id + "#" + number;
  }
}
