/**
 * From an analysed article to what it is about: the actors it names, the pairs whose dealings it
 * tells, with the sentence that shows each, and its topics.
 *
 * <p>Reads the concepts that {@link dragoman.analysis} has found, and no text of its own: what the
 * index finds and what the facets count is the same.
 */
@NullMarked
package dragoman.annotate;

import org.jspecify.annotations.NullMarked;
