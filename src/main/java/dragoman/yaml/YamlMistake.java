package dragoman.yaml;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Where a YAML file that a person wrote breaks, and how, out of what its parser says. */
public record YamlMistake(int line, String problem) {

  private static final Pattern PLACE =
      Pattern.compile("^ +in .*, line (\\d{1,9}), column", Pattern.MULTILINE);

  /** The parser says where it began, then where it broke, and quotes the file, indented. */
  public static YamlMistake of(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
    Matcher place = PLACE.matcher(message);
    while (place.find()) {
      line = Integer.parseInt(place.group(1));
    }
    String problem =
        message
            .lines()
            .filter(each -> !each.isBlank() && !each.startsWith(" "))
            .collect(Collectors.joining(" "));
    return new YamlMistake(line, problem);
  }
}
