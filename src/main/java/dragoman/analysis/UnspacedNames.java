package dragoman.analysis;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import dragoman.analysis.LabelTrie.Label;
import dragoman.analysis.LabelTries.Use;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Kind;
import dragoman.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds labels in the characters of a text where the segmenter cuts through them.
 *
 * <p>Thai, Chinese, Japanese and Korean are cut by dictionaries that do not know the field's names:
 * <i>오커스에</i> (to AUKUS) comes out as <i>오커|스에</i>, and the label alone as <i>오|커스</i>. What stands
 * from one cut to another as a label is written is that label; a longer one may have one end inside
 * a word, where a word can end.
 */
final class UnspacedNames {

  /** The languages whose words are not told apart by spaces alone. */
  static final Set<String> LANGUAGES = Set.of("th", "ja", "ko", "zh");

  /** A shorter label inside an uncut word is too often a part of another word. */
  private static final int SHORTEST_INSIDE = 3;

  /** In Thai a syllable is two to four characters. */
  private static final int SHORTEST_THAI_INSIDE = 5;

  /** Case markers and auxiliary particles (격조사, 보조사), which are written onto a name. */
  private static final Set<String> KOREAN_PARTICLES =
      Set.of(
          "은", "는", "이", "가", "을", "를", "의", "에", "도", "만", "와", "과", "로", "께", "나", "랑", "라", "측",
          "들", "에서", "에게", "으로", "까지", "부터", "보다", "처럼", "마저", "조차", "이나", "이랑", "한테", "께서", "하고",
          "에는", "에도", "와의", "과의", "에서는", "으로는", "로는", "에서의", "으로의", "로의", "로서", "으로서", "이라는", "라는",
          "이다");

  private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();

  /** Read when Chinese is first met: it is much to read. */
  private static final class Simplified {
    static final Transliterator RULES = Transliterator.getInstance("Traditional-Simplified");
  }

  private final LabelTrie labels;

  /** Normalising character by character costs more than all else here. */
  private final Map<Integer, String> foldings = new ConcurrentHashMap<>();

  private final String language;

  private final Optional<JoinedNames> joined;

  UnspacedNames(Lexicon lexicon, String language) {
    this.language = language;
    this.joined = lexicon.shortNames(language).map(names -> new JoinedNames(names, lexicon));
    this.labels = new LabelTries(lexicon).of(language, Use.UNSPACED);
  }

  /** Adds a label to those that are looked for so, if it can be one. */
  static void add(
      Concept concept, String label, String language, boolean place, LabelTrie.Builder trie) {
    if (label.codePoints().anyMatch(c -> Cuts.isUnspaced(c) || Character.isDigit(c))) {
      trie.add(folded(label, language), new Label(concept, List.of(label), 0, place));
    }
  }

  /** Adds what the tokens' match has missed, and takes out names that stand inside a longer one. */
  void match(String text, Tokens tokens, int from, List<ConceptSpan> spans) {
    if (from == tokens.size()) {
      return;
    }
    Cuts cuts = new Cuts(text, tokens, from);
    List<ConceptSpan> found = new ArrayList<>();
    int covered = 0;
    for (int start = cuts.start(); start < cuts.limit(); start++) {
      covered = find(cuts, start, covered, found);
    }
    List<ConceptSpan> known = List.copyOf(spans);
    found.removeIf(span -> known.stream().anyMatch(k -> stands(k, span)));
    spans.removeIf(span -> found.stream().anyMatch(longer -> hides(longer, span)));
    found.removeIf(span -> span.concept().kind() == Kind.LOOKALIKE);
    joined.ifPresent(names -> addJoined(names, cuts, spans, found));
    if (spans.addAll(found)) {
      spans.sort(ConceptSpan.IN_ORDER);
    }
  }

  /** Adds countries named together, but for those inside another actor's name. */
  private void addJoined(
      JoinedNames names, Cuts cuts, List<ConceptSpan> known, List<ConceptSpan> found) {
    List<ConceptSpan> actors =
        Stream.concat(known.stream(), found.stream())
            .filter(span -> span.concept().kind().isActor())
            .toList();
    for (ConceptSpan span : names.find(cuts, (start, end) -> isNameAcross(cuts, start, end))) {
      if (actors.stream().noneMatch(actor -> overlap(actor, span))) {
        found.add(span);
      }
    }
  }

  /** Whether a label begins at a character and ends, where a word does, after another. */
  private boolean isNameAcross(Cuts cuts, int start, int border) {
    int node = LabelTrie.ROOT;
    for (int i = start; i < cuts.limit(); i = cuts.next(i)) {
      int next = walk(node, cuts.text().codePointAt(i));
      if (next == LabelTrie.NONE) {
        return false;
      }
      node = next;
      int end = cuts.next(i);
      if (end > border && !labels.labels(node).isEmpty() && cuts.after(end)) {
        return true;
      }
    }
    return false;
  }

