package dragoman.analysis;

import dragoman.analysis.LabelTrie.Label;
import dragoman.analysis.LabelTrie.Node;
import dragoman.lexicon.Concept;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the concepts that a text names, longest label first, from left to right.
 *
 * <p>Lucene's {@code SynonymGraphFilter} does the like on whole tokens. This one compares the tokens'
 * characters, so that a Thai label still matches where the segmenter cuts it differently inside a
 * sentence, and it knows how a name must be capitalised; and it works on recorded tokens, which index,
 * facets and pairs then share.
 */
final class ConceptMatcher {

  private final LabelTrie labels;
  private final boolean caseMatters;

  /**
   * @param caseMatters whether a name must be capitalised as its label is; what people type is not
   */
  ConceptMatcher(LabelTrie labels, boolean caseMatters) {
    this.labels = labels;
    this.caseMatters = caseMatters;
  }

  /** Adds the concepts named from a token on. */
  void match(CharSequence text, Tokens tokens, int from, List<ConceptSpan> spans) {
    for (int i = from; i < tokens.size(); ) {
      i = tokens.isAlternative(i) ? i + 1 : matchAt(text, tokens, i, spans);
    }
  }

  /** Adds the longest match that begins at a token; gives the token to go on from. */
  private int matchAt(CharSequence text, Tokens tokens, int first, List<ConceptSpan> spans) {
    Node node = labels.root();
    int words = 0;
    int last = first;
    int bestLast = -1;
    List<Label> best = List.of();
    for (int i = first; i < tokens.size(); i++) {
      if (i > first && tokens.isAlternative(i)) {
        continue;
      }
      Node next = i == first ? node : step(node, Separator.between(text, tokens.end(last), tokens.start(i)));
      next = next == null ? null : walk(next, tokens, i);
      if (next == null) {
        break;
      }
      node = next;
      last = i;
      words++;
      List<Label> here = fitting(node.labels(), tokens, first, words);
      if (!here.isEmpty()) {
        best = here;
        bestLast = i;
      }
    }
    List<Concept> seen = new ArrayList<>(best.size());
    for (Label label : best) {
      if (!seen.contains(label.concept())) {
        seen.add(label.concept());
        spans.add(
            new ConceptSpan(
                label.concept(), first, bestLast, tokens.start(first), tokens.end(bestLast), label.place()));
      }
    }
    return bestLast < 0 ? first + 1 : bestLast + 1;
  }

  private static @Nullable Node step(Node node, char separator) {
    return separator == Separator.NONE ? node : node.child(separator);
  }

  private static @Nullable Node walk(Node node, Tokens tokens, int i) {
    Node at = node;
    int start = tokens.termStart(i);
    int end = start + tokens.termLength(i);
    for (int c = start; c < end && at != null; c++) {
      at = at.child(tokens.chars()[c]);
    }
    return at;
  }

  private List<Label> fitting(List<Label> found, Tokens tokens, int first, int words) {
    if (!caseMatters || found.isEmpty()) {
      return found;
    }
    List<Label> fitting = new ArrayList<>(found.size());
    for (Label label : found) {
      if (isWrittenAs(label, tokens, first, words)) {
        fitting.add(label);
      }
    }
    return fitting;
  }

  private static boolean isWrittenAs(Label label, Tokens tokens, int first, int words) {
    if (label.cases() == 0 || label.words() != words) {
      return true; // no case in it, or a script without cases was cut differently
    }
    int i = first;
    for (int word = 0; word < words; word++) {
      if ((label.caseOf(word) & ~tokens.caseBits(i)) != 0) {
        return false;
      }
      do {
        i++;
      } while (i < tokens.size() && tokens.isAlternative(i));
    }
    return true;
  }
}
