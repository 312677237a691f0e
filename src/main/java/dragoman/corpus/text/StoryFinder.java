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
  /** Copies of a story share more than this, a brief and its site's remarks less. */
  private static final double MOST_REPEATED = 0.67;

  private final String sample;
  private final String language;
  private final Optional<String> title;
  private final Repetition repetition;

  /**
   * Finds stories.
   *
   * @param sample of the page's prose
   * @param language what the prose is in, as far as is known
   * @param title the headline, where the page states it outside of its lines
   * @param repetition what is known of the page's site
   */
  public StoryFinder(
      String sample, String language, Optional<String> title, Repetition repetition) {
    this.sample = sample;
    this.repetition = repetition;
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
    LineJudge judge = new LineJudge(language, ScriptOf.most(sample));
    List<Judged> judged =
        withoutRepeated(
            lines.stream().map(l -> isTitle(l) ? headline(l) : judge.judge(l)).toList());
    // A page of nothing but short lines is all story, as far as can be known.
    Span span = Continuation.of(judged, Span.best(judged)).orAll(judged.size());
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
    Leads.keep(blocks, judged);
    return new Story(blocks);
  }

  /** Lines of the site are furniture, but where they are nearly all the prose: that is a copy's. */
  private List<Judged> withoutRepeated(List<Judged> judged) {
    List<Judged> result = new ArrayList<>();
    double prose = 0;
    double repeated = 0;
    for (Judged line : judged) {
      Optional<String> reason =
          line.role().isEmpty() ? repetition.of(line.line().text()) : Optional.empty();
      prose += line.isProse() ? line.score() : 0;
      repeated += line.isProse() && reason.isPresent() ? line.score() : 0;
      result.add(reason.map(line::furniture).orElse(line));
    }
    return repeated > MOST_REPEATED * prose ? judged : result;
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
