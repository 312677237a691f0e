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
   * All lines but a list of other stories, or of tags, at the end: for a text that is given as the
   * story, where nothing else is surely not meant. The list begins with what such lists begin with,
   * and no sentence stands in it: behind one that does, the story goes on.
   */
  public String withoutTeasers() {
    int end = blocks.size();
    for (int i = end - 1; i > 0 && blocks.get(i).role() == Role.FURNITURE; i--) {
      String line = blocks.get(i).text();
      if (Phrases.atStart(line).filter(Story::leadsAway).isPresent()) {
        end = i;
      } else if (Shape.of(line).sentence()) {
        break;
      }
    }
    return blocks.subList(0, end).stream()
        .filter(b -> b.role() != Role.TITLE)
        .map(Block::text)
        .collect(Collectors.joining("\n"));
  }

  private static boolean leadsAway(Phrases.Match phrase) {
    return phrase.kind() == Phrases.Kind.RELATED
        || (phrase.kind() == Phrases.Kind.TAGS && phrase.label());
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
