package dragoman.web;

import java.util.Optional;

/** A request that cannot be answered, with what would be right. */
final class ProblemException extends RuntimeException {

  private final int status;
  private final Optional<String> parameter;

  private ProblemException(int status, Optional<String> parameter, String detail) {
    super(detail);
    this.status = status;
    this.parameter = parameter;
  }

  static ProblemException badValue(String parameter, String detail) {
    return new ProblemException(400, Optional.of(parameter), detail);
  }

  static ProblemException notFound(String detail) {
    return new ProblemException(404, Optional.empty(), detail);
  }

  static ProblemException tooMuch() {
    return new ProblemException(
        429,
        Optional.empty(),
        "too many searches at once: try again after the seconds in Retry-After");
  }

  static ProblemException tooOften(int rate) {
    return new ProblemException(
        429,
        Optional.empty(),
        "more than "
            + rate
            + " requests a second from this address: try again after the seconds in Retry-After");
  }

  static ProblemException unauthorized() {
    return new ProblemException(
        401,
        Optional.empty(),
        "this server wants its key: send it as Authorization: Bearer KEY, or as the password of Basic");
  }

  static ProblemException unavailable(String detail) {
    return new ProblemException(503, Optional.empty(), detail);
  }

  static ProblemException tooLarge(String detail) {
    return new ProblemException(413, Optional.empty(), detail);
  }

  static ProblemException malformed(String detail, Exception cause) {
    ProblemException problem = new ProblemException(400, Optional.empty(), detail);
    problem.initCause(cause);
    return problem;
  }

  static ProblemException unsupportedType(String detail) {
    return new ProblemException(415, Optional.empty(), detail);
  }

  static ProblemException forbidden(String detail) {
    return new ProblemException(403, Optional.empty(), detail);
  }

  int status() {
    return status;
  }

  Optional<String> parameter() {
    return parameter;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
