package dragoman.web;

import dragoman.web.SearchAnswer.HitView;
import dragoman.web.SearchAnswer.PairView;
import dragoman.web.SearchAnswer.TopicView;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hits as a table (RFC 4180). */
final class CsvTable implements HitWriter {

  static final String TYPE = "text/csv; charset=utf-8";

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "title",
          "language",
          "date",
          "source",
          "url",
          "score",
          "pairs",
          "topics",
          "snippet",
          "actors",
          "match",
          "missing");

  /** What a spreadsheet would take for a formula (OWASP, CSV injection). */
  private static final Pattern FORMULA =
      Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

  private final Writer out;

  CsvTable(OutputStream out) throws IOException {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    row(COLUMNS);
  }

  @Override
  public void write(HitView hit) throws IOException {
    row(
        List.of(
            hit.id(),
            hit.title(),
            hit.language(),
            orEmpty(hit.date()),
            orEmpty(hit.source()),
            orEmpty(hit.url()),
            Float.toString(hit.score()),
            hit.pairs().stream().map(PairView::id).collect(Collectors.joining(" ")),
            hit.topics().stream().map(TopicView::id).collect(Collectors.joining(" ")),
            HitWriter.snippet(hit),
            String.join(" ", hit.actors()),
            hit.match(),
            String.join(" ", hit.missing())));
  }

  private void row(List<String> cells) throws IOException {
    out.write(cells.stream().map(CsvTable::cell).collect(Collectors.joining(",")));
    out.write("\r\n");
  }

  private static String cell(String value) {
    String safe = FORMULA.matcher(value).matches() ? "'" + value : value;
    boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
