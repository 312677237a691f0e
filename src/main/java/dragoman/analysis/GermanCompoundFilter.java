package dragoman.analysis;

import de.danielnaber.jwordsplitter.GermanWordSplitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.FlagsAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Adds beside a compound the words it is made of: <i>Rüstungskooperation</i> is found by
 * <i>Rüstung</i> and by <i>Kooperation</i>. Stands before the stemmer, which takes each part by
 * itself.
 */
final class GermanCompoundFilter extends TokenFilter {

  /** Two of the shortest nouns with a joining letter. */
  private static final int SHORTEST = 8;

  /** Beyond this, what is written together is no word; the splitter's time grows with length. */
  private static final int LONGEST = 50;

  private static final int SHORTEST_PART = 3;

  /** Words repeat: a page of news has few that the last pages had not. */
  private static final int REMEMBERED = 20_000;

  private final GermanWordSplitter splitter = splitter();
  private final Map<String, List<String>> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
          return size() > REMEMBERED;
        }
      };

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final FlagsAttribute flags = addAttribute(FlagsAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final Queue<String> parts = new ArrayDeque<>();
  private State compound = captureState();

  GermanCompoundFilter(TokenStream input) {
    super(input);
  }

  private static GermanWordSplitter splitter() {
    try {
      GermanWordSplitter splitter = new GermanWordSplitter(true);
      splitter.setStrictMode(true); // either all of a word is known, or it stays whole
      return splitter;
    } catch (IOException e) {
      throw new UncheckedIOException("the splitter's word list", e);
    }
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!parts.isEmpty()) {
      restoreState(compound);
      term.setEmpty().append(parts.remove());
      increment.setPositionIncrement(0);
      return true;
    }
    if (!input.incrementToken()) {
      return false;
    }
    boolean functionWord = (flags.getFlags() & TokenFlags.FUNCTION_WORD) != 0;
    if (!functionWord && term.length() >= SHORTEST && term.length() <= LONGEST) {
      List<String> split = known.computeIfAbsent(term.toString(), this::split);
      if (split.size() > 1) {
        split.stream().filter(part -> part.length() >= SHORTEST_PART).forEach(parts::add);
        compound = captureState();
      }
    }
    return true;
  }

  /** The dictionary has no word with its umlauts written out. */
  private List<String> split(String word) {
    List<String> parts = splitter.splitWord(word);
    String umlauts = Spelling.withUmlauts(word);
    return parts.size() > 1 || umlauts.equals(word) ? parts : splitter.splitWord(umlauts);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    parts.clear();
  }
}
