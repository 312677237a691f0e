package dragoman.engine.lucene;

import dragoman.engine.Copy;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;

/**
 * Which article lists a page as its copy. Lists of copies are changed in place and so cannot be
 * searched; they are gone through once a generation, when first asked.
 */
final class CopyIds {

  private record OfGeneration(String generation, Map<String, Integer> documents) {}

  private final AtomicReference<OfGeneration> known =
      new AtomicReference<>(new OfGeneration("", Map.of()));

  /** The document of the article that lists the page of this id. */
  Optional<Integer> document(OpenIndex open, String id) throws IOException {
    OfGeneration found = known.get();
    if (!found.generation().equals(open.generation())) {
      found = new OfGeneration(open.generation(), read(open.reader()));
      known.set(found);
    }
    return Optional.ofNullable(found.documents().get(id));
  }

  private static Map<String, Integer> read(IndexReader reader) throws IOException {
    Map<String, Integer> documents = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      BinaryDocValues copies = DocValues.getBinary(leaf.reader(), Schema.COPIES);
      for (int doc = copies.nextDoc();
          doc != BinaryDocValues.NO_MORE_DOCS;
          doc = copies.nextDoc()) {
        if ((live == null || live.get(doc)) && copies.binaryValue().length > "[]".length()) {
          for (Copy copy : Documents.copies(copies.binaryValue())) {
            documents.put(copy.id(), leaf.docBase + doc);
          }
        }
      }
    }
    return Map.copyOf(documents);
  }
}
