/** Dates as newsrooms write them: every order, separator, calendar and language of CLDR. */
@NullMarked
package dragoman.corpus.date;

import org.jspecify.annotations.NullMarked;
