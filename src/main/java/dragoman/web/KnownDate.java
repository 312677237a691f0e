package dragoman.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date with how it is known.
 *
 * @param iso as machines read it
 */
record KnownDate(String iso, String text, String how) {

  static Optional<KnownDate> of(@Nullable String date, @Nullable String rule, PageSetting setting) {
    return Optional.ofNullable(date)
        .map(iso ->
            new KnownDate(iso, setting.dates().day(LocalDate.parse(iso)), how(rule, setting)));
  }

  /** The rule in words; a rule without words of its own is named as it is. */
  private static String how(@Nullable String rule, PageSetting setting) {
    String name = rule == null ? "" : rule;
    return setting
        .strings()
        .find("dateFrom." + name)
        .orElseGet(() -> setting.text("dateFromOther", Map.of("rule", name)));
  }
}
