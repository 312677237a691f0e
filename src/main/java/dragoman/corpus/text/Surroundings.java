package dragoman.corpus.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks at lines again, among their neighbours and against the story: what is not part of it. */
final class Surroundings {
  /** Marks with which pages point to somewhere else. */
  private static final Pattern POINTER =
      Pattern.compile("^(?:>{1,3}|»|►|▶|▼|→|⇒|☞|⇨|\\[\\+\\]|＞+)");

  /** Below this share of common words a short line is about something else. */
  private static final double FOREIGN = 0.25;

  /** How many lines behind the story may still be about it: its date, its source. */
  private static final int NEAR = 8;

  private final List<Block> blocks;
  private final List<Judged> judged;
  private final Span span;
  private @Nullable Words prose;

  Surroundings(List<Block> blocks, List<Judged> judged, Span span) {
    this.blocks = blocks;
    this.judged = judged;
    this.span = span;
  }

  void look() {
    dropRepeated();
    dropBelowHeadings();
    dropForeign();
    dropClosing();
    dropFar();
  }

  /** A caption stands twice, as the picture's description and below it: neither is the story. */
  private void dropRepeated() {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new HashSet<>();
    blocks.stream().map(Block::text).filter(t -> !seen.add(t)).forEach(twice::add);
    replace((i, b) -> b.role().isText() && twice.contains(b.text()), Role.CAPTION, "stands twice");
  }

  /** Under "Related" in the middle of a story stand headlines, until prose goes on. */
  private void dropBelowHeadings() {
    boolean below = false;
    for (int i = span.start(); i < span.end(); i++) {
      Judged line = judged.get(i);
      below = line.wall() || (below && !line.isProse());
      if (below && blocks.get(i).role().isText()) {
        set(i, Role.FURNITURE, "in a list of other stories");
      }
    }
  }

  /** A line between paragraphs is a heading of the story only if it speaks of the same things. */
  private void dropForeign() {
    replace(
        (i, b) ->
            b.role().isText()
                && !judged.get(i).isProse()
                && b.line().heading() == 0
                && (POINTER.matcher(b.text()).find()
                    || (!isParagraph(i) && Words.of(b.text()).sharedWith(prose()) < FOREIGN)),
        Role.FURNITURE,
        "shares no words with the story");
  }

  /** Without full stops a short paragraph looks like a heading, and is likelier. */
  private boolean isParagraph(int i) {
    return judged.get(i).shape().weight() >= Span.UNSTOPPED && span.isUnstopped(judged);
  }

  /** The last short sentences may be the site's: "Reproduction with attribution is welcome." */
  private void dropClosing() {
    for (int i = span.end() - 1; i > span.start(); i--) {
      if (blocks.get(i).role().isText()) {
        boolean site =
            judged.get(i).shape().weight() < 45
                && Words.of(blocks.get(i).text()).sharedWith(prose()) < FOREIGN;
        if (!site) {
          return;
        }
        set(i, Role.FURNITURE, "a closing remark, not about the story");
      }
    }
  }

  /** Dates and sources below comments or other stories are theirs. */
  private void dropFar() {
    boolean walled = false;
    for (int i = span.end(); i < blocks.size(); i++) {
      walled |= judged.get(i).wall() || i >= span.end() + NEAR;
      boolean states = blocks.get(i).role() != Role.FURNITURE;
      boolean teaser = blocks.get(i).role() == Role.DATE && DateLine.isTeaser(blocks.get(i).text());
      if (states && (walled || teaser)) {
        set(i, Role.FURNITURE, "belongs to something below the story");
      }
    }
  }

  /** The words of the paragraphs; costly, and most pages have no line that asks for them. */
  private Words prose() {
    Words known = prose;
    if (known == null) {
      known =
          Words.of(
              IntStream.range(span.start(), span.end())
                  .filter(i -> blocks.get(i).role().isText() && judged.get(i).isProse())
                  .mapToObj(i -> blocks.get(i).text())
                  .filter(text -> text.length() >= 60)
                  .collect(Collectors.joining("\n")));
      prose = known;
    }
    return known;
  }

  private interface Condition {
    boolean of(int i, Block block);
  }

  private void replace(Condition condition, Role role, String reason) {
    for (int i = 0; i < blocks.size(); i++) {
      if (condition.of(i, blocks.get(i))) {
        set(i, role, reason);
      }
    }
  }

  private void set(int i, Role role, String reason) {
    blocks.set(i, blocks.get(i).as(role, reason));
  }
}
