package dragoman.analysis;

import com.ibm.icu.lang.UScript;
import dragoman.analysis.TextAnalysis.Stretch;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Settles whether a name that is an everyday word or part of a person's name too means an actor. A
 * doubt is not a match: the same actor must be named otherwise, or the sentence name another actor,
 * a weapon, its maker, or a government's people.
 */
final class DoubtfulNames {

  /**
   * Where a capital in the middle of a sentence marks a name and nothing else: not in German, which
   * writes nouns so, nor in Indonesian, Malay and Turkish, which write offices so.
   */
  private static final Set<String> CAPITALS_ARE_NAMES =
      Set.of("en", "es", "fr", "it", "nl", "pl", "pt", "ru", "uk", "vi");

  /** Between two letters may stand what else the letters are part of. */
  private static final int NEIGHBOURS = 4;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?:…。！？\\n\"“”„«»]");

  /** Thai ends a statement with a space. */
  private static final Pattern THAI_STATEMENT_END = Pattern.compile("\\s");

  /** Words beside a name that only a state has. */
  private static final Set<String> STATE =
      Set.of(
          "term-minister",
          "term-ministry",
          "term-defence-minister",
          "term-defence-ministry",
          "term-foreign-minister",
          "term-prime-minister",
          "term-president",
          "term-government",
          "term-parliament",
          "term-embassy",
          "term-ambassador");

  private final String text;
  private final Tokens tokens;
  private final List<ConceptSpan> spans;
  private final BitSet known = new BitSet();
  private final BitSet homographs = new BitSet();

  private DoubtfulNames(String text, Tokens tokens, List<ConceptSpan> spans) {
    this.text = text;
    this.tokens = tokens;
    this.spans = spans;
    for (ConceptSpan span : spans) {
      known.set(span.firstToken(), span.lastToken() + 1);
      if (span.concept().kind() == Kind.DOUBTFUL) {
        homographs.set(span.firstToken());
      }
    }
  }

  /** The spans that are meant, without those of homographs themselves. */
  static List<ConceptSpan> settle(
      String text, List<Stretch> stretches, Tokens tokens, List<ConceptSpan> spans) {
    return new DoubtfulNames(text, tokens, spans).settle(stretches);
  }

  /** All spans, meant or not, without those of doubtful names themselves. */
  static List<ConceptSpan> unsettled(List<ConceptSpan> spans) {
    return spans.stream().filter(span -> span.concept().kind() != Kind.DOUBTFUL).toList();
  }

  private List<ConceptSpan> settle(List<Stretch> stretches) {
    List<ConceptSpan> doubtful = new ArrayList<>(0);
    Set<String> certain = new HashSet<>();
    int stretch = 0;
    for (int i = 0; i < spans.size(); i++) {
      ConceptSpan span = spans.get(i);
      while (stretches.get(stretch).end() <= span.start() && stretch + 1 < stretches.size()) {
        stretch++;
      }
      if (span.concept().kind().isActor()) {
        boolean names = CAPITALS_ARE_NAMES.contains(stretches.get(stretch).language());
        if (homographs.get(span.firstToken()) || isShared(i) || (names && followsFirstName(span))) {
          doubtful.add(span);
        } else {
          certain.add(span.concept().id());
        }
      } else if (span.concept().kind() == Kind.PERSON) {
        span.concept().actor().ifPresent(certain::add);
      }
    }
    Set<String> meant = new HashSet<>(certain);
    for (ConceptSpan span : doubtful) {
      if (!meant.contains(span.concept().id()) && isBorneOut(span, certain)) {
        meant.add(span.concept().id());
      }
    }
    doubtful.removeIf(span -> meant.contains(span.concept().id()));
    Set<ConceptSpan> refused = new HashSet<>(doubtful);
    return spans.stream()
        .filter(span -> span.concept().kind() != Kind.DOUBTFUL && !refused.contains(span))
        .toList();
  }

  /** 日米 names two by a letter each; so might letters that only happen to meet. */
  private boolean isShared(int i) {
    for (int other = Math.max(0, i - NEIGHBOURS);
        other < Math.min(spans.size(), i + NEIGHBOURS + 1);
        other++) {
      if (other != i && isSharedWith(spans.get(i), spans.get(other))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSharedWith(ConceptSpan one, ConceptSpan another) {
    boolean same = another.start() == one.start() && another.end() == one.end();
    boolean beside =
        isLetter(one)
            && isLetter(another)
            && (another.start() == one.end() || another.end() == one.start());
    return another.concept().kind().isActor() && (same || beside);
  }

  private static boolean isLetter(ConceptSpan span) {
    return span.end() - span.start() == 1;
  }

  /** Whether its sentence names another actor for certain, or a government's people. */
  private boolean isBorneOut(ConceptSpan doubtful, Set<String> certain) {
    if (precedesSurname(doubtful)) {
      return false;
    }
    for (ConceptSpan span : spans) {
      Concept concept = span.concept();
      if (bearsOut(concept, certain) && isInOneSentence(span, doubtful)) {
        return true;
      }
    }
    return false;
  }

  private static boolean bearsOut(Concept concept, Set<String> certain) {
    return switch (concept.kind()) {
      case COUNTRY, ORGANISATION -> certain.contains(concept.id());
      case SYSTEM, COMPANY, PROGRAMME, AGREEMENT -> true;
      default -> STATE.contains(concept.id());
    };
  }

  private boolean isInOneSentence(ConceptSpan one, ConceptSpan other) {
    int from = Math.min(one.end(), other.end());
    int to = Math.max(one.start(), other.start());
    return from > to
        || !(isThai(other.start()) ? THAI_STATEMENT_END : SENTENCE_END)
            .matcher(text)
            .region(from, to)
            .find();
  }

  private boolean isThai(int at) {
    return UScript.getScript(text.codePointAt(at)) == UScript.THAI;
  }

  /**
   * <i>Marco Polonia</i>: a capitalised word that is no sentence's first and means nothing else.
   */
  private boolean followsFirstName(ConceptSpan span) {
    int before = neighbour(span.firstToken(), -1);
    if (before < 0 || !isUnknownName(before) || !isSpace(tokens.end(before), span.start())) {
      return false;
    }
    int earlier = neighbour(before, -1);
    return earlier >= 0
        && !SENTENCE_END.matcher(text).region(tokens.end(earlier), tokens.start(before)).find();
  }

  /** <i>Chad Mercer</i>. */
  private boolean precedesSurname(ConceptSpan span) {
    int after = neighbour(span.lastToken(), 1);
    return after < tokens.size()
        && isUnknownName(after)
        && isSpace(span.end(), tokens.start(after));
  }

  private boolean isUnknownName(int token) {
    return tokens.caseBits(token) == TokenFlags.CAPITALISED
        && !known.get(token)
        && !tokens.isFunctionWord(token);
  }

  private boolean isSpace(int from, int to) {
    return to == from + 1 && text.charAt(from) == ' ';
  }

  /** The next word in a direction; out of bounds where there is none. */
  private int neighbour(int token, int step) {
    int at = token;
    int position = tokens.position(token);
    while (at >= 0 && at < tokens.size() && tokens.position(at) == position) {
      at += step;
    }
    while (step < 0 && at > 0 && tokens.isAlternative(at)) {
      at--;
    }
    return at;
  }
}
