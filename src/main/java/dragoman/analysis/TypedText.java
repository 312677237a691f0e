package dragoman.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** What was typed, as each language's chain reads it. */
public final class TypedText {

  private final String text;
  private final List<Reading> readings;
  private final Map<String, QueryConcepts> concepts;
  private final ToldLanguages told;

  /**
   * Takes what the chains have read.
   *
   * @param readings one for each chain, and last the words as ICU cuts and folds them
   * @param concepts by language
   */
  TypedText(String text, List<Reading> readings, Map<String, QueryConcepts> concepts) {
    this.text = text;
    this.readings = readings;
    this.concepts = concepts;
    this.told = new ToldLanguages(readings);
  }

  /** What one chain makes of the words. */
  record Reading(String language, Tokens tokens) {}

  /**
   * The units of a run of words, in order.
   *
   * @param isContent tells of a term whether articles use it as a content word: chains take their
   *     own function words out, so what is in the index is one in some other language
   */
  public List<QueryUnit> units(Predicate<String> isContent) {
    WordBounds bounds = new WordBounds(readings.getLast().tokens);
    readings.forEach(reading -> bounds.join(reading.tokens));
    BitSet optional = functionWords(bounds, isContent);
    List<QueryWord> words = new ArrayList<>(bounds.size());
    int[] next = new int[readings.size()];
    for (int i = 0; i < bounds.size(); i++) {
      words.add(word(next, bounds, i, optional.get(i)));
    }
    return join(words, bounds);
  }

  /** The words as they are written, as index terms. */
  public Set<String> written() {
    Tokens plain = readings.getLast().tokens;
    Set<String> written = new LinkedHashSet<>();
    for (int i = 0; i < plain.size(); i++) {
      written.add(IndexTerms.word(plain, i));
    }
    return written;
  }

  /** The languages that have the most function words in what was typed; none where none has any. */
  public List<String> likelyLanguages() {
    return told.likely();
  }

  /**
   * Content words that follow each other, two by two, as index terms: as the chains of the likely
   * languages make them, or as written where none is likelier than others.
   */
  public List<List<String>> neighbours() {
    List<String> likely = likelyLanguages();
    Set<List<String>> pairs = new LinkedHashSet<>();
    for (Reading reading : readings) {
      if (likely.contains(reading.language)) {
        addNeighbours(phrase(reading.tokens, IndexTerms::term), pairs);
      }
    }
    if (likely.isEmpty()) {
      addNeighbours(phrase(readings.getLast().tokens, IndexTerms::word), pairs);
    }
    return List.copyOf(pairs);
  }

  private static void addNeighbours(List<PhraseTerm> terms, Set<List<String>> pairs) {
    for (int i = 0; i + 1 < terms.size(); i++) {
      String one = terms.get(i).term();
      String next = terms.get(i + 1).term();
      if (!one.equals(next)) {
        pairs.add(List.of(one, next));
      }
    }
  }

  /** Neighbouring syllables, if it is Vietnamese, as terms. */
  public List<String> syllablePairs() {
    return readings.stream()
        .filter(reading -> reading.language.equals(IndexTerms.VIETNAMESE))
        .findFirst()
        .map(reading -> SyllablePairTokenStream.of(reading.tokens))
        .orElse(List.of());
  }

  /** The distinct sequences of index terms that a phrase can be, with their places. */
  public List<List<PhraseTerm>> phrases() {
    List<List<PhraseTerm>> phrases = new ArrayList<>();
    phrases.add(phrase(readings.getLast().tokens, IndexTerms::word));
    for (Reading reading : readings) {
      phrases.add(phrase(reading.tokens, IndexTerms::term));
    }
    return phrases.stream().filter(terms -> !terms.isEmpty()).distinct().toList();
  }

