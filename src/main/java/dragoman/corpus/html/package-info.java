/** A web page as lines and as the fields it states about itself. */
@NullMarked
package dragoman.corpus.html;

import org.jspecify.annotations.NullMarked;
