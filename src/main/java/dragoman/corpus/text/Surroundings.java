package dragoman.corpus.text;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

  /** A story about such a platform shares more words with its last paragraph. */
  private static final double CALLS = 0.5;

  /** Other stories' headlines are longer than a subheading. */
  private static final double SUBHEADING = 40;

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
                    || (!isParagraph(i)
                        && !isItem(i)
                        && !isSubheading(i)
                        && Words.of(b.text()).sharedWith(prose()) < FOREIGN)),
        Role.FURNITURE,
        "shares no words with the story");
  }

  /** Without full stops a short paragraph looks like a heading, and is likelier. */
  private boolean isParagraph(int i) {
    return judged.get(i).shape().weight() >= Span.UNSTOPPED && span.isUnstopped(judged);
  }

  /** A list of the story's; a single item is a pointer to somewhere else. */
  private boolean isItem(int i) {
    return HardWrap.isItem(blocks.get(i).text()) && (isItemLine(i - 1) || isItemLine(i + 1));
  }

  private boolean isItemLine(int i) {
    return i >= span.start() && i < span.end() && HardWrap.isItem(blocks.get(i).text());
  }

  /** A few words, or a short answer, right between two paragraphs. */
  private boolean isSubheading(int i) {
    Shape shape = judged.get(i).shape();
    return (shape.weight() <= SUBHEADING || shape.sentence())
        && !shape.menu()
        && isText(i - 1)
        && isText(i + 1);
  }

  private boolean isText(int i) {
    return i >= 0 && i < blocks.size() && blocks.get(i).role().isText();
  }

  /** The last short sentences may be the site's: "Reproduction with attribution is welcome." */
  private void dropClosing() {
    for (int i = span.end() - 1; i > span.start(); i--) {
      if (blocks.get(i).role().isText()) {
        String text = blocks.get(i).text();
        double shared = Words.of(text).sharedWith(prose());
        boolean remark = text.startsWith("※") || text.startsWith("＊");
        boolean calls = SiteRemark.PLATFORM.matcher(text).find() && shared < CALLS;
        boolean writer = author().filter(text::startsWith).isPresent();
        if (!remark && !calls && !writer) {
          return;
        }
        set(
            i,
            Role.FURNITURE,
            writer ? "about the author" : "a closing remark, not about the story");
      }
    }
  }

  /** The author, whom the box below the story begins with; short names may be anyone's. */
  private Optional<String> author() {
    return blocks.stream()
        .filter(b -> b.role() == Role.BYLINE)
        .findFirst()
        .flatMap(b -> Labels.author(b.text()))
        .map(name -> name.split("[|,·(]", 2)[0].strip())
        .filter(name -> name.length() >= 6);
  }

  /** Dates and sources below comments or other stories are theirs. */
  private void dropFar() {
    boolean walled = false;
    boolean dated = datesBelow() > 1;
    for (int i = span.end(); i < blocks.size(); i++) {
      walled |= judged.get(i).wall() || i >= span.end() + NEAR || (dated && i > span.end());
      boolean states = blocks.get(i).role() != Role.FURNITURE;
      boolean teaser = blocks.get(i).role() == Role.DATE && DateLine.isTeaser(blocks.get(i).text());
      if (states && (walled || teaser)) {
        set(i, Role.FURNITURE, "belongs to something below the story");
      }
    }
  }

  /** Several dates below the story are a list's. */
  private long datesBelow() {
    return blocks.subList(span.end(), blocks.size()).stream()
        .filter(b -> b.role() == Role.DATE)
        .map(Block::text)
        .distinct()
        .count();
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
