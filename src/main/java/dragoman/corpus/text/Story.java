package dragoman.corpus.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A page's lines, decided. */
public record Story(List<Block> blocks) {

  public Story {
    blocks = List.copyOf(blocks);
  }

  /** The main text, a paragraph a line. */
  public String text() {
    return blocks.stream()
        .filter(b -> b.role().isText())
        .map(Block::text)
        .collect(Collectors.joining("\n"));
  }

  public Optional<String> title() {
    return first(Role.TITLE).map(Block::text);
  }

  /** The first line of that role. */
  public Optional<Block> first(Role role) {
    return blocks.stream().filter(b -> b.role() == role).findFirst();
  }
}
