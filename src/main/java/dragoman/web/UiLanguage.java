package dragoman.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Chooses the language of labels: {@code ui=}, else what the browser asks for (RFC 4647 lookup).
 */
final class UiLanguage {

  private static final String DEFAULT = "en";

  private static final List<Locale> KNOWN =
      Strings.LANGUAGES.stream().map(Locale::forLanguageTag).toList();

  private UiLanguage() {}

  static String of(Context ctx) {
    return of(QueryString.of(ctx), Optional.ofNullable(ctx.header("Accept-Language")));
  }

  /**
   * The language of labels.
   *
   * @param accepted an {@code Accept-Language} header
   */
  static String of(QueryString given, Optional<String> accepted) {
    Optional<String> wanted = given.one("ui");
    if (wanted.isPresent()) {
      String language = Locale.forLanguageTag(wanted.get()).getLanguage();
      if (!Strings.LANGUAGES.contains(language)) {
        throw ProblemException.badValue(
            "ui",
            "\"" + wanted.get() + "\" must be one of " + String.join(", ", Strings.LANGUAGES));
      }
      return language;
    }
    return accepted.flatMap(UiLanguage::lookup).orElse(DEFAULT);
  }

  /** For pages that say what is wrong, perhaps with {@code ui} itself. */
  static String orDefault(Context ctx) {
    try {
      return of(ctx);
    } catch (ProblemException e) {
      return DEFAULT;
    }
  }

  private static Optional<String> lookup(String header) {
    try {
      Locale best = Locale.lookup(Locale.LanguageRange.parse(header), KNOWN);
      return Optional.ofNullable(best).map(Locale::getLanguage);
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a header that is no language list asks for nothing
    }
  }
}
