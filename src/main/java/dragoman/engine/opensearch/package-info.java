/**
 * The engine on an OpenSearch cluster. Analysis, ranking and what is shown of hits are the embedded
 * engine's: articles are sent with their tokens, and its queries are asked in the cluster's words.
 */
@NullMarked
package dragoman.engine.opensearch;

import org.jspecify.annotations.NullMarked;
