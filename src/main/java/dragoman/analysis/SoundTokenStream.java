package dragoman.analysis;

import com.ibm.icu.lang.UScript;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Queue;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Plays the words of a text that may be names which no concept covers, each with how it sounds.
 * Where capitals tell a name, only what has them; where words are not set apart, any, since there a
 * name is cut into pieces that the segmenter takes for words.
 */
public final class SoundTokenStream extends TokenStream {

  private final Tokens tokens;
  private final BitSet named = new BitSet();
  private final Queue<String> pending = new ArrayDeque<>();
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  private int token;

  public SoundTokenStream(AnalysedText text) {
    this.tokens = text.tokens();
    for (ConceptSpan span : text.concepts()) {
      if (span.concept().kind().isName()) {
        named.set(span.firstToken(), span.lastToken() + 1);
      }
    }
  }

  @Override
  public void reset() {
    token = 0;
    pending.clear();
  }

  @Override
  public boolean incrementToken() {
    while (pending.isEmpty()) {
      if (token == tokens.size()) {
        return false;
      }
      add(token++);
    }
    clearAttributes();
    term.setEmpty().append(pending.remove());
    return true;
  }

  private void add(int i) {
    if (tokens.isAlternative(i) || tokens.isFunctionWord(i) || named.get(i)) {
      return;
    }
    int script = UScript.getScript(Character.codePointAt(tokens.surface(i), 0));
    if (Sounds.isUnspaced(script)) {
      pending.addAll(Sounds.terms(tokens.term(i), 1));
    } else if (Sounds.isCased(script) && tokens.caseBits(i) != 0) {
      pending.addAll(Sounds.terms(IndexTerms.word(tokens, i), Sounds.SHORTEST));
    }
  }
}
