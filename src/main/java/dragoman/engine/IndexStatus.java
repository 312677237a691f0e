package dragoman.engine;

import java.time.Instant;

/**
 * What is in the index that answers.
 *
 * @param articles how many
 * @param generation which build of the index
 * @param made when that build was begun: what came to the corpus later is not in it
 * @param bytes what it takes on disk
 */
public record IndexStatus(long articles, String generation, Instant made, long bytes) {}
