/**
 * From text to tokens: each language's chain of Lucene filters, and concept tokens on top of the
 * words that name a concept.
 *
 * <p>{@link dragoman.analysis.Chains} is the table of languages. {@link
 * dragoman.analysis.TextAnalysis} runs a text through its language's chain once and records the
 * {@link dragoman.analysis.Tokens}; the {@link dragoman.analysis.ConceptMatcher} lays {@link
 * dragoman.analysis.ConceptSpan}s over them. Index, facets and pairs all read this one record.
 * {@link dragoman.analysis.QueryAnalysis} does the same to what a user typed, with every language's
 * chain at once.
 */
@NullMarked
package dragoman.analysis;

import org.jspecify.annotations.NullMarked;
