/**
 * Remembers what is costly to find and asked for again: how a query's words are read, which words
 * are near one, what an id is called. Any stage may use it; it knows none.
 */
@NullMarked
package dragoman.cache;

import org.jspecify.annotations.NullMarked;
