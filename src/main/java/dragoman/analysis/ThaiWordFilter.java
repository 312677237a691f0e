package dragoman.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.AttributeSource;
import org.jspecify.annotations.Nullable;

/** Puts Thai words that follow each other without a space together, and cuts them anew. */
final class ThaiWordFilter extends TokenFilter {

  private static final int[] NONE = {};

  /** As much as ICU's tokenizer looks at at once; people put a space far sooner. */
  private static final int LONGEST_RUN = 4096;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final StringBuilder run = new StringBuilder();
  private int runStart;
  private int[] ends = NONE;
  private int next;
  private AttributeSource.@Nullable State afterRun;
  private @Nullable ThaiSegmenter segmenter;

  ThaiWordFilter(TokenStream in) {
    super(in);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    ends = NONE;
    next = 0;
    afterRun = null;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (next == ends.length) {
      if (afterRun != null) {
        restoreState(afterRun);
        afterRun = null;
      } else if (!input.incrementToken()) {
        return false;
      }
      if (!isThai()) {
        return true;
      }
      readRun();
    }
    play();
    return true;
  }

  private void play() {
    int start = next == 0 ? 0 : ends[next - 1];
    int end = ends[next++];
    clearAttributes();
    term.append(run, start, end);
    offset.setOffset(runStart + start, runStart + end);
  }

  private void readRun() throws IOException {
    run.setLength(0);
    runStart = offset.startOffset();
    do {
      run.append(term);
    } while (run.length() < LONGEST_RUN && followsRun());
    ends = segmenter().ends(run);
    next = 0;
  }

  /** Made when Thai is first met: each language's chain has this step. */
  private ThaiSegmenter segmenter() {
    ThaiSegmenter made = segmenter == null ? new ThaiSegmenter() : segmenter;
    segmenter = made;
    return made;
  }

  /** Reads the next token; one that is not of the run is kept for after it. */
  private boolean followsRun() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    boolean follows = isThai() && offset.startOffset() == runStart + run.length();
    if (!follows) {
      afterRun = captureState();
    }
    return follows;
  }

  /** Pieces have places of their own where each letter of the term is one of the text. */
  private boolean isThai() {
    if (offset.endOffset() - offset.startOffset() != term.length()) {
      return false;
    }
    for (int i = 0; i < term.length(); i++) {
      if (!ThaiSegmenter.isLetter(term.charAt(i))) {
        return false;
      }
    }
    return term.length() > 0;
  }
}
