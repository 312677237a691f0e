/**
 * What every engine can do, and the records that go in and out: an annotated article in, a request
 * in, hits with snippets and facets out. Knows no way to store or find anything.
 */
@NullMarked
package dragoman.engine;

import org.jspecify.annotations.NullMarked;
