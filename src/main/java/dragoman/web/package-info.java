/**
 * HTTP to the engine's records and back: the search page, {@code /search} and the other addresses.
 *
 * <p>{@link dragoman.web.Server} lists the addresses. {@link dragoman.web.SearchParameters} reads
 * what is asked, {@link dragoman.web.SearchAnswer} is what is said; what goes wrong becomes an RFC
 * 9457 problem in {@link dragoman.web.Problems}. Text is escaped here and nowhere else, where it is
 * rendered.
 */
@NullMarked
package dragoman.web;

import org.jspecify.annotations.NullMarked;
