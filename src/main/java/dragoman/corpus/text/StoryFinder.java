package dragoman.corpus.text;

import dragoman.corpus.text.Phrases.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the story among a page's lines: the stretch where prose outweighs everything else.
 *
 * <p>Each line has a score, prose counts for it and short lines against; the stretch with the
 * greatest sum is the story (boilerpipe's densitometry, as a maximum subarray). Comments and lists
 * of other stories are walls that it does not cross.
 */
public final class StoryFinder {
  private final String language;
  private final Optional<String> title;

  /**
   * Finds stories.
   *
   * @param language what the prose is in, as far as is known
   * @param title the headline, where the page states it outside of its lines
   */
  public StoryFinder(String language, Optional<String> title) {
    this.language = language;
    this.title = title;
  }

  /** What looks like prose, to tell the page's language by before the story is known. */
  public static String sample(List<Line> lines) {
    LineJudge judge = new LineJudge("und", Optional.empty());
    String prose =
        lines.stream()
            .map(judge::judge)
            .filter(Judged::isProse)
            .map(j -> j.line().text())
            .collect(Collectors.joining("\n"));
    return prose.isEmpty()
        ? lines.stream().map(Line::text).collect(Collectors.joining("\n"))
        : prose;
  }

  public Story find(List<Line> lines) {
    LineJudge judge = new LineJudge(language, ScriptOf.most(sample(lines)));
    List<Judged> judged =
        lines.stream().map(l -> isTitle(l) ? headline(l) : judge.judge(l)).toList();
    Span span = Span.best(judged);
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < judged.size(); i++) {
      blocks.add(span.contains(i) ? inside(judged.get(i)) : outside(judged.get(i), i, span));
    }
    dropRepeated(blocks);
    if (title.isEmpty()) {
      Titles.choose(blocks, judged);
    }
    return new Story(blocks);
  }

  private boolean isTitle(Line line) {
    return title.filter(t -> t.equalsIgnoreCase(line.text())).isPresent();
  }

  private static Judged headline(Line line) {
    return new Judged(
        line, Shape.of(line.text()), Optional.of(Role.TITLE), -5, false, "the stated headline");
  }

  private static Block inside(Judged j) {
    return j.role().isPresent()
        ? j.block()
        : new Block(j.line(), Role.TEXT, j.isProse() ? j.reason() : "between paragraphs");
  }

  private static Block outside(Judged j, int i, Span span) {
    if (j.role().isPresent()) {
      return j.block();
    }
    String where = i < span.start() ? "before the story" : "after the story";
    return new Block(j.line(), Role.FURNITURE, j.reason() + " " + where);
  }

  /** A caption stands twice, as the picture's description and below it: neither is the story. */
  private static void dropRepeated(List<Block> blocks) {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (Block block : blocks) {
      if (!seen.add(block.text())) {
        twice.add(block.text());
      }
    }
    blocks.replaceAll(b ->
        b.role().isText() && twice.contains(b.text())
            ? b.as(Role.CAPTION, "stands on the page twice")
            : b);
  }

  /** The date lines' kind: whether it says when the page was changed, not published. */
  public static boolean isUpdate(String line) {
    return Phrases.atStart(line).filter(m -> m.kind() == Kind.UPDATED).isPresent();
  }
}
