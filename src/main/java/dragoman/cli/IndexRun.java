package dragoman.cli;

import dragoman.annotate.Annotator;
import dragoman.corpus.Article;
import dragoman.corpus.ArticleReader;
import dragoman.corpus.Corpus;
import dragoman.corpus.CorpusFile;
import dragoman.corpus.KnownPages;
import dragoman.corpus.Page;
import dragoman.corpus.Problem;
import dragoman.engine.ArticleIndexer;
import dragoman.engine.ArticleIndexer.Indexed;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes a corpus the whole way into an index: one thread reads pages, as many as there are
 * processors understand and index them.
 */
final class IndexRun {

  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  /** Pages that wait between reading and understanding; more would only fill memory. */
  private static final int WAITING = 16;

  private final Annotator annotator;
  private final ArticleIndexer indexer;
  private final Consumer<Problem> problems;

  private final Set<String> troubled = ConcurrentHashMap.newKeySet();
  private final Queue<IOException> failures = new ConcurrentLinkedQueue<>();
  private final AtomicLong put = new AtomicLong();
  private final AtomicLong replaced = new AtomicLong();

  /** Articles that are new or changed; not those that only take their place from a copy. */
  private final Set<String> news = ConcurrentHashMap.newKeySet();

  IndexRun(Annotator annotator, ArticleIndexer indexer, Consumer<Problem> problems) {
    this.annotator = annotator;
    this.indexer = indexer;
    this.problems =
        problem -> {
          troubled.add(problem.file());
          problems.accept(problem);
        };
  }

  /**
   * Keeps the articles of what could not be found this time: a folder that no one may read, or
   * behind a link that leads nowhere for now.
   */
  void keep(List<Path> roots, Problem problem) {
    Path place = Path.of(problem.file());
    for (Path root : roots) {
      if (place.startsWith(root)) {
        troubled.add(root.relativize(place).toString().replace(File.separatorChar, '/'));
      }
    }
  }

  /**
   * What became of the pages.
   *
   * @param put new or changed articles
   * @param unchanged articles left as they were
   * @param removed articles whose page is gone
   * @param copies pages that are listed with the article that has the same text
   * @param news ids of the articles that are new or changed, some perhaps copies
   */
  record Outcome(long put, long unchanged, long removed, long copies, Set<String> news) {
    boolean isEmpty() {
      return put == 0 && unchanged == 0;
    }

    boolean changedNothing() {
      return put == 0 && removed == 0;
    }
  }

  /** A page that the index knows, as an article or as a copy. */
  private record Known(String id, String hash, String file) {}

  /**
   * Reads all files and puts what the index does not hold yet.
   *
   * @throws IOException where the index cannot be written
   */
  Outcome run(Corpus corpus, List<CorpusFile> files, Progress progress) throws IOException {
    Map<String, Indexed> indexed = indexer.indexed();
    Copies copies = new Copies(indexer, indexed);
    Map<String, Known> notMet = pages(indexed);
    KnownPages known = byHash(notMet);
    long before = notMet.size();
    corpus.onLearning(file -> progress.learning());
    Consumer<CorpusFile> step = file -> progress.step();
    read(
        corpus,
        files,
        known,
        problems,
        step,
        copies,
        page -> isNew(page, notMet.remove(page.id()), copies));
    Set<String> read = Set.copyOf(news);
    long removed = removeGone(notMet, copies);
    Set<String> orphans = copies.takeOrphans();
    if (!orphans.isEmpty()) {
      long counted = put.get();
      corpus.again();
      read(
          corpus,
          files,
          KnownPages.NONE,
          problem -> {},
          file -> {},
          copies,
          page -> orphans.contains(page.id()));
      put.set(counted);
    }
    copies.write();
    return new Outcome(
        put.get(), before - notMet.size() - replaced.get(), removed, copies.count(), read);
  }

  private static Map<String, Known> pages(Map<String, Indexed> indexed) {
    Map<String, Known> pages = new HashMap<>();
    indexed.forEach((id, article) -> {
      pages.put(id, new Known(id, article.hash(), article.file()));
      article.copies().forEach(c -> pages.put(c.id(), new Known(c.id(), c.hash(), c.file())));
    });
    return pages;
  }

  private static KnownPages byHash(Map<String, Known> pages) {
    Map<String, Known> byHash = new HashMap<>();
    pages.values().forEach(known -> byHash.put(known.hash, known));
    return (file, hash) ->
        Optional.ofNullable(byHash.get(hash))
            .filter(known -> known.file.equals(file))
            .map(Known::id);
  }

  private boolean isNew(Page page, @Nullable Known known, Copies copies) {
    if (known != null && known.hash().equals(page.hash())) {
      return false;
    }
    if (known != null) {
      replaced.incrementAndGet();
      copies.leave(page.id());
    }
    return true;
  }

  /** Indexes those pages of the files that are wanted. */
  private void read(
      Corpus corpus,
      List<CorpusFile> files,
      KnownPages known,
      Consumer<Problem> reported,
      Consumer<CorpusFile> done,
      Copies copies,
      Predicate<Page> wanted)
      throws IOException {
    AtomicLong places = new AtomicLong();
    try (ThreadPoolExecutor workers = workers()) {
      for (CorpusFile file : files) {
        if (!failures.isEmpty()) {
          break; // what cannot be written once need not be read on for
        }
        corpus.read(
            file,
            known,
            page -> {
              long place = places.getAndIncrement();
              if (wanted.test(page)) {
                workers.execute(() -> index(corpus.reader(), page, place, copies));
              }
            },
            reported);
        done.accept(file);
      }
    }
    IOException failure = failures.poll();
    if (failure != null) {
      throw failure;
    }
  }

  private static ThreadPoolExecutor workers() {
    return new ThreadPoolExecutor(
        THREADS,
        THREADS,
        0,
        TimeUnit.SECONDS,
        new ArrayBlockingQueue<>(WAITING),
        new ThreadPoolExecutor.CallerRunsPolicy());
  }

  private void index(ArticleReader reader, Page page, long place, Copies copies) {
    try {
      Article article = reader.read(page);
      copies.put(article, place, () -> indexer.put(annotator.annotate(article)));
      put.incrementAndGet();
      news.add(article.id());
    } catch (IOException e) {
      failures.add(e);
    } catch (RuntimeException | StackOverflowError e) {
      // One page must not cost the others, whatever is in it.
      problems.accept(new Problem(page.file(), "cannot be understood, please report it: " + e));
    }
  }

  /** Removes what was not met again, but for articles of files that could not be read this time. */
  private long removeGone(Map<String, Known> notMet, Copies copies) throws IOException {
    long removed = 0;
    for (Map.Entry<String, Known> gone : notMet.entrySet()) {
      String file = gone.getValue().file();
      if (troubled.stream().noneMatch(trouble -> isAbout(trouble, file))) {
        indexer.remove(gone.getKey());
        copies.leave(gone.getKey());
        removed++;
      }
    }
    return removed;
  }

  /** A problem names the file, a line in it, or a folder that it is in. */
  private static boolean isAbout(String trouble, String file) {
    return trouble.equals(file)
        || trouble.startsWith(file + ", ")
        || file.startsWith(trouble + "/");
  }
}
