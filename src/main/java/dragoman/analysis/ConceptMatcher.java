package dragoman.analysis;

import dragoman.analysis.LabelTrie.Label;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the concepts that a text names, longest label first, from left to right. General terms are
 * found inside longer names and longer terms too: the <i>defence minister</i> of an article is one
 * for <i>defence</i>.
 *
 * <p>Lucene's {@code SynonymGraphFilter} does the like on whole tokens. This one compares the
 * tokens' characters, so that a Thai label still matches where the segmenter cuts it differently
 * inside a sentence, and it knows how a name must be capitalised; and it works on recorded tokens,
 * which index, facets and pairs then share.
 */
final class ConceptMatcher {

  /** Languages in which the name of a state has one form, but for an English or Spanish s. */
  private static final Set<String> NAMES_HAVE_ONE_FORM =
      Set.of("en", "es", "fil", "fr", "id", "it", "ms", "pt", "vi");

  private final LabelTrie labels;
  private final boolean strict;
  private final boolean namesInflect;
  private final boolean overlapping;

  private ConceptMatcher(LabelTrie labels, String language, boolean strict, boolean overlapping) {
    this.labels = labels;
    this.namesInflect = !NAMES_HAVE_ONE_FORM.contains(language);
    this.strict = strict;
    this.overlapping = overlapping;
  }

  /** For texts of the labels' language. */
  static ConceptMatcher ofTexts(LabelTrie labels, String language) {
    return new ConceptMatcher(labels, language, true, false);
  }

  /**
   * For queries, in which a name may begin in another and end after it, for the reader of all
   * languages to choose.
   *
   * @param language of the labels
   * @param strict whether words must be capitalised and marked as the label's are; what people type
   *     need not
   */
  static ConceptMatcher ofQueries(LabelTrie labels, String language, boolean strict) {
    return new ConceptMatcher(labels, language, strict, true);
  }

  /** Labels that match, and the last token they cover. */
  private record Match(List<Label> labels, int last) {
    static final Match NONE = new Match(List.of(), -1);
  }

  /** Adds the concepts named from a token on. */
  void match(CharSequence text, Tokens tokens, int from, List<ConceptSpan> spans) {
    int covered = from;
    for (int i = from; i < tokens.size(); i++) {
      if (tokens.isAlternative(i)) {
        continue;
      }
      Match name = Match.NONE;
      List<Match> general = new ArrayList<>(0);
      int node = LabelTrie.ROOT;
      int words = 0;
      int last = i;
      for (int j = i; j < tokens.size(); j++) {
        if (j > i && tokens.isAlternative(j)) {
          continue;
        }
        int next =
            j == i ? node : step(node, Separator.between(text, tokens.end(last), tokens.start(j)));
        next = next == LabelTrie.NONE ? next : walk(next, tokens, j);
        if (next == LabelTrie.NONE) {
          break;
        }
        node = next;
        last = j;
        words++;
        List<Label> ending = labels.labels(node);
        if (!ending.isEmpty()) {
          name = longer(name, fitting(ending, tokens, i, words, false), j);
          general.addFirst(new Match(fitting(ending, tokens, i, words, true), j));
        }
      }
      if (name.last >= 0 && (i >= covered || (overlapping && name.last >= covered))) {
        add(List.of(name), tokens, i, spans);
        covered = name.last + 1;
      }
      add(general, tokens, i, spans);
    }
  }

  private static Match longer(Match best, List<Label> labels, int last) {
    return labels.isEmpty() ? best : new Match(labels, last);
  }

  /** Adds matches from one token on, the longest first, each concept once. */
  private static void add(List<Match> matches, Tokens tokens, int first, List<ConceptSpan> spans) {
    List<Concept> seen = new ArrayList<>(2);
    for (Match match : matches) {
      for (Label label : match.labels) {
        if (!seen.contains(label.concept()) && label.concept().kind() != Kind.LOOKALIKE) {
          seen.add(label.concept());
          spans.add(
              new ConceptSpan(
                  label.concept(),
                  first,
                  match.last,
                  tokens.start(first),
                  tokens.end(match.last),
                  label.place()));
        }
      }
    }
  }

  private int step(int node, char separator) {
    return separator == Separator.NONE ? node : labels.child(node, separator);
  }

  private int walk(int node, Tokens tokens, int i) {
    int at = node;
    int start = tokens.termStart(i);
    int end = start + tokens.termLength(i);
    for (int c = start; c < end && at != LabelTrie.NONE; c++) {
      at = labels.child(at, tokens.chars()[c]);
    }
    return at;
  }

  /** The labels of general words, or of all else, that the text's words are forms of. */
  private List<Label> fitting(
      List<Label> found, Tokens tokens, int first, int words, boolean general) {
    List<Label> fitting = List.of();
    boolean exact = false;
    for (Label label : found) {
      if (label.concept().kind().isGeneral() == general) {
        Likeness likeness = likeness(label, tokens, first, words);
        // Nigeria and Niger have one stem: the name as written goes before a form of another.
        if (likeness == Likeness.EXACT && !exact) {
          exact = true;
          fitting = new ArrayList<>(2);
        }
        if (likeness == Likeness.EXACT || (likeness == Likeness.FORM && !exact)) {
          fitting = fitting.isEmpty() ? new ArrayList<>(2) : fitting;
          fitting.add(label);
        }
      }
    }
    return fitting;
  }

  private enum Likeness {
    NONE,
    FORM,
    EXACT
  }

  private Likeness likeness(Label label, Tokens tokens, int first, int words) {
    if (label.words().size() != words) {
      return Likeness.FORM; // an unspaced script that was cut differently
    }
    boolean exact = true;
    int i = first;
    for (int word = 0; word < words; word++) {
      String written = label.words().get(word);
      boolean same = CharSequence.compare(written, tokens.surface(i)) == 0;
      boolean capitals = !strict || (label.caseOf(word) & ~tokens.caseBits(i)) == 0;
      boolean forms =
          same
              || (mayInflect(label, word, written, tokens.surface(i))
                  && areForms(written, tokens, i));
      if (!capitals || !forms) {
        return Likeness.NONE;
      }
      exact &= same;
      do {
        i++;
      } while (i < tokens.size() && tokens.isAlternative(i));
    }
    return exact ? Likeness.EXACT : Likeness.FORM;
  }

  /**
   * Italian stems <i>Liberia</i> and <i>libera</i> alike; but the name of a state does not change.
   */
  private boolean mayInflect(Label label, int word, String written, CharSequence found) {
    if (namesInflect || label.concept().kind() != Kind.COUNTRY || label.caseOf(word) == 0) {
      return true;
    }
    String name = strict ? written : FoldedFormFilter.fold(written);
    String other = strict ? found.toString() : FoldedFormFilter.fold(found.toString());
    return name.equals(other) || name.concat("s").equals(other) || other.concat("s").equals(name);
  }

  private boolean areForms(String written, Tokens tokens, int i) {
    CharSequence found = tokens.surface(i);
    return WordForms.areForms(written, found)
        || (!strict && areFoldedForms(written, found.toString()))
        || (tokens.language(i).equals("de")
            && areFoldedForms(written, Spelling.withUmlauts(found.toString())));
  }

  private static boolean areFoldedForms(String written, String found) {
    return WordForms.areForms(FoldedFormFilter.fold(written), FoldedFormFilter.fold(found));
  }
}
