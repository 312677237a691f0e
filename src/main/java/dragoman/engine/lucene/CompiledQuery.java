package dragoman.engine.lucene;

import dragoman.engine.UnderstoodConcept;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/**
 * A query in Lucene's terms, part by part.
 *
 * @param parts what is wanted
 * @param unwanted what an article must not have
 * @param boosts what lifts an article that has all else
 * @param boostsFollow whether no article has any of the boosts without one of the parts
 * @param concepts what was understood
 */
record CompiledQuery(
    List<Part> parts,
    List<Query> unwanted,
    List<Query> boosts,
    boolean boostsFollow,
    List<UnderstoodConcept> concepts) {

  /** A longer question is answered by best match alone: few articles have all its words. */
  private static final int LONG_QUESTION = 6;

  /** Of two articles that lack something, the one that lacks less is likelier the answer. */
  private static final float COVERAGE = 1f;

  boolean isEmpty() {
    return parts.isEmpty();
  }

  private long wanted() {
    return parts.stream().filter(part -> !part.optional()).count();
  }

  /** Whether any of its words is enough. */
  boolean isLong() {
    return wanted() > LONG_QUESTION;
  }

  /** Articles that have everything, even of a long question. */
  Query all() {
    return combined(Occur.MUST);
  }

  /** Articles that have everything, or the best matches of a long question. */
  Query full() {
    return isLong() ? combined(Occur.SHOULD) : combined(Occur.MUST);
  }

  /** Whether articles that lack some of it are worth showing. */
  boolean hasPartial() {
    return !isLong() && wanted() > 1;
  }

  /** Articles that have something of it; what each has weighs besides how well it has it. */
  Query some() {
    if (boostsFollow && unwanted.isEmpty()) {
      return someAtOnce();
    }
    BooleanQuery.Builder some = new BooleanQuery.Builder().add(combined(Occur.SHOULD), Occur.MUST);
    for (Part part : parts) {
      if (!part.optional()) {
        Query has = new ConstantScoreQuery(part.query());
        some.add(new BoostQuery(has, COVERAGE), Occur.SHOULD);
      }
    }
    return some.build();
  }

  /** The same in a form of which Lucene passes over what cannot be among the best. */
  private Query someAtOnce() {
    BooleanQuery.Builder some = new BooleanQuery.Builder();
    for (Part part : parts) {
      if (!part.optional()) {
        some.add(part.query(), Occur.SHOULD);
        Query has = new ConstantScoreQuery(part.query());
        some.add(new BoostQuery(has, COVERAGE), Occur.SHOULD);
      }
    }
    boosts.forEach(query -> some.add(query, Occur.SHOULD));
    return some.build();
  }

  private Query combined(Occur wanted) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Part part : parts) {
      if (!part.optional()) {
        boolean required = wanted == Occur.MUST;
        (required ? all : any).add(part.query(), wanted);
      }
    }
    if (wanted == Occur.SHOULD) {
      all.add(any.build(), Occur.MUST);
    }
    boosts.forEach(query -> all.add(query, Occur.SHOULD));
    unwanted.forEach(query -> all.add(query, Occur.MUST_NOT));
    if (parts.isEmpty()) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return all.build();
  }
}
