/** A page as lines: which of them are the story, which are the page around it, and why. */
@NullMarked
package dragoman.corpus.text;

import org.jspecify.annotations.NullMarked;
