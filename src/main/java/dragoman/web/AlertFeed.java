package dragoman.web;

import dragoman.alert.Alert;
import dragoman.alert.FeedEntry;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * What an alert has found, as an Atom feed (RFC 4287). Ids are made from names alone, so they stay
 * the same under another host or after a rebuild.
 */
final class AlertFeed {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** Characters that XML 1.0 cannot hold. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final XMLStreamWriter xml;
  private final String root;

  private AlertFeed(XMLStreamWriter xml, String root) {
    this.xml = xml;
    this.root = root;
  }

  /**
   * Writes a feed.
   *
   * @param root this server's absolute address, without a slash at its end
   */
  static String write(Alert alert, List<FeedEntry> entries, String root) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new AlertFeed(xml, root).feed(alert, entries);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("writing to a string", e);
    }
    return text.toString();
  }

  private void feed(Alert alert, List<FeedEntry> entries) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    element("id", id("alert", alert.name()));
    element("title", alert.title());
    // A feed must have been updated some time, even if it is empty yet.
    Instant updated = entries.stream().map(FeedEntry::updated).findFirst().orElse(Instant.EPOCH);
    element("updated", updated.toString());
    element("generator", "Dragoman");
    link("self", root + "/alerts/" + alert.name());
    link("alternate", root + PageState.of(new QueryString(alert.parameters())).address());
    for (FeedEntry entry : entries) {
      entry(alert, entry);
    }
    xml.writeEndDocument();
  }

  private void entry(Alert alert, FeedEntry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    element("id", id("alert", alert.name(), entry.id()));
    element("title", entry.title());
    element("updated", entry.updated().toString());
    xml.writeStartElement("author");
    element("name", entry.source().filter(source -> !source.isBlank()).orElse("Dragoman"));
    xml.writeEndElement();
    link("alternate", root + Addresses.article(entry.id()));
    for (String term : Stream.concat(entry.pairs().stream(), entry.topics().stream()).toList()) {
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", term);
    }
    element("summary", entry.snippet());
    xml.writeEndElement();
  }

  private void element(String name, String value) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(NOT_XML.matcher(value).replaceAll("\uFFFD"));
    xml.writeEndElement();
  }

  private void link(String relation, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", NOT_XML.matcher(address).replaceAll("\uFFFD"));
  }

  /** A UUID made from names (RFC 9562, 5.3), which a null cannot be part of. */
  private static String id(String... names) {
    byte[] bytes = ("dragoman\0" + String.join("\0", names)).getBytes(StandardCharsets.UTF_8);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(bytes);
  }
}
