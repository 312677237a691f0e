package dragoman.engine.lucene;

import dragoman.analysis.QueryWord;
import dragoman.analysis.Spelling;
import dragoman.analysis.TypedText;
import dragoman.engine.Dimension;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** What lifts an article in which a query's words stand as they were typed. */
final class Boosts {

  /** A word in the title, added to its weight in the whole. */
  private static final float TITLE_BOOST = 0.1f;

  /** Words that stand beside each other as they were typed, added to their weights. */
  private static final float NEIGHBOURS_BOOST = 0.15f;

  private static final int NEIGHBOURS_SLOP = 2;

  /** Two syllables that make a Vietnamese word, added to their weights. */
  private static final float SYLLABLES_BOOST = 0.4f;

  /** An article in the language of the query, where its function words tell that. */
  private static final float LANGUAGE_BOOST = 1f;

  private Boosts() {}

  /** Those of a run of words. */
  static List<Query> of(TypedText typed, List<Wanted> units, UnitQueries queries) {
    List<Query> boosts = new ArrayList<>();
    for (Wanted wanted : units) {
      if (!wanted.unit().isOptional()) {
        boosts.add(new BoostQuery(queries.unit(wanted.unit(), Schema.TITLE), TITLE_BOOST));
      }
    }
    units.stream()
        .map(wanted -> wanted.unit().words())
        .filter(name -> name.size() > 1)
        .flatMap(List::stream)
        .filter(word -> !word.functionWord())
        .forEach(word -> boosts.add(queries.word(word, List.of(), Schema.CONTENT)));
    List<QueryWord> words =
        units.stream()
            .flatMap(wanted -> wanted.unit().words().stream())
            .filter(word -> !word.functionWord())
            .toList();
    for (int i = 0; i + 1 < words.size(); i++) {
      String one = Spelling.folded(words.get(i).text());
      String next = Spelling.folded(words.get(i + 1).text());
      if (!one.equals(next)) {
        Query both = new PhraseQuery(NEIGHBOURS_SLOP, Schema.CONTENT, one, next);
        boosts.add(new BoostQuery(both, NEIGHBOURS_BOOST));
      }
    }
    if (words.size() > 1) {
      for (String pair : new LinkedHashSet<>(typed.syllablePairs())) {
        boosts.add(new BoostQuery(new TermQuery(new Term(Schema.PAIRS, pair)), SYLLABLES_BOOST));
      }
    }
    for (String language : words.isEmpty() ? List.<String>of() : typed.likelyLanguages()) {
      Term own = new Term(Schema.field(Dimension.LANGUAGE), language);
      boosts.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(own)), LANGUAGE_BOOST));
    }
    for (QueryWord word : words) {
      for (String part : word.compound()) {
        boosts.add(
            new BoostQuery(new TermQuery(new Term(Schema.CONTENT, part)), UnitQueries.PART_WEIGHT));
      }
    }
    return boosts;
  }
}
