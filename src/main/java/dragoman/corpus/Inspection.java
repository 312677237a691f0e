package dragoman.corpus;

import dragoman.corpus.text.Block;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was found on one page and why: every line with the decision about it, every field with the
 * rule that spoke. This is the user's way to trust what is indexed.
 *
 * @param article what goes on to the index
 */
public record Inspection(
    Article article,
    Format format,
    Optional<Found<String>> title,
    Optional<Found<LocalDate>> date,
    Optional<Found<String>> source,
    Optional<Found<String>> author,
    Optional<Found<String>> url,
    List<Block> blocks) {

  public Inspection {
    blocks = List.copyOf(blocks);
  }
}
