package dragoman.corpus.site;

import dragoman.corpus.Page;
import dragoman.corpus.text.Line;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts on how many pages of a site each line stands, in bounded memory. */
public final class SiteLearner {
  /** What stands on many pages shows in so many of them. */
  private static final int ENOUGH_PAGES = 100;

  /** Counted lines of all sites together: some 60 MB. */
  private static final int MOST_LINES = 1_000_000;

  private final Map<String, Counts> sites = new HashMap<>();
  private int lines;

  private static final class Counts {
    private final Map<Long, Integer> times = new HashMap<>();
    private final Set<Long> seen = new HashSet<>();
    private int pages;
  }

  /** Whether more pages of this page's site are wanted; if not, it need not be taken apart. */
  public boolean wants(Page page) {
    Counts counts = sites.get(SiteKeys.site(page));
    return counts == null || counts.pages < ENOUGH_PAGES;
  }

  /** Counts a page's lines; a page of the very same lines as one before counts once. */
  public void add(Page page, List<Line> pageLines) {
    long[] keys =
        pageLines.stream()
            .filter(line -> line.region().isEmpty())
            .mapToLong(line -> SiteKeys.line(line.text()))
            .sorted()
            .distinct()
            .toArray();
    Counts counts = sites.computeIfAbsent(SiteKeys.site(page), s -> new Counts());
    if (!counts.seen.add((long) Arrays.hashCode(keys))) {
      return;
    }
    counts.pages++;
    int before = counts.times.size();
    for (long key : keys) {
      counts.times.merge(key, 1, Integer::sum);
    }
    if (counts.pages == ENOUGH_PAGES) {
      counts.times.values().removeIf(times -> times < SiteLines.FEWEST_TIMES);
    }
    lines += counts.times.size() - before;
    if (lines > MOST_LINES) {
      forget();
    }
  }

  /** Drops what was seen once, then twice, until half of the room is free. */
  private void forget() {
    for (int times = 1; lines > MOST_LINES / 2; times++) {
      int few = times;
      sites.values().forEach(counts -> counts.times.values().removeIf(t -> t <= few));
      lines = sites.values().stream().mapToInt(counts -> counts.times.size()).sum();
    }
  }

  /** What was learned. */
  public SiteLines learned() {
    Map<String, SiteLines.Site> learned = new HashMap<>();
    sites.forEach((site, counts) -> {
      counts.times.values().removeIf(times -> times < SiteLines.FEWEST_TIMES);
      if (counts.pages >= SiteLines.FEWEST_PAGES && !counts.times.isEmpty()) {
        learned.put(site, new SiteLines.Site(counts.pages, counts.times));
      }
    });
    return new SiteLines(learned);
  }
}
