package dragoman.engine.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/** What {@link Places} tells is what Lucene's matches tell, in whatever order articles come. */
class PlacesTest {

  private static final long SEED = 20261126;
  private static final int DOCUMENTS = 60;
  private static final List<String> WORDS = List.of("radar", "sonar", "yard", "pact", "fleet");

  private record Place(int start, int end) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return start != other.start
          ? Integer.compare(start, other.start)
          : Integer.compare(end, other.end);
    }
  }

  @Test
  void areWhatLuceneTells() throws IOException {
    Random random = new Random(SEED);
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      write(directory, random);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        for (Query query : queries()) {
          Places places = Places.of(query, searcher);
          Weight weight =
              searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
          for (int i = 0; i < 3 * DOCUMENTS; i++) {
            // First in their order, then in none.
            int doc = i < DOCUMENTS ? i : random.nextInt(DOCUMENTS);
            LeafReaderContext leaf =
                searcher
                    .getLeafContexts()
                    .get(ReaderUtil.subIndex(doc, searcher.getLeafContexts()));
            Set<Place> told = new TreeSet<>();
            boolean found =
                places.find(
                    leaf, doc - leaf.docBase, (start, end) -> told.add(new Place(start, end)));
            Matches matches = weight.matches(leaf, doc - leaf.docBase);
            assertEquals(matches != null, found, query + " in " + doc);
            assertEquals(places(matches), told, query + " in " + doc);
          }
        }
      }
    }
  }

  private static List<Query> queries() {
    Query any = new WeighedTermsQuery("content", Map.of("radar", 1f, "pact", 0.5f, "absent", 1f));
    Query one = new TermQuery(new Term("title", "sonar"));
    Query phrase = new PhraseQuery("content", "radar", "sonar");
    BooleanQuery.Builder union = new BooleanQuery.Builder();
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    for (Query each : List.of(any, one, phrase)) {
      union.add(new BoostQuery(each, 0.3f), Occur.SHOULD);
      both.add(each, Occur.MUST);
    }
    return List.of(
        any, one, phrase, union.build(), both.build(), new ConstantScoreQuery(union.build()));
  }

  private static Set<Place> places(Matches matches) throws IOException {
    Set<Place> places = new TreeSet<>();
    if (matches != null) {
      for (String field : matches) {
        MatchesIterator each = matches.getMatches(field);
        while (each != null && each.next()) {
          places.add(new Place(each.startOffset(), each.endOffset()));
        }
      }
    }
    return places;
  }

  /** In several segments. */
  private static void write(ByteBuffersDirectory directory, Random random) throws IOException {
    FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    IndexWriterConfig config = new IndexWriterConfig().setMergePolicy(NoMergePolicy.INSTANCE);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < DOCUMENTS; i++) {
        Document document = new Document();
        document.add(new Field("content", text(random), type));
        document.add(new Field("title", text(random), type));
        writer.addDocument(document);
        if (i % 25 == 0) {
          writer.commit();
        }
      }
    }
  }

  private static String text(Random random) {
    List<String> words = new ArrayList<>();
    for (int n = random.nextInt(8); n >= 0; n--) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(" ", words);
  }
}
