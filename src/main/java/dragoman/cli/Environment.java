package dragoman.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Flags that the environment gives: {@code DRAGOMAN_PORT=80} is {@code --port=80}. */
record Environment(Map<String, String> variables) {

  /** What to do: who types one of these wants nothing else, whatever the environment says. */
  private static final Set<String> TASKS =
      Set.of(
          "--reindex",
          "--update",
          "--check",
          "--serve",
          "--search",
          "--json",
          "--mcp",
          "--inspect",
          "--evaluate");

  static String variable(OptionSpec option) {
    String flag = option.longestName().replaceFirst("^--", "");
    return "DRAGOMAN_" + flag.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /**
   * The flags that were not typed; an empty variable is none. Lists of paths, as {@code --corpus},
   * are read elsewhere.
   */
  List<String> flags(ParseResult typed) {
    boolean hasTask = TASKS.stream().anyMatch(typed::hasMatchedOption);
    List<String> flags = new ArrayList<>();
    for (OptionSpec option : typed.commandSpec().options()) {
      String flag = option.longestName();
      String value = variables.getOrDefault(variable(option), "");
      boolean list = option.isMultiValue() && option.splitRegex().isEmpty();
      boolean own = option.usageHelp() || option.versionHelp() || list;
      boolean typedOver = typed.hasMatchedOption(option) || (hasTask && TASKS.contains(flag));
      if (!value.isEmpty() && !own && !typedOver) {
        flags.add(flag + "=" + value);
      }
    }
    return flags;
  }
}
