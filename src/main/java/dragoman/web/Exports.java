package dragoman.web;

import dragoman.web.SearchAnswer.HitView;
import dragoman.web.SearchAnswer.PairView;
import dragoman.web.SearchAnswer.TopicView;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Hits as a table (RFC 4180), as lines of JSON, or as a feed (RFC 4287). */
final class Exports {

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
          "snippet");

  /** What a spreadsheet would take for a formula (OWASP, CSV injection). */
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

  /** Characters that XML 1.0 cannot hold. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private Exports() {}

  static String csv(SearchAnswer answer) {
    StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
    for (HitView hit : answer.hits()) {
      List<String> row =
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
              snippet(hit));
      csv.append(row.stream().map(Exports::cell).collect(Collectors.joining(","))).append("\r\n");
    }
    return csv.toString();
  }

  private static String cell(String value) {
    String safe = FORMULA.matcher(value).matches() ? "'" + value : value;
    boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  static byte[] ndjson(SearchAnswer answer) {
    StringBuilder lines = new StringBuilder();
    for (HitView hit : answer.hits()) {
      lines.append(new String(Json.bytes(hit), StandardCharsets.UTF_8)).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A feed of the hits.
   *
   * @param self the feed's own absolute address
   * @param root this server's absolute address, without a slash at its end
   */
  static String atom(SearchAnswer answer, String self, String root) {
    try {
      StringWriter text = new StringWriter();
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      element(xml, "id", self);
      element(xml, "title", "Dragoman: " + answer.query().text());
      element(xml, "updated", updated(answer.hits()));
      link(xml, "self", self);
      if (answer.next() != null) {
        link(xml, "next", root + answer.next()); // RFC 5005
      }
      for (HitView hit : answer.hits()) {
        xml.writeStartElement("entry");
        element(xml, "id", root + Addresses.article(hit.id()));
        element(xml, "title", hit.title());
        element(xml, "updated", updated(List.of(hit)));
        xml.writeStartElement("author");
        element(xml, "name", hit.source() == null ? "Dragoman" : hit.source());
        xml.writeEndElement();
        link(xml, "alternate", root + Addresses.article(hit.id()));
        element(xml, "summary", snippet(hit));
        xml.writeEndElement();
      }
      xml.writeEndDocument();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to a string", e);
    }
  }

  private static void element(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(NOT_XML.matcher(value).replaceAll("\uFFFD"));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String relation, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", address);
  }

  /** The latest day; a feed must have one, so the epoch where no date is known. */
  private static String updated(List<HitView> hits) {
    return hits.stream()
            .map(hit -> orEmpty(hit.date()))
            .max(String::compareTo)
            .filter(d -> !d.isEmpty())
            .orElse("1970-01-01")
        + "T00:00:00Z";
  }

  private static String snippet(HitView hit) {
    return hit.snippets().stream()
        .map(parts ->
            parts.stream().map(SearchAnswer.FragmentView::text).collect(Collectors.joining()))
        .collect(Collectors.joining(" … "));
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
