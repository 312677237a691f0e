/**
 * What the pages of one site have in common: the page around the story, in words that no list of
 * phrases knows.
 *
 * <p>Before the first page of a run is understood, {@link dragoman.corpus.site.SiteLearner} goes
 * over the corpus once and counts lines by site: by the host where an archive or feed gives the
 * address, else by the folder the file is in. A line that stands on many of a site's pages is its
 * furniture ({@link dragoman.corpus.site.SiteLines} says how many). Nothing is learned of a site
 * with fewer than eight pages, dates, bylines and sources stay what they are, and a page that would
 * lose two thirds of its prose is a copy of another page's story and loses nothing.
 *
 * <p>Memory is bounded: lines are kept as hashes, a hundred pages of a site are enough, and where
 * many sites are open at once, what was seen a single time is forgotten. Forgetting makes counts
 * too low, never too high: at worst a line stays in a text.
 *
 * <p>What is learned lives as long as the run. An update that has something to index learns anew
 * from the whole corpus, so that a page gets the same text from an update as from a rebuild of the
 * same corpus; one that finds nothing new learns nothing and costs nothing. Articles that an update
 * leaves alone keep the text that was known then: a rebuild gives them what has been learned since.
 */
@NullMarked
package dragoman.corpus.site;

import org.jspecify.annotations.NullMarked;
