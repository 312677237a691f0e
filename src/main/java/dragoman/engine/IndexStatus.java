package dragoman.engine;

/**
 * What is in the index that answers.
 *
 * @param articles how many
 * @param generation which build of the index
 */
public record IndexStatus(long articles, String generation) {}
