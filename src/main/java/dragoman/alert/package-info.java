/**
 * Alerts: saved searches that are held against each article that an update brings, with a feed of
 * what they found and calls to a webhook. All they remember lies beside the index and outlives its
 * rebuilds.
 */
@NullMarked
package dragoman.alert;

import org.jspecify.annotations.NullMarked;
