/** The language of a text: scripts decide where they can, a statistical model where not. */
@NullMarked
package dragoman.corpus.language;

import org.jspecify.annotations.NullMarked;
