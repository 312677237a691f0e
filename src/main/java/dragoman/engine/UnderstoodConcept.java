package dragoman.engine;

/**
 * A concept that a query was understood to name.
 *
 * @param text as typed
 * @param id the concept's
 * @param kind such as {@code country}
 * @param expanded whether its words in other languages were looked for too
 */
public record UnderstoodConcept(String text, String id, String kind, boolean expanded) {

  /** One whose words in other languages were looked for too. */
  public UnderstoodConcept(String text, String id, String kind) {
    this(text, id, kind, true);
  }
}
