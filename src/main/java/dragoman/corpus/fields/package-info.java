/**
 * What a page says about its story besides the text: title, day, source, author, address. Each has
 * its rules in order of trust, and the first that speaks names itself.
 */
@NullMarked
package dragoman.corpus.fields;

import org.jspecify.annotations.NullMarked;
