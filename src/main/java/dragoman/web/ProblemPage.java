package dragoman.web;

import dragoman.web.PageSetting.Frame;
import java.util.List;
import java.util.Map;

/**
 * What the page says where a request cannot be answered.
 *
 * @param heading in the reader's language
 * @param detail what would be right, as scripts are told it
 */
record ProblemPage(
    Frame frame,
    Map<String, String> t,
    String q,
    int status,
    String heading,
    String title,
    String detail) {

  static ProblemPage of(int status, String title, String detail, PageSetting setting) {
    PageState none = new PageState(List.of()); // whatever is wrong, do not carry it on
    String heading =
        switch (status) {
          case 404 -> setting.text("problem.notFound");
          case 400 -> setting.text("problem.badRequest");
          case 429, 503 -> setting.text("problem.busy");
          default -> setting.text("problem.failed");
        };
    return new ProblemPage(
        setting.in(none).frame(heading + " – Dragoman", "/", none),
        setting.strings().entries(),
        setting.state().first("q").orElse(""),
        status,
        heading,
        title,
        detail);
  }
}
