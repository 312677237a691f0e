package dragoman.corpus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One article: what a reader of the page would call the story, without the page around it.
 *
 * @param id unique in the corpus; stable as long as the file keeps its place
 * @param title the headline as the page writes it; empty where the page has none
 * @param text the main text, paragraphs separated by a line feed, without the title
 * @param language the main text's language as a BCP 47 tag
 * @param passages the text's stretches by language, in order and without gaps; a single one on most
 *     pages
 * @param date the day of publication
 */
public record Article(
    String id,
    String title,
    String text,
    Found<String> language,
    List<Passage> passages,
    Optional<Found<LocalDate>> date,
    Optional<String> source,
    Optional<String> author,
    Optional<String> url,
    Origin origin) {

  public Article {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an article needs an id");
    }
    passages = List.copyOf(passages);
  }

  /** The same for pages with the same text; nothing for a text too short to tell by. */
  public OptionalLong fingerprint() {
    return Fingerprint.of(text, date.map(Found::value));
  }
}
