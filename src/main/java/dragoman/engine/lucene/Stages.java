package dragoman.engine.lucene;

import dragoman.engine.Match;
import dragoman.engine.UnderstoodConcept;
import dragoman.query.QueryNode;
import dragoman.query.QueryWriter;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * The ways in which articles can match a query, the nearest first. What is less near is made when
 * it is asked for: most pages are filled before.
 */
final class Stages {

  private final QueryNode node;
  private final Reading reading;
  private final LabelSpellings labels;
  private final ArticleSpellings articles;
  private final Predicate<CompiledQuery> filteredOut;
  private final CompiledQuery exact;
  private Optional<CompiledQuery> spelt = Optional.empty();

  /**
   * Begins.
   *
   * @param filteredOut whether it is only the filters that leave nothing of what a query finds
   */
  Stages(
      QueryNode node,
      Reading reading,
      LabelSpellings labels,
      ArticleSpellings articles,
      Predicate<CompiledQuery> filteredOut) {
    this.articles = articles;
    this.filteredOut = filteredOut;
    this.node = node;
    this.reading = reading;
    this.labels = labels;
    this.exact = LuceneQueries.compile(node, reading, Leniency.NONE);
  }

  List<UnderstoodConcept> concepts() {
    return exact.concepts();
  }

  /** The query as it is. */
  CompiledQuery exact() {
    return exact;
  }

  /** Articles that have everything, or the best matches of a long question. */
  Stage full() {
    return new Stage(Match.FULL, exact.full(), exact.full(), exact);
  }

  /**
   * What comes after, each made when it is reached.
   *
   * @param nothingElse whether names that only sound alike are wanted: only where there is nothing
   *     else, since they are costly to find
   */
  Iterator<Stage> afterFull(BooleanSupplier nothingElse) {
    if (exact.isEmpty()) {
      return List.<Stage>of().iterator();
    }
    return Stream.<Supplier<Optional<Stage>>>of(
            this::spelling,
            this::partial,
            () -> nothingElse.getAsBoolean() ? sound() : Optional.empty())
        .map(Supplier::get)
        .flatMap(Optional::stream)
        .iterator();
  }

  private Optional<Stage> spelling() {
    CompiledQuery near = spelt();
    return near.equals(exact)
        ? Optional.empty()
        : Optional.of(stage(Match.SPELLING, near.full(), exact.full(), near));
  }

  private Optional<Stage> partial() {
    CompiledQuery near = spelt();
    return near.hasPartial()
        ? Optional.of(stage(Match.PARTIAL, near.some(), near.full(), near))
        : Optional.empty();
  }

  private Optional<Stage> sound() {
    if (filteredOut.test(exact)) {
      return Optional.empty(); // there are such names, and they are spelt as typed
    }
    CompiledQuery alike = LuceneQueries.compile(node, reading, new SoundAlikes(reading.words()));
    return alike.equals(exact)
        ? Optional.empty()
        : Optional.of(stage(Match.SOUND, alike.full(), exact.full(), alike));
  }

  /** The query with other spellings for its words. */
  private CompiledQuery spelt() {
    if (spelt.isEmpty()) {
      spelt = Optional.of(LuceneQueries.compile(node, reading, new NearSpellings(reading, labels)));
    }
    return spelt.get();
  }

  /** Counts the articles that have all of a query. */
  interface Total {
    long of(CompiledQuery query) throws IOException;
  }

  /** The query in another spelling, if that finds more. */
  Optional<String> suggestion(Total total) throws IOException {
    if (exact.isEmpty()) {
      return Optional.empty();
    }
    QueryNode other = new Suggester(reading, labels, articles).rewritten(node);
    if (other.equals(node)) {
      return Optional.empty();
    }
    long found = total.of(LuceneQueries.compile(other, reading, Leniency.NONE));
    return found > total.of(exact) ? Optional.of(QueryWriter.write(other)) : Optional.empty();
  }

  private static Stage stage(Match match, Query wider, Query nearer, CompiledQuery shows) {
    Query without =
        new BooleanQuery.Builder().add(wider, Occur.MUST).add(nearer, Occur.MUST_NOT).build();
    return new Stage(match, without, wider, shows);
  }
}
