package dragoman.engine.lucene;

import dragoman.annotate.StoryClusters;
import dragoman.annotate.StoryClusters.Member;
import dragoman.annotate.StorySignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * Finds the stories of all articles in an index and writes those that have changed. Signatures are
 * read day by day, so that what is in memory is a few words an article and the stories of a few
 * days; an update ends with the same stories as a rebuild, and writes only the difference.
 *
 * <p>Articles without a date are in no story: nothing says which event of two alike they are on.
 */
final class StoryUpdate {

  private final IndexWriter writer;

  StoryUpdate(IndexWriter writer) {
    this.writer = writer;
  }

  /** An article's place in the index. */
  private record Place(long day, long number, int leaf, int doc) {}

  /** An article's id and the story it is in so far. */
  private record Known(BytesRef id, long story) {}

  void run() throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      List<LeafReaderContext> leaves = reader.leaves();
      List<Place> places = new ArrayList<>();
      for (LeafReaderContext leaf : leaves) {
        addPlaces(leaf, places);
      }
      places.sort(Comparator.comparingLong(Place::day).thenComparingLong(Place::number));
      StoryClusters clusters = new StoryClusters(story -> write(leaves, places, story));
      for (int i = 0; i < places.size(); i++) {
        Place place = places.get(i);
        clusters.add(new Member(i, place.day, signature(leaves.get(place.leaf), place.doc)));
      }
      clusters.end();
    }
  }

  private static void addPlaces(LeafReaderContext leaf, List<Place> places) throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    SortedSetDocValues ids = DocValues.getSortedSet(leaf.reader(), Schema.ID);
    NumericDocValues days = DocValues.getNumeric(leaf.reader(), Schema.DATE);
    for (int doc = days.nextDoc(); doc != NumericDocValues.NO_MORE_DOCS; doc = days.nextDoc()) {
      if ((live == null || live.get(doc)) && ids.advanceExact(doc)) {
        long number = StoryNumbers.of(ids.lookupOrd(ids.nextOrd()));
        places.add(new Place(days.longValue(), number, leaf.ord, doc));
      }
    }
  }

  /** Opened anew for each, since days jump about and doc values only go forward. */
  private static StorySignature signature(LeafReaderContext leaf, int doc) throws IOException {
    BinaryDocValues signatures = DocValues.getBinary(leaf.reader(), Schema.SIGNATURE);
    if (!signatures.advanceExact(doc)) {
      throw new IllegalStateException("document " + doc + " has no signature");
    }
    BytesRef bytes = signatures.binaryValue();
    return StorySignature.decoded(bytes.bytes, bytes.offset, bytes.length);
  }

  private void write(List<LeafReaderContext> leaves, List<Place> places, List<Member> story) {
    long number = places.get((int) story.getFirst().id()).number;
    try {
      for (Member member : story) {
        Place place = places.get((int) member.id());
        Known known = known(leaves.get(place.leaf), place.doc);
        if (known.story != number) {
          writer.updateNumericDocValue(new Term(Schema.ID, known.id), Schema.STORY, number);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Known known(LeafReaderContext leaf, int doc) throws IOException {
    NumericDocValues stories = DocValues.getNumeric(leaf.reader(), Schema.STORY);
    SortedSetDocValues ids = DocValues.getSortedSet(leaf.reader(), Schema.ID);
    if (!stories.advanceExact(doc) || !ids.advanceExact(doc)) {
      throw new IllegalStateException("document " + doc + " has no story");
    }
    return new Known(BytesRef.deepCopyOf(ids.lookupOrd(ids.nextOrd())), stories.longValue());
  }
}
