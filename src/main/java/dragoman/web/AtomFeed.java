package dragoman.web;

import dragoman.web.SearchAnswer.HitView;
import dragoman.web.SearchAnswer.PairView;
import dragoman.web.SearchAnswer.TopicView;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Hits as a feed (RFC 4287). */
final class AtomFeed implements HitWriter {

  static final String TYPE = "application/atom+xml; charset=utf-8";

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /** Characters that XML 1.0 cannot hold. */
  private static final Pattern NOT_XML =
      Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private final OutputStream out;
  private final XMLStreamWriter xml;
  private final String root;

  /**
   * What a feed says of itself.
   *
   * @param path its own address on this server, with its query
   * @param page where people read the same; a path with its query
   * @param updated when something in it may have changed
   * @param next where it goes on, if it does (RFC 5005)
   */
  record About(String title, String path, String page, Instant updated, Optional<String> next) {}

  /**
   * Begins a feed.
   *
   * @param root this server's absolute address, without a slash at its end
   */
  AtomFeed(OutputStream out, String root, About about) throws IOException {
    this.out = out;
    this.root = root;
    try {
      this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      element("id", id("feed:" + about.path));
      element("title", about.title);
      element("updated", about.updated.truncatedTo(ChronoUnit.SECONDS).toString());
      author("Dragoman");
      link("self", root + about.path);
      link("alternate", root + about.page);
      if (about.next.isPresent()) {
        link("next", root + about.next.get());
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  /** The same for the same thing, by whatever name a server is called (RFC 4287, 4.2.6). */
  private static String id(String name) {
    return "urn:uuid:"
        + UUID.nameUUIDFromBytes(("dragoman:" + name).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void write(HitView hit) throws IOException {
    try {
      xml.writeStartElement("entry");
      if (!hit.language().equals("und")) {
        xml.writeAttribute("xml:lang", hit.language());
      }
      element("id", id("article:" + hit.id()));
      element("title", hit.title());
      // An entry must have one, so the epoch where no date is known.
      String day = Optional.ofNullable(hit.date()).orElse("1970-01-01") + "T00:00:00Z";
      element("updated", day);
      if (hit.date() != null) {
        element("published", day);
      }
      author(Optional.ofNullable(hit.source()).filter(s -> !s.isBlank()).orElse("Dragoman"));
      link("alternate", root + Addresses.article(hit.id()));
      for (PairView pair : hit.pairs()) {
        category("pair", pair.id(), pair.label());
      }
      for (TopicView topic : hit.topics()) {
        category("topic", topic.id(), topic.label());
      }
      element("summary", HitWriter.snippet(hit));
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void author(String name) throws XMLStreamException {
    xml.writeStartElement("author");
    element("name", name);
    xml.writeEndElement();
  }

  private void category(String kind, String id, String label) throws XMLStreamException {
    xml.writeEmptyElement("category");
    xml.writeAttribute("scheme", root + "/" + kind + "s");
    xml.writeAttribute("term", id);
    xml.writeAttribute("label", clean(label));
  }

  private void element(String name, String value) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(clean(value));
    xml.writeEndElement();
  }

  private static String clean(String value) {
    return NOT_XML.matcher(value).replaceAll("\uFFFD");
  }

  private void link(String relation, String address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("href", clean(address));
  }

  @Override
  public void close() throws IOException {
    try (out) {
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
