package dragoman.engine.opensearch;

/** A cluster that does not do what it was asked. */
public final class ClusterException extends RuntimeException {

  private static final int FORBIDDEN = 403;

  private final int status;
  private final String reason;

  ClusterException(int status, String reason, ClusterSettings settings) {
    super(
        "the OpenSearch cluster refuses what the index "
            + settings
            + " needs: "
            + status
            + " "
            + reason
            + (status == FORBIDDEN ? " (" + settings.authorizationNames() + ")" : ""));
    this.status = status;
    this.reason = reason;
  }

  /** The HTTP status of its answer. */
  int status() {
    return status;
  }

  /** Whether it was asked to make what is there: an answer to the first time was lost. */
  boolean isOfSomethingThere() {
    return reason.startsWith("resource_already_exists_exception");
  }
}
