package dragoman.engine.lucene;

import org.apache.lucene.search.Query;

/**
 * Something that a query wants of every article.
 *
 * @param text as typed
 * @param query finds the articles that have it
 * @param optional whether it is a function word, which is neither wanted nor counted: where an
 *     article in another language has one, it is rare, and would weigh more than what was asked for
 */
record Part(String text, Query query, boolean optional) {}
