/**
 * The embedded engine: a Lucene index on this machine.
 *
 * <p>{@link dragoman.engine.lucene.Generations} keeps builds of the index beside each other and
 * points at the one that answers; {@link dragoman.engine.lucene.LuceneIndexer} fills a new one;
 * {@link dragoman.engine.lucene.LuceneEngine} answers from the current one. In between, {@link
 * dragoman.engine.lucene.LuceneQueries} turns a query tree into Lucene's queries, {@link
 * dragoman.engine.lucene.FacetCounter} counts, and {@link dragoman.engine.lucene.Snippets} cuts
 * fragments at the offsets that the postings hold.
 */
@NullMarked
package dragoman.engine.lucene;

import org.jspecify.annotations.NullMarked;
