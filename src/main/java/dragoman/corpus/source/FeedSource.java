package dragoman.corpus.source;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dragoman.corpus.Format;
import dragoman.corpus.Given;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.JDOMException;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * An RSS or Atom feed: every entry is a page.
 *
 * <p>Document types are refused, which ends entity bombs and external entities before they start.
 */
final class FeedSource implements PageSource {
  @Override
  public void read(InputStream in, PageSink sink) throws IOException {
    SyndFeed feed = parse(Limits.page(in));
    int number = 0;
    for (SyndEntry entry : feed.getEntries()) {
      number++;
      read(entry, text(feed.getTitle()), "entry " + number, sink);
    }
    if (number == 0) {
      sink.problem("", "a feed without entries");
    }
  }

  private static SyndFeed parse(byte[] xml) throws IOException {
    try (XmlReader reader = new XmlReader(new ByteArrayInputStream(xml), true)) {
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      return input.build(reader);
    } catch (FeedException | RuntimeException e) {
      String reason =
          e.getCause() instanceof JDOMException cause ? cause.getMessage() : e.getMessage();
      throw new IOException("not a readable RSS or Atom feed: " + reason, e);
    }
  }

  private static void read(
      SyndEntry entry, Optional<String> feedTitle, String place, PageSink sink) {
    Optional<String> content = content(entry);
    if (content.isEmpty()) {
      sink.broken(place, "no text in it");
      return;
    }
    Given given =
        new Given(
            text(entry.getTitle()),
            day(entry.getPublishedDate()),
            Optional.empty(),
            feedTitle,
            text(entry.getAuthor()),
            text(entry.getLink()));
    String hash = Hashes.of((given + content.get()).getBytes(StandardCharsets.UTF_8));
    sink.page(Optional.empty(), Format.FRAGMENT, content.get(), hash, given);
  }

  /** The longest there is: some feeds have the story in the content, some in the description. */
  private static Optional<String> content(SyndEntry entry) {
    return Stream.concat(
            Optional.ofNullable(entry.getDescription()).stream(), entry.getContents().stream())
        .map(SyndContent::getValue)
        .filter(value -> value != null && !value.isBlank())
        .reduce((a, b) -> b.length() > a.length() ? b : a);
  }

  /** Titles and names may come with markup in them. */
  private static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value)
        .map(v -> Jsoup.parse(v).text().strip())
        .filter(v -> !v.isEmpty());
  }

  private static Optional<LocalDate> day(@Nullable Date date) {
    return Optional.ofNullable(date).map(d -> d.toInstant().atZone(ZoneOffset.UTC).toLocalDate());
  }
}
