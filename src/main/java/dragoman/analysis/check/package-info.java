/**
 * Checks a lexicon against the chains that have to find its labels: labels that two concepts claim,
 * that no text is found by, that match another's words, or that mean something else too.
 */
@NullMarked
package dragoman.analysis.check;

import org.jspecify.annotations.NullMarked;