  private static List<PhraseTerm> phrase(Tokens tokens, BiFunction<Tokens, Integer, String> term) {
    List<PhraseTerm> terms = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!tokens.isFunctionWord(i) && !tokens.isAlternative(i)) {
        terms.add(new PhraseTerm(term.apply(tokens, i), tokens.position(i)));
      }
    }
    return terms;
  }

  /** An index term of a phrase, and its place among the others. */
  public record PhraseTerm(String term, int position) {}

  /**
   * The ways in which chains cut what was typed of a word, or of one after others. The last is as
   * typed, since the beginning of a word has no ending to take off.
   */
  public List<List<PhraseTerm>> beginnings() {
    List<List<PhraseTerm>> beginnings = new ArrayList<>();
    if (text.codePoints().noneMatch(Character::isWhitespace)) {
      beginnings.add(List.of(new PhraseTerm(Spelling.normal(text), 0)));
    }
    for (Reading reading : readings) {
      List<PhraseTerm> words = new ArrayList<>();
      Tokens tokens = reading.tokens;
      int last = tokens.size() - 1;
      while (last > 0 && tokens.isAlternative(last)) {
        last--;
      }
      for (int i = 0; i <= last; i++) {
        boolean ends = i == last;
        if (!tokens.isAlternative(i) && (ends || !tokens.isFunctionWord(i))) {
          boolean plain = IndexTerms.kind(tokens, i) == IndexTerms.Kind.PLAIN;
          String term = plain && !ends ? tokens.term(i) : tokens.surface(i).toString();
          words.add(new PhraseTerm(term, tokens.position(i)));
        }
      }
      if (!words.isEmpty() && !beginnings.contains(words)) {
        beginnings.add(words);
      }
    }
    return beginnings;
  }

  /**
   * One word.
   *
   * @param next each reading's first token that no word before has
   */
  private QueryWord word(int[] next, WordBounds bounds, int word, boolean functionWord) {
    QueryForms forms = new QueryForms();
    for (int r = 0; r < next.length; r++) {
      Tokens tokens = readings.get(r).tokens;
      int first = next[r];
      int end = first;
      while (end < tokens.size() && bounds.wordAt(tokens.start(end)) <= word) {
        end++;
      }
      next[r] = end;
      forms.add(tokens, first, end, told.mayBe(readings.get(r).language));
    }
    int start = bounds.start(word);
    int end = bounds.end(word);
    return new QueryWord(
        text.substring(start, end),
        start,
        end,
        forms.terms(),
        forms.parts(),
        forms.compound(),
        forms.written(),
        functionWord);
  }

  /**
   * Words that only join others in the query's language. That is a language which has as many of
   * its function words in the query as any other, or one less. A word that another such language
   * reads as content (German <i>war</i> in <i>war in Ukraine</i>) stays content where articles use
   * it so, and so does one that is alone in telling the language.
   */
  private BitSet functionWords(WordBounds bounds, Predicate<String> isContent) {
    List<BitSet> found = new ArrayList<>();
    int most = 0;
    for (Reading reading : readings) {
      BitSet words = new BitSet();
      BitSet content = new BitSet();
      for (int i = 0; i < reading.tokens.size(); i++) {
        BitSet kind = reading.tokens.isFunctionWord(i) ? words : content;
        kind.set(bounds.wordAt(reading.tokens.start(i)));
      }
      words.andNot(content); // a particle on a noun, as in Korean
      found.add(words);
      most = Math.max(most, words.cardinality());
    }
    BitSet optional = new BitSet();
    BitSet agreed = new BitSet();
    agreed.set(0, bounds.size());
    int least = Math.max(1, most - 1);
    for (BitSet words : found) {
      if (words.cardinality() >= least) {
        optional.or(words);
        agreed.and(words);
      }
    }
    Tokens plain = readings.getLast().tokens;
    for (int i = 0; i < plain.size(); i++) {
      int word = bounds.wordAt(plain.start(i));
      if ((most == 1 || !agreed.get(word)) && isContent.test(IndexTerms.word(plain, i))) {
        optional.clear(word);
      }
    }
    return optional.cardinality() == bounds.size() ? new BitSet() : optional;
  }

  /**
   * What the words name in each language. What only joins others in the query's language is no name
   * in one that it cannot be in: German <i>war</i> (was) is no war, but for <i>war in Ukraine</i>.
   */
  private Set<QueryConcepts.Match> named(List<QueryWord> words, WordBounds bounds) {
    Set<QueryConcepts.Match> found = new LinkedHashSet<>();
    for (Reading reading : readings) {
      QueryConcepts known = concepts.get(reading.language);
      if (known != null) {
        Set<QueryConcepts.Match> matches = new LinkedHashSet<>();
        known.match(text, reading.tokens, bounds, matches);
        if (!told.mayBe(reading.language)) {
          matches.removeIf(match ->
              words
                  .subList(bounds.wordAt(match.start()), bounds.wordAt(match.end() - 1) + 1)
                  .stream()
                  .allMatch(QueryWord::functionWord));
        }
        found.addAll(matches);
      }
    }
    return found;
  }

  /** Puts the words that name a concept together; words may be part of two names. */
  private List<QueryUnit> join(List<QueryWord> words, WordBounds bounds) {
    Set<QueryConcepts.Match> found = named(words, bounds);
    List<QueryUnit> units = new ArrayList<>();
    found.removeIf(match -> !bounds.reach(match.start(), match.end()));
    List<NamedPart> parts = NamedPart.cover(found);
    int next = 0; // first word that no unit has
    int covered = 0; // one past the last character that is named
    for (int i = 0; i < parts.size(); i++) {
      NamedPart part = parts.get(i);
      int first = bounds.wordAt(part.start());
      int last = bounds.wordAt(part.end() - 1);
      for (; next < first; next++) {
        QueryWord word = words.get(next);
        units.add(new QueryUnit(word.text(), List.of(word), List.of()));
      }
      // Of a word that names two things, each has its own characters.
      int begin = Math.max(bounds.start(first), Math.min(covered, part.start()));
      int after = i + 1 < parts.size() ? parts.get(i + 1).start() : text.length();
      int end = Math.min(bounds.end(last), Math.max(after, part.end()));
      units.add(
          new QueryUnit(
              text.substring(begin, end), words.subList(first, last + 1), part.concepts()));
      next = Math.max(next, last + 1);
      covered = part.end();
    }
    for (QueryWord word : words.subList(next, words.size())) {
      units.add(new QueryUnit(word.text(), List.of(word), List.of()));
    }
    return units;
  }
}
