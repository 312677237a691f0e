package dragoman.web;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/**
 * Who reads the page and what is chosen on it: what every part of the page needs to write itself.
 */
record PageSetting(PageState state, Strings strings, Labels labels, DateNames dates) {

  static PageSetting of(Context ctx, Labels labels) {
    Strings strings = Strings.in(labels.language());
    return new PageSetting(PageState.of(ctx), strings, labels, new DateNames(strings.locale()));
  }

  PageSetting in(PageState other) {
    return new PageSetting(other, strings, labels, dates);
  }

  /** A number as the reader's language writes it. */
  String number(long number) {
    return NumberFormat.getIntegerInstance(strings.locale()).format(number);
  }

  String text(String key) {
    return strings.text(key);
  }

  String text(String key, Map<String, Object> arguments) {
    return strings.text(key, arguments);
  }

  /**
   * What stands around every page.
   *
   * @param t the interface's strings
   * @param home where a new search begins
   * @param api where the addresses for scripts are described
   * @param modules what the script imports, so that browsers fetch it all at once
   * @param carried what the form sends along besides the words
   */
  record Frame(
      String lang,
      String dir,
      String language,
      String title,
      Map<String, String> t,
      String home,
      String api,
      List<String> styles,
      String print,
      List<String> modules,
      String script,
      String icon,
      List<PageState.Parameter> carried,
      List<UiChoice> languages) {}

  /** A language that the interface can be switched to. */
  record UiChoice(String lang, String dir, String name, String href, boolean current) {}

  /**
   * The frame of a page.
   *
   * @param here the page's own path, where a switch of the language leads
   * @param carried what a search from this page keeps
   */
  Frame frame(String title, String here, PageState carried) {
    String language = labels.language();
    List<UiChoice> choices =
        Strings.LANGUAGES.stream()
            .map(l ->
                new UiChoice(
                    l,
                    dirAttribute(l),
                    Strings.in(l).text("languageName"),
                    state.in(l).at(here),
                    l.equals(language)))
            .toList();
    return new Frame(
        language,
        dirAttribute(language),
        text("languageName"),
        title,
        strings.entries(),
        state.only("ui").address(),
        state.only("ui").at("/api"),
        StaticFiles.STYLES.stream().map(StaticFiles::address).toList(),
        StaticFiles.address("print.css"),
        StaticFiles.MODULES.stream().map(StaticFiles::address).toList(),
        StaticFiles.address("main.js"),
        StaticFiles.address("icon.svg"),
        carried.parameters(),
        choices);
  }

  /** The tag for a {@code lang} attribute; where the language is not known, none is claimed. */
  static String langAttribute(String language) {
    return language.equals("und") ? "" : language;
  }

  /** For a {@code dir} attribute; where the language is not known, the first letter decides. */
  static String dirAttribute(String language) {
    if (language.equals("und")) {
      return "auto";
    }
    return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
  }
}
