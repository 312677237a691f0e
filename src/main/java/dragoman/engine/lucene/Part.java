package dragoman.engine.lucene;

import org.apache.lucene.search.Query;

/**
 * Something that a query wants of every article.
 *
 * @param text as typed
 * @param query finds the articles that have it
 * @param optional whether it is a function word, which only adds to the score
 */
record Part(String text, Query query, boolean optional) {}
