package dragoman.corpus.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A page's lines, decided. */
public record Story(List<Block> blocks) {

  /** What messengers put before a headline: ❗️ 🔴 ⚡. */
  private static final Pattern SIGN = Pattern.compile("^[\\p{So}\\x{FE0F}\\x{200D}\\s]+");

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

  /**
   * All lines but the furniture behind the last paragraph: for a text that is given as the main
   * text, where only a list of other stories at its end is surely not meant.
   */
  public String withoutTail() {
    int end = blocks.size();
    while (end > 0 && blocks.get(end - 1).role() == Role.FURNITURE) {
      end--;
    }
    return blocks.subList(0, end == 0 ? blocks.size() : end).stream()
        .filter(b -> b.role() != Role.TITLE)
        .map(Block::text)
        .collect(Collectors.joining("\n"));
  }

  public Optional<String> title() {
    return first(Role.TITLE).map(b -> SIGN.matcher(b.text()).replaceFirst(""));
  }

  /** Whether a headline's words come again in the story. */
  public boolean speaksOf(String headline) {
    return Words.of(headline).sharedWith(Words.of(text())) >= 0.2;
  }

  /** The first line of that role. */
  public Optional<Block> first(Role role) {
    return blocks.stream().filter(b -> b.role() == role).findFirst();
  }
}
