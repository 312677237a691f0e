package dragoman.corpus.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Chooses the headline among the lines before the story.
 *
 * <p>A headline says what the story says: its words come again below. That tells it from site names
 * and taglines in every language; its length does the rest. Of several that would do, the first is
 * the headline and the others stand under it.
 */
final class Titles {
  /** What a line needs to be a headline where there is no better one. */
  private static final double ENOUGH = 0.5;

  /** How far a headline may fall behind the line under it, which is longer and shares more. */
  private static final double NEARLY = 0.15;

  private static final Pattern PATH = Pattern.compile("\\s[|•·›»>/]\\s|\\s{2,}");

  private static final Pattern QUESTION = Pattern.compile("[?!？！؟][\"'”’»」』]*$");

  /** One quotation from end to end. */
  private static final Pattern QUOTATION = Pattern.compile("[\"“„«「『‘'][^\"“”„«»「」『』]+[\"”“»」』’']");

  /** <i>Q: …</i>, <i>问：…</i>: an interview's question. */
  private static final Pattern ASKED = Pattern.compile("\\S{1,12}[:：]");

  /** Newsletters and plain text set a line of dashes over a headline. */
  private static final Pattern RULE = Pattern.compile("[-=_*~─━]{5,}");

  private static final Pattern FULL_STOP =
      Pattern.compile("[\\p{L}\\p{M}\\p{N})][.。।][\"'”’»」』]*$");

  private final List<Block> blocks;
  private final List<Judged> judged;
  private final Words story;
  private final Words lead;

  private record Candidate(int index, double score) {}

  /**
   * What a line in the story lacks to be its headline; more where no full stop tells them apart.
   */
  private final double paragraph;

  private Titles(List<Block> blocks, List<Judged> judged, boolean unstopped) {
    this.paragraph = unstopped ? 0.8 : 0.2;
    this.blocks = blocks;
    this.judged = judged;
    List<String> texts = blocks.stream().filter(b -> b.role().isText()).map(Block::text).toList();
    // The first text may itself be the headline.
    this.story =
        Words.of(String.join("\n", texts.subList(Math.min(1, texts.size()), texts.size())));
    this.lead = Words.of(String.join("\n", texts.subList(0, Math.min(3, texts.size()))));
  }

  /** Gives the headline its role, if there is one. */
  static void choose(List<Block> blocks, List<Judged> judged, boolean unstopped) {
    new Titles(blocks, judged, unstopped).choose();
  }

  private void choose() {
    List<Candidate> candidates = candidates();
    int best = -1;
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).score() >= (best < 0 ? ENOUGH : candidates.get(best).score())) {
        best = i;
      }
    }
    if (best > 0 && isUnder(candidates.get(best - 1), candidates.get(best))) {
      best--;
    }
    if (best >= 0) {
      int line = candidates.get(best).index();
      blocks.set(line, blocks.get(line).as(Role.TITLE, "the headline"));
    }
  }

  /** Whether the lower line is the one under the headline, which may share more. */
  private static boolean isUnder(Candidate upper, Candidate lower) {
    return upper.index() > 0
        && lower.index() - upper.index() <= 3
        && upper.score() >= lower.score() - NEARLY;
  }

  private List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    int texts = 0;
    // The last text line is never the headline: a story of one line is a story.
    for (int i = 0; i < lastText() && texts < 2; i++) {
      Judged line = judged.get(i);
      boolean text = blocks.get(i).role().isText();
      texts += text ? 1 : 0;
      // A long headline looks like a paragraph, but for its missing full stop.
      boolean headlike = isHeadlike(i) && line.shape().weight() < 250 && texts < 2;
      if (line.role().isEmpty() && !isCaption(i) && (!text || headlike || isAlone(i))) {
        candidates.add(new Candidate(i, score(i) - (text ? paragraph : 0)));
      }
    }
    return candidates;
  }

  /**
   * Headlines end without a full stop; those over a date line or a longer paragraph may ask, and
   * one may be what somebody said.
   */
  private boolean isHeadlike(int i) {
    String text = judged.get(i).line().text();
    return !judged.get(i).shape().sentence()
        || judged.get(i).shape().capitals()
        || QUOTATION.matcher(text).matches()
        || (QUESTION.matcher(text).find() && (isOverDate(i) || isOverParagraph(i)));
  }

  private boolean isOverDate(int i) {
    return blocks.subList(i, Math.min(i + 4, blocks.size())).stream()
        .anyMatch(b -> b.role() == Role.DATE);
  }

  private boolean isOverParagraph(int i) {
    return !ASKED.matcher(judged.get(i).line().text()).lookingAt()
        && i + 1 < blocks.size()
        && blocks.get(i + 1).role().isText()
        && judged.get(i + 1).shape().weight() > 2 * judged.get(i).shape().weight();
  }

  private int lastText() {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (blocks.get(i).role().isText()) {
        return i;
      }
    }
    return 0;
  }

  /** A single sentence over a date line is a headline with a full stop. */
  private boolean isAlone(int i) {
    return judged.get(i).shape().weight() < 200
        && i + 1 < blocks.size()
        && blocks.get(i + 1).role() == Role.DATE;
  }

  /** Who wrote it stands under the headline. */
  private boolean isBelowByline(int i) {
    return blocks.subList(0, i).stream().anyMatch(b -> b.role() == Role.BYLINE);
  }

  private boolean isCaption(int i) {
    return blocks.get(i).role() == Role.CAPTION
        || (i > 0 && blocks.get(i - 1).role() == Role.CAPTION);
  }

  /** "Home > Asia": short, with something between that is no punctuation of a sentence. */
  private static boolean isPath(Judged line) {
    return line.shape().weight() < 60 && PATH.matcher(line.line().text()).find();
  }

  private double score(int i) {
    Judged line = judged.get(i);
    double weight = line.shape().weight();
    Words own = Words.of(line.line().text());
    // A kicker is a single word that the story is sure to have.
    double sure = own.grams().size() / (own.grams().size() + 1.5);
    double overlap = sure * (own.sharedWith(story) + own.sharedWith(lead));
    double length = Math.min(1, weight / 35) - Math.max(0, (weight - 170) / 100);
    double heading = line.line().heading() > 0 ? 0.6 - 0.1 * line.line().heading() : 0;
    double menu = line.shape().menu() ? -0.7 : isPath(line) ? -0.4 : 0;
    double capitals = line.shape().capitals() ? -0.1 : 0;
    double top = i == 0 ? -0.3 : 0;
    double below = isBelowByline(i) ? -0.5 : 0;
    double rule = i > 0 && RULE.matcher(blocks.get(i - 1).text()).matches() ? 0.3 : 0;
    boolean asks = QUESTION.matcher(line.line().text()).find() && isOverParagraph(i);
    double question = asks ? 0.3 : 0;
    boolean stopped = FULL_STOP.matcher(line.line().text()).find();
    // What was said keeps its full stop.
    double stop = stopped && !QUOTATION.matcher(line.line().text()).matches() ? -0.3 : 0;
    return overlap + length + heading + menu + capitals + top + below + rule + question + stop;
  }
}
