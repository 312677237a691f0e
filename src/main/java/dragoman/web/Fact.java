package dragoman.web;

import java.util.Map;
import java.util.Optional;

/**
 * Something that is known of an article, and how.
 *
 * @param value empty where it stands on the page anyway
 * @param how the rule in words
 */
record Fact(String label, Optional<String> value, Optional<String> how) {

  /** What a rule of the given name found. */
  static Fact of(String label, Optional<String> value, Optional<String> rule, PageSetting setting) {
    return new Fact(label, value, rule.map(name -> how(name, setting)));
  }

  /** A rule without words of its own is named as it is. */
  private static String how(String rule, PageSetting setting) {
    return setting
        .strings()
        .find("rule." + rule)
        .orElseGet(() -> setting.text("ruleOther", Map.of("rule", rule)));
  }
}
