/**
 * From what a user typed to a tree of what is meant. Nothing a person types is an error: what
 * cannot be parsed is read as words.
 */
@NullMarked
package dragoman.query;

import org.jspecify.annotations.NullMarked;