  /** Adds the labels that begin at a character; gives how far names cover the text. */
  private int find(Cuts cuts, int start, int covered, List<ConceptSpan> found) {
    int node = LabelTrie.ROOT;
    List<Label> name = List.of();
    int end = start;
    for (int i = start; i < cuts.limit(); ) {
      int c = cuts.text().codePointAt(i);
      i += Character.charCount(c);
      int next = walk(node, c);
      if (next == LabelTrie.NONE) {
        break;
      }
      node = next;
      if (!labels.labels(node).isEmpty() && fits(cuts, start, i)) {
        Map<Boolean, List<Label>> byKind =
            labels.labels(node).stream()
                .collect(Collectors.partitioningBy(l -> l.concept().kind().isGeneral()));
        add(byKind.getOrDefault(true, List.of()), cuts, start, i, found);
        List<Label> names = byKind.getOrDefault(false, List.of());
        if (!names.isEmpty()) {
          name = names;
          end = i;
        }
      }
    }
    if (start < covered || name.isEmpty()) {
      return covered;
    }
    add(name, cuts, start, end, found);
    return end;
  }

  private static void add(
      List<Label> labels, Cuts cuts, int start, int end, List<ConceptSpan> found) {
    int first = cuts.tokenAt(start);
    int last = cuts.tokenAt(end - 1);
    List<Concept> seen = new ArrayList<>(2);
    for (Label label : labels) {
      if (!seen.contains(label.concept())) {
        seen.add(label.concept());
        found.add(new ConceptSpan(label.concept(), first, last, start, end, label.place()));
      }
    }
  }

  private int walk(int node, int codePoint) {
    int at = node;
    String folded =
        foldings.computeIfAbsent(codePoint, c -> folded(Character.toString(c), language));
    for (int i = 0; i < folded.length() && at != LabelTrie.NONE; i++) {
      at = labels.child(at, folded.charAt(i));
    }
    return at;
  }

  private boolean fits(Cuts cuts, int start, int end) {
    boolean before = cuts.before(start);
    boolean after = cuts.after(end);
    if (before && after) {
      return true;
    }
    int shortest = language.equals("th") ? SHORTEST_THAI_INSIDE : SHORTEST_INSIDE;
    if (before == after || end - start < shortest) {
      return false;
    }
    int uncut = before ? end : start;
    return switch (language) {
      case "ko" -> before && isParticle(cuts.text(), end);
      case "ja" -> !isWithinKatakana(cuts.text(), uncut);
      case "th" -> isThaiBorder(cuts.text(), uncut);
      default -> true;
    };
  }

  private static boolean isParticle(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return KOREAN_PARTICLES.contains(text.substring(start, end));
  }

  /** A foreign name ends where its katakana end. */
  private static boolean isWithinKatakana(String text, int border) {
    return border > 0
        && border < text.length()
        && isKatakana(text.codePointBefore(border))
        && isKatakana(text.codePointAt(border));
  }

  private static boolean isKatakana(int c) {
    return c == 'ー' || UScript.getScript(c) == UScript.KATAKANA;
  }

  private static boolean isThaiBorder(String text, int border) {
    return border <= 0
        || border >= text.length()
        || (ThaiSegmenter.isBorder(text, border) && text.charAt(border) != 'ๆ');
  }

  /** Whether what is known already says as much as a name that was found. */
  private static boolean stands(ConceptSpan known, ConceptSpan found) {
    boolean longer = found.end() - found.start() > known.end() - known.start();
    boolean same = known.concept().equals(found.concept());
    boolean names = isName(known) && isName(found);
    boolean covers = known.start() == found.start() && known.end() == found.end();
    return overlap(known, found) && (same || (names && !covers)) && !longer;
  }

  /** Whether a longer name stands over a shorter one. */
  private static boolean hides(ConceptSpan longer, ConceptSpan shorter) {
    boolean same = longer.concept().equals(shorter.concept());
    return overlap(longer, shorter)
        && (same || (isName(longer) && isName(shorter)))
        && longer.end() - longer.start() > shorter.end() - shorter.start();
  }

  private static boolean isName(ConceptSpan span) {
    return !span.concept().kind().isGeneral();
  }

  private static boolean overlap(ConceptSpan one, ConceptSpan other) {
    return one.start() < other.end() && other.start() < one.end();
  }

  private static String folded(String characters, String language) {
    String folded = FOLDED.normalize(characters);
    return language.equals("zh") ? Simplified.RULES.transliterate(folded) : folded;
  }
}
