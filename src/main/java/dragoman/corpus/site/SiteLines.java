package dragoman.corpus.site;

import dragoman.corpus.Page;
import dragoman.corpus.text.Repetition;
import java.util.Map;
import java.util.Optional;

/** Which lines stand on many pages of a site. */
public final class SiteLines {
  /** Nothing is known of any site. */
  public static final SiteLines NONE = new SiteLines(Map.of());

  /** Of fewer pages, three about one event look like a menu. */
  static final int FEWEST_PAGES = 8;

  /** A line on fewer pages may be a saying, or a story's that was copied. */
  static final int FEWEST_TIMES = 5;

  /** Menus differ by section; a fourth of the pages is more than any story is on. */
  private static final double SHARE = 0.25;

  /** Longer lines are paragraphs: only those that half of the pages have are the site's. */
  private static final int PARAGRAPH = 200;

  private static final double SHARE_OF_PARAGRAPH = 0.5;

  /**
   * A site.
   *
   * @param pages how many were counted
   * @param times by a line's key, on how many of them it stands
   */
  record Site(int pages, Map<Long, Integer> times) {
    Site {
      times = Map.copyOf(times);
    }
  }

  private final Map<String, Site> sites;

  SiteLines(Map<String, Site> sites) {
    this.sites = Map.copyOf(sites);
  }

  /** What is known of the site that the page is of. */
  public Repetition of(Page page) {
    return Optional.ofNullable(sites.get(SiteKeys.site(page)))
        .map(site -> (Repetition) line -> reason(site, line))
        .orElse(Repetition.UNKNOWN);
  }

  private static Optional<String> reason(Site site, String line) {
    int times = site.times().getOrDefault(SiteKeys.line(line), 0);
    double share = line.length() < PARAGRAPH ? SHARE : SHARE_OF_PARAGRAPH;
    return times >= FEWEST_TIMES && times >= share * site.pages()
        ? Optional.of("on " + times + " of " + site.pages() + " pages of its site")
        : Optional.empty();
  }
}
