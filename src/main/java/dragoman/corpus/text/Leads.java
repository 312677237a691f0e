package dragoman.corpus.text;

import java.util.List;

/**
 * The standfirst, which sums the story up between the headline and the date or byline: it belongs
 * to the text, but byline and date separate it from the rest.
 */
final class Leads {
  /** Shorter ones are kickers and subtitles, unless they are sentences. */
  private static final double PHRASE = 60;

  private static final double SENTENCE = 40;

  private Leads() {}

  /** Makes the line under the headline text, if it is a standfirst. */
  static void keep(List<Block> blocks, List<Judged> judged) {
    for (int i = 0; i + 1 < blocks.size(); i++) {
      if (blocks.get(i).role() == Role.TITLE && blocks.get(i + 1).role() != Role.TITLE) {
        Judged next = judged.get(i + 1);
        Shape shape = next.shape();
        boolean enough = shape.weight() >= (shape.sentence() ? SENTENCE : PHRASE);
        if (next.role().isEmpty() && enough && !shape.menu() && isBeforeText(blocks, i + 1)) {
          blocks.set(i + 1, blocks.get(i + 1).as(Role.TEXT, "the lead under the headline"));
        } else if (next.role().isEmpty() && !next.isProse() && isDate(blocks, i + 2)) {
          blocks.set(i + 1, blocks.get(i + 1).as(Role.FURNITURE, "a few words over the date"));
        }
        return;
      }
    }
  }

  private static boolean isDate(List<Block> blocks, int i) {
    return i < blocks.size() && blocks.get(i).role() == Role.DATE;
  }

  private static boolean isBeforeText(List<Block> blocks, int i) {
    return blocks.subList(i, blocks.size()).stream().anyMatch(b -> b.role().isText());
  }
}
