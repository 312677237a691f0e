package dragoman.corpus.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    // A page of nothing but short lines is all story, as far as can be known.
    Span span = Span.best(judged).orAll(judged.size());
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < judged.size(); i++) {
      blocks.add(span.contains(i) ? inside(judged.get(i)) : outside(judged.get(i), i, span));
    }
    if (judged.stream().anyMatch(Judged::isProse)) {
      new Surroundings(blocks, judged, span).look();
    }
    if (title.isEmpty()) {
      Titles.choose(blocks, judged, span.isUnstopped(judged));
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
}
