package dragoman.cli;

import java.io.Console;
import java.util.Optional;

/** Whether a person is looking. */
final class Terminal {

  private Terminal() {}

  static boolean isThere() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }
}
