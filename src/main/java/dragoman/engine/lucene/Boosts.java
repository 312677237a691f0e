package dragoman.engine.lucene;

import dragoman.analysis.QueryWord;
import dragoman.analysis.TypedText;
import dragoman.engine.Dimension;
import java.util.ArrayList;
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

  /** The only language whose words are pairs of what spaces set apart. */
  private static final String VIETNAMESE = "vi";

  private Boosts() {}

  /**
   * Whether an article that has any boost of a run of words has one of its units too: not those of
   * a name's single words, of a compound's, nor of a language.
   */
  static boolean follow(TypedText typed, List<Wanted> units) {
    return typed.likelyLanguages().isEmpty()
        && units.stream()
            .allMatch(wanted ->
                wanted.unit().words().size() == 1
                    && !wanted.unit().isOptional()
                    && wanted.unit().words().getFirst().compound().isEmpty());
  }

  /**
   * Those of a run of words.
   *
   * @param mostPairs of words beside each other; what was typed may be longer than what is read
   */
  static List<Query> of(TypedText typed, List<Wanted> units, UnitQueries queries, int mostPairs) {
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
    for (List<String> both : typed.neighbours().stream().limit(mostPairs).toList()) {
      Query phrase = new PhraseQuery(NEIGHBOURS_SLOP, Schema.CONTENT, both.toArray(String[]::new));
      boosts.add(new BoostQuery(phrase, NEIGHBOURS_BOOST));
    }
    for (QueryWord word : words) {
      if (!word.written().isEmpty()) {
        Query written = queries.written(word, Schema.CONTENT);
        boosts.add(new BoostQuery(written, UnitQueries.WRITTEN_WEIGHT));
      }
    }
    List<String> likely = typed.likelyLanguages();
    boolean vietnamese = likely.isEmpty() || likely.contains(VIETNAMESE);
    if (words.size() > 1 && vietnamese) {
      for (String pair : typed.syllablePairs().stream().distinct().limit(mostPairs).toList()) {
        boosts.add(new BoostQuery(new TermQuery(new Term(Schema.PAIRS, pair)), SYLLABLES_BOOST));
      }
    }
    for (String language : words.isEmpty() ? List.<String>of() : likely) {
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
