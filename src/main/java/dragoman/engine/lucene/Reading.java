package dragoman.engine.lucene;

import dragoman.analysis.QueryAnalysis;
import dragoman.analysis.QueryUnit;
import dragoman.analysis.QueryWord;
import dragoman.analysis.TypedText;
import dragoman.engine.Deadline;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** How one request's words are read; what several stages ask is analysed once. Not for threads. */
final class Reading {

  private final QueryAnalysis analysis;
  private final Predicate<String> isContent;
  private final Predicate<Concept> expanded;
  private final Words words;
  private final Map<String, TypedText> texts = new HashMap<>();
  private final Map<String, List<QueryUnit>> units = new HashMap<>();
  private final Map<String, Boolean> known = new HashMap<>();

  /**
   * Begins.
   *
   * @param isContent see {@link TypedText#units}
   * @param expanded which concepts stand for their words in every language
   * @param words what the articles are written with
   */
  Reading(
      QueryAnalysis analysis,
      Predicate<String> isContent,
      Predicate<Concept> expanded,
      Words words) {
    this.analysis = analysis;
    this.isContent = isContent;
    this.expanded = expanded;
    this.words = words;
  }

  TypedText read(String text) {
    Deadline.check();
    TypedText read = texts.get(text);
    if (read == null) {
      read = analysis.read(text);
      words.expect(read.written());
      texts.put(text, read);
    }
    return read;
  }

  List<QueryUnit> units(String text) {
    List<QueryUnit> all = units.get(text);
    if (all == null) {
      all = read(text).units(isContent);
      words.expect(terms(all));
      units.put(text, all);
    }
    return all;
  }

  /** What will be asked of the index. */
  private Set<String> terms(List<QueryUnit> all) {
    Set<String> terms = new HashSet<>();
    for (QueryUnit unit : all) {
      for (QueryWord word : unit.words()) {
        terms.addAll(word.forms().keySet());
        terms.addAll(Words.terms(word.text()));
      }
      for (Concept concept : unit.concepts()) {
        terms.add(concept.token());
        if (concept.kind() == Kind.TOPIC) {
          terms.add(Concept.spokenOf(concept.id()));
          for (Concept narrower : narrower(concept)) {
            terms.add(narrower.token());
            terms.add(Concept.spokenOf(narrower.id()));
          }
        }
      }
    }
    return terms;
  }

  boolean expands(Concept concept) {
    return expanded.test(concept);
  }

  /** The topics below a topic. */
  List<Concept> narrower(Concept topic) {
    return analysis.narrower(topic);
  }

  /** Whether a term is in any article. */
  boolean isInArticles(String term) {
    return known.computeIfAbsent(term, text -> words.withTerm(text) > 0);
  }

  Words words() {
    return words;
  }
}
