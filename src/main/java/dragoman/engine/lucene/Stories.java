package dragoman.engine.lucene;

import dragoman.engine.StoredArticle;
import dragoman.engine.StoryGroup;
import dragoman.engine.StoryGroup.Other;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;

/** Which articles are on one event. */
final class Stories {

  /** So many of a story's articles are read; one event has rarely more. */
  private static final int MOST_READ = 1000;

  /** So many of the others are listed. */
  private static final int MOST_OTHERS = 20;

  private static final Sort BY_DAY =
      new Sort(new SortField(Schema.DATE, SortField.Type.LONG), SortField.FIELD_DOC);

  private final IndexSearcher searcher;

  Stories(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** The number of an article's story. */
  long story(int doc) throws IOException {
    List<LeafReaderContext> leaves = searcher.getLeafContexts();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    NumericDocValues stories = DocValues.getNumeric(leaf.reader(), Schema.STORY);
    return stories.advanceExact(doc - leaf.docBase) ? stories.longValue() : -1 - doc;
  }

  /** Finds the articles of stories. */
  static Query in(Set<Long> stories) {
    return NumericDocValuesField.newSlowSetQuery(
        Schema.STORY, stories.stream().mapToLong(story -> story).toArray());
  }

  /** The stories of these articles that have others in them, by article. */
  Map<Integer, StoryGroup> groups(Collection<Integer> docs) throws IOException {
    Map<Integer, Long> storyOf = new LinkedHashMap<>();
    for (int doc : docs) {
      storyOf.put(doc, story(doc));
    }
    Map<Integer, StoryGroup> groups = new HashMap<>();
    if (!docs.isEmpty()) {
      Map<Long, List<Integer>> members = members(new HashSet<>(storyOf.values()));
      for (Map.Entry<Integer, Long> each : storyOf.entrySet()) {
        List<Integer> all = members.getOrDefault(each.getValue(), List.of());
        if (all.size() > 1) {
          groups.put(each.getKey(), group(each.getValue(), each.getKey(), all));
        }
      }
    }
    return groups;
  }

  /** An article's story, where there are others in it. */
  Optional<StoryGroup> group(int doc) throws IOException {
    return Optional.ofNullable(groups(List.of(doc)).get(doc));
  }

  private Map<Long, List<Integer>> members(Set<Long> stories) throws IOException {
    Map<Long, List<Integer>> members = new HashMap<>();
    for (ScoreDoc hit : searcher.search(in(stories), MOST_READ, BY_DAY).scoreDocs) {
      members.computeIfAbsent(story(hit.doc), story -> new ArrayList<>()).add(hit.doc);
    }
    return members;
  }

  private StoryGroup group(long story, int doc, List<Integer> members) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<String> languages = new ArrayList<>();
    List<Other> others = new ArrayList<>();
    for (int member : members) {
      StoredArticle article = StoredArticles.read(stored, member);
      languages.add(article.language());
      if (member != doc && others.size() < MOST_OTHERS) {
        others.add(new Other(article.id(), article.title(), article.language(), article.date()));
      }
    }
    return StoryGroup.of(StoryNumbers.id(story), languages, others);
  }
}
