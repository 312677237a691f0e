/**
 * From a file's bytes to pages: unpacking, decoding, and taking records apart, with bounded memory.
 */
@NullMarked
package dragoman.corpus.source;

import org.jspecify.annotations.NullMarked;
