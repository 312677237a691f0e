/**
 * From files to articles: what a newsroom or crawler saved becomes main text, title, language, date and source, each with the rule that found it.
 */
@NullMarked
package dragoman.corpus;

import org.jspecify.annotations.NullMarked;
