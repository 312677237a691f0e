package dragoman.engine.lucene;

import dragoman.engine.BadCursorException;
import dragoman.engine.Match;
import dragoman.engine.SearchRequest;
import dragoman.engine.Sort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * The hits of a request in their order, a stretch at a time: stage by stage, or the best of each
 * story.
 */
final class RankedHits {

  /** Hits that are looked at at once for the best of their stories. */
  private static final int BATCH = 50;

  /** More than the articles of so many stories. */
  private static final int MOST_OF_STORIES = 2000;

  private final SearchedIndex index;
  private final SearchRequest request;
  private final Stages stages;

  RankedHits(SearchedIndex index, SearchRequest request, Stages stages) {
    this.index = index;
    this.request = request;
    this.stages = stages;
  }

  /** A hit's place in the order. */
  record Ranked(ScoreDoc doc, Stage stage) {}

  /** Where the request goes on. */
  Optional<Cursor> start() {
    Optional<Cursor> cursor = request.cursor().map(text -> Cursor.of(request, text));
    if (cursor.isPresent() && cursor.get().doc() >= index.end()) {
      throw BadCursorException.unknown(request.cursor().orElse(""));
    }
    return cursor;
  }

  /**
   * The next hits in the order, without any counting.
   *
   * @param after the last one before; none for the first after the request's cursor
   */
  List<Ranked> next(Optional<Ranked> after, int size) throws IOException {
    Optional<Cursor> from = after.isPresent() ? after.map(this::cursor) : start();
    List<Ranked> next = next(from, Match.FULL, List.of(), size);
    boolean nothing = next.isEmpty() && from.isEmpty();
    return nothing ? next(from, Match.SOUND, List.of(), size) : next;
  }

  /**
   * The next hits from the cursor on.
   *
   * @param first the first stage that has any
   * @param known the first hits of that stage, where they are at hand
   */
  List<Ranked> next(Optional<Cursor> from, Match first, List<ScoreDoc> known, int size)
      throws IOException {
    return request.byStory() ? pageOfStories(from, first, size) : page(from, first, known, size);
  }

  /**
   * The best of so many stories, where there are as many. An article that another of its story
   * comes before is passed over, even if that one is on an earlier page.
   */
  List<Ranked> pageOfStories(Optional<Cursor> cursor, Match first, int size) throws IOException {
    List<Ranked> page = new ArrayList<>();
    Optional<Cursor> from = cursor;
    while (page.size() < size) {
      List<Ranked> next = page(from, first, List.of(), BATCH);
      Map<Integer, Long> stories = index.stories(next.stream().map(hit -> hit.doc.doc).toList());
      Map<Long, Integer> best = best(next, stories);
      for (Ranked ranked : next) {
        if (page.size() < size
            && Objects.equals(best.get(stories.get(ranked.doc.doc)), ranked.doc.doc)) {
          page.add(ranked);
        }
      }
      if (next.size() < BATCH) {
        break;
      }
      from = Optional.of(cursor(next.getLast()));
    }
    return page;
  }

  /** The first hit of each of these hits' stories. */
  private Map<Long, Integer> best(List<Ranked> hits, Map<Integer, Long> stories)
      throws IOException {
    Set<Long> met = new HashSet<>(stories.values());
    Match last = hits.isEmpty() ? Match.FULL : hits.getLast().stage.match();
    Map<Long, Integer> best = new HashMap<>();
    putFirst(best, met, stages.full().query());
    boolean bySound = last == Match.SOUND;
    Iterator<Stage> others = stages.afterFull(() -> bySound);
    while (last != Match.FULL && others.hasNext()) {
      Stage stage = others.next();
      if (stage.match().compareTo(last) > 0) {
        break;
      }
      putFirst(best, met, stage.query());
    }
    return best;
  }

  private void putFirst(Map<Long, Integer> best, Set<Long> met, Query wanted) throws IOException {
    if (met.isEmpty()) {
      return;
    }
    Query ofThese =
        new BooleanQuery.Builder()
            .add(wanted, Occur.MUST)
            .add(index.ofStories(met), Occur.FILTER)
            .build();
    List<Integer> first =
        Arrays.stream(top(ofThese, Optional.empty(), MOST_OF_STORIES)).map(hit -> hit.doc).toList();
    Map<Integer, Long> stories = index.stories(first);
    for (int doc : first) {
      Long story = stories.get(doc);
      if (story != null) {
        best.putIfAbsent(story, doc);
      }
    }
  }

  /**
   * So many hits from the cursor on, where there are as many: stage by stage, until the page is
   * filled.
   *
   * @param first the first stage that has any
   * @param known the first hits of that stage, where they are at hand
   */
  private List<Ranked> page(Optional<Cursor> cursor, Match first, List<ScoreDoc> known, int size)
      throws IOException {
    List<Ranked> page = new ArrayList<>();
    Match from = cursor.map(Cursor::match).orElse(first);
    Iterator<Stage> others = stages.afterFull(() -> from == Match.SOUND);
    Optional<Stage> stage = Optional.of(stages.full());
    while (stage.isPresent() && page.size() < size) {
      Match match = stage.get().match();
      if (match.compareTo(from) >= 0) {
        int lacking = size - page.size();
        Optional<Cursor> after = match == from ? cursor : Optional.empty();
        List<ScoreDoc> found =
            match == first && !known.isEmpty()
                ? known
                : cursor.isEmpty()
                    ? others(stage.get(), page, lacking)
                    : List.of(top(stage.get().query(), after, lacking));
        for (ScoreDoc doc : found) {
          page.add(new Ranked(doc, stage.get()));
        }
      }
      boolean goOn = page.size() < size && others.hasNext();
      stage = goOn ? Optional.of(others.next()) : Optional.empty();
    }
    return page;
  }

  /**
   * The first of a stage that are not on the page, where all that is nearer is: to find some more
   * and pass over those is quicker than to exclude them.
   */
  private List<ScoreDoc> others(Stage stage, List<Ranked> page, int count) throws IOException {
    Set<Integer> nearer = page.stream().map(ranked -> ranked.doc.doc).collect(Collectors.toSet());
    return Arrays.stream(top(stage.wider(), Optional.empty(), count + nearer.size()))
        .filter(doc -> !nearer.contains(doc.doc))
        .limit(count)
        .toList();
  }

  ScoreDoc[] top(Query wanted, Optional<Cursor> after, int count) throws IOException {
    Query narrowed = Narrowed.by(request.filters(), wanted);
    return index.top(narrowed, request.sort(), after.map(this::place), count);
  }

  private ScoreDoc place(Cursor cursor) {
    return request.sort() == Sort.RELEVANCE
        ? new ScoreDoc(cursor.doc(), Float.intBitsToFloat((int) cursor.key()))
        : new FieldDoc(cursor.doc(), Float.NaN, new Object[] {cursor.key(), cursor.doc()});
  }

  Cursor cursor(Ranked last) {
    long key =
        last.doc instanceof FieldDoc sorted
                && sorted.fields != null
                && sorted.fields[0] instanceof Long day
            ? day
            : Float.floatToIntBits(last.doc.score);
    return new Cursor(
        index.generation(), Cursor.search(request), last.stage.match(), key, last.doc.doc);
  }
}
