package dragoman.engine.lucene;

import dragoman.analysis.QueryUnit;
import dragoman.analysis.QueryWord;
import dragoman.lexicon.Concept;
import dragoman.lexicon.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What finds one unit of a query.
 *
 * <p>What stands at one place in the query becomes one {@link WeighedTermsQuery}: the words of each
 * language's chain and the concept. So idf belongs to the whole, and one clause costs one union.
 */
final class UnitQueries {

  /** A concept counts as this share of a word as typed, whose language the reader knows. */
  private static final float CONCEPT_WEIGHT = 0.6f;

  /** A topic's narrower ones, and what only speaks of it. */
  private static final float NARROWER_WEIGHT = 0.3f;

  /** That a name's words stand together, besides what each weighs. */
  private static final float NAME_WEIGHT = 1f;

  /** How many places the words of a name may be apart from where they were typed. */
  private static final int NAME_SLOP = 2;

  /** A word that is spelt otherwise, beside one as typed. */
  private static final float NEAR_WEIGHT = 0.3f;

  /** The words that a German compound is made of, by themselves. */
  static final float PART_WEIGHT = 0.4f;

  /** Of a word's weight, what its being written as typed adds; measured in docs/ranking.md. */
  static final float WRITTEN_WEIGHT = 0.3f;

  private static final Query NONE = new MatchNoDocsQuery("no article has it in any form");

  private final Reading reading;

  UnitQueries(Reading reading) {
    this.reading = reading;
  }

  /** A unit, or what is near enough to it. */
  Query wanted(Wanted wanted, String field) {
    Query exact = unit(wanted.unit(), field);
    if (wanted.isExact()) {
      return exact;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder().add(exact, Occur.SHOULD);
    for (QueryUnit near : wanted.near()) {
      any.add(new BoostQuery(unit(near, field), NEAR_WEIGHT), Occur.SHOULD);
    }
    for (List<List<String>> sound : wanted.sounds()) {
      any.add(new BoostQuery(sound(sound, field), NEAR_WEIGHT), Occur.SHOULD);
    }
    return any.build();
  }

  Query unit(QueryUnit unit, String field) {
    List<Concept> meant = unit.concepts().stream().filter(reading::expands).toList();
    if (unit.words().size() == 1) {
      return word(unit.words().getFirst(), meant, field);
    }
    Query words = name(unit, field);
    if (meant.isEmpty()) {
      return words;
    }
    return new BooleanQuery.Builder()
        .add(any(concepts(meant), field), Occur.SHOULD)
        .add(words, Occur.SHOULD)
        .build();
  }

  /** The concepts' tokens with their weights, and of a topic those of all that is below it. */
  private Map<String, Float> concepts(List<Concept> concepts) {
    Map<String, Float> tokens = new LinkedHashMap<>();
    for (Concept concept : concepts) {
      tokens.put(concept.token(), CONCEPT_WEIGHT);
      if (concept.kind() == Kind.TOPIC) {
        tokens.put(Concept.spokenOf(concept.id()), NARROWER_WEIGHT);
        for (Concept narrower : reading.narrower(concept)) {
          tokens.put(narrower.token(), NARROWER_WEIGHT);
          tokens.put(Concept.spokenOf(narrower.id()), NARROWER_WEIGHT);
        }
      }
    }
    return tokens;
  }

  /** Any of the terms. Most that some chain makes are in no article: only those that are cost. */
  private Query any(Map<String, Float> weights, String field) {
    Map<String, Float> known = new HashMap<>(weights);
    known.keySet().removeIf(term -> !reading.isInArticles(term));
    return known.isEmpty() ? NONE : new WeighedTermsQuery(field, known);
  }

  /**
   * The words of a name, near each other in their order; joining words between them may differ. A
   * phrase's idf would add up those of every language's forms, so it only decides: what the words
   * weigh is added for each by itself.
   */
  private Query name(QueryUnit unit, String field) {
    boolean whole = unit.words().stream().allMatch(word -> word.parts().isEmpty());
    if (whole) {
      MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(NAME_SLOP);
      int place = 0;
      for (QueryWord word : unit.words()) {
        if (!word.forms().isEmpty() && !word.functionWord()) {
          Term[] forms =
              word.forms().keySet().stream()
                  .filter(reading::isInArticles)
                  .map(form -> new Term(field, form))
                  .toArray(Term[]::new);
          if (forms.length == 0) {
            return NONE;
          }
          phrase.add(forms, place);
        }
        place++; // function words keep their place, but are not in the index
      }
      return new BoostQuery(new ConstantScoreQuery(phrase.build()), NAME_WEIGHT);
    }
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    for (QueryWord word : unit.words()) {
      words.add(word(word, List.of(), field), word.functionWord() ? Occur.SHOULD : Occur.MUST);
    }
    return words.build();
  }

  Query word(QueryWord word, List<Concept> concepts, String field) {
    Map<String, Float> weights = new LinkedHashMap<>(word.forms());
    weights.putAll(concepts(concepts));
    Query any = any(weights, field);
    Query forms = word.written().isEmpty() ? any : new BoostQuery(any, 1 - WRITTEN_WEIGHT);
    if (word.parts().isEmpty() && word.compound().isEmpty()) {
      return forms;
    }
    BooleanQuery.Builder whole = new BooleanQuery.Builder().add(forms, Occur.SHOULD);
    for (List<String> parts : word.parts()) {
      PhraseQuery.Builder phrase = new PhraseQuery.Builder();
      parts.forEach(part -> phrase.add(new Term(field, part)));
      whole.add(phrase.build(), Occur.SHOULD);
    }
    if (!word.compound().isEmpty()) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      word.compound().forEach(part -> all.add(new TermQuery(new Term(field, part)), Occur.MUST));
      whole.add(new BoostQuery(all.build(), PART_WEIGHT), Occur.SHOULD);
    }
    return whole.build();
  }

  /** A word as it is written, in whatever language. */
  Query written(QueryWord word, String field) {
    Map<String, Float> weights = new LinkedHashMap<>();
    word.written().forEach(written -> weights.put(written, 1f));
    return any(weights, field);
  }

  /** Words, or the pieces of words, one after the other. */
  private static Query sound(List<List<String>> places, String field) {
    if (places.size() == 1) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      for (String word : places.getFirst()) {
        any.add(new TermQuery(new Term(field, word)), Occur.SHOULD);
      }
      return any.build();
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (List<String> pieces : places) {
      phrase.add(pieces.stream().map(piece -> new Term(field, piece)).toArray(Term[]::new));
    }
    return phrase.build();
  }
}
