package dragoman.engine;

/**
 * A concept that a query was understood to name.
 *
 * @param text as typed
 * @param id the concept's
 * @param kind such as {@code country}
 */
public record UnderstoodConcept(String text, String id, String kind) {}
