package dragoman;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command that runs the program as a process of its own. */
public final class ProgramCommand {

  /** For a process that is not there for long. */
  public static final List<String> SHORTLIVED = List.of("-XX:TieredStopAtLevel=1");

  private ProgramCommand() {}

  public static List<String> of(List<String> jvm, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            "dragoman.cli.Main"));
    command.addAll(arguments);
    return command;
  }
}
