package dragoman.cli;

import dragoman.corpus.Article;
import dragoman.engine.ArticleIndexer;
import dragoman.engine.ArticleIndexer.Indexed;
import dragoman.engine.Copy;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which pages are copies of which article: pages with the same text are one article, the first of
 * them in the corpus, and the others are listed with it.
 *
 * <p>The index keeps an article's fingerprint and its copies, so that an update knows them without
 * reading them. What an update finds in the index stays: a page that comes to it later is the copy,
 * wherever it stands in the corpus. When an article's page is gone or has another text now, its
 * copies are orphans: they are read again, and the first of them takes its place.
 *
 * <p>Pages come from many threads; those with one fingerprint wait for each other.
 */
final class Copies {

  /** Pages of one text. */
  private static final class Group {
    private final Map<String, Copy> copies = new TreeMap<>();
    private @Nullable Copy original;
    private long place;
    private boolean changed;
  }

  private final ArticleIndexer indexer;
  private final Map<Long, Group> groups = new ConcurrentHashMap<>();

  /** By the ids of all pages that the index knew. */
  private final Map<String, Group> known = new HashMap<>();

  private final Set<String> orphans = new HashSet<>();

  Copies(ArticleIndexer indexer, Map<String, Indexed> indexed) {
    this.indexer = indexer;
    indexed.forEach((id, article) -> {
      if (article.fingerprint().isPresent()) {
        Group group = new Group();
        group.original = new Copy(id, article.file(), Optional.empty(), article.hash());
        // What is in the index comes before all that is new.
        group.place = -1;
        article
            .copies()
            .forEach(copy -> {
              group.copies.put(copy.id(), copy);
              known.put(copy.id(), group);
            });
        known.put(id, group);
        groups.put(article.fingerprint().getAsLong(), group);
      }
    });
  }

  /** Puts an article into the index. */
  interface Put {
    void put() throws IOException;
  }

  /**
   * Puts the article, or lists it as a copy.
   *
   * @param place of its page among those read
   */
  void put(Article article, long place, Put put) throws IOException {
    OptionalLong fingerprint = article.fingerprint();
    if (fingerprint.isEmpty()) {
      put.put();
      return;
    }
    Group group = groups.computeIfAbsent(fingerprint.getAsLong(), f -> new Group());
    synchronized (group) {
      Copy original = group.original;
      boolean another = original != null && !original.id().equals(article.id());
      if (another && group.place < place) {
        indexer.remove(article.id());
        group.copies.put(article.id(), copy(article));
      } else {
        put.put();
        if (original != null && another) {
          indexer.remove(original.id());
          group.copies.put(original.id(), original);
        }
        group.original = copy(article);
        group.place = place;
      }
      group.changed |= !group.copies.isEmpty();
    }
  }

  private static Copy copy(Article article) {
    return new Copy(article.id(), article.origin().file(), article.url(), article.origin().hash());
  }

  /** A page that the index knew is gone, or is another now. */
  void leave(String id) {
    Group group = known.remove(id);
    if (group == null) {
      return;
    }
    synchronized (group) {
      if (group.original != null && id.equals(group.original.id())) {
        group.original = null;
        orphans.addAll(group.copies.keySet());
        group.copies.clear();
      } else {
        group.changed |= group.copies.remove(id) != null;
      }
    }
  }

  /** Copies whose article is no more, which are to be read again. */
  Set<String> takeOrphans() {
    Set<String> taken = Set.copyOf(orphans);
    orphans.clear();
    return taken;
  }

  /** Writes the lists of copies that have changed; gives whether there were any. */
  boolean write() throws IOException {
    boolean any = false;
    for (Group group : groups.values()) {
      Copy original = group.original;
      if (group.changed && original != null) {
        indexer.copies(original.id(), List.copyOf(group.copies.values()));
        any = true;
      }
    }
    return any;
  }

  /** How many pages are copies. */
  long count() {
    return groups.values().stream().mapToLong(group -> group.copies.size()).sum();
  }
}
