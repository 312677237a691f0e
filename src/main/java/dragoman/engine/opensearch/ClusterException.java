package dragoman.engine.opensearch;

/** A cluster that does not do what it was asked. */
final class ClusterException extends RuntimeException {

  private final int status;

  ClusterException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** The HTTP status of its answer. */
  int status() {
    return status;
  }
}
