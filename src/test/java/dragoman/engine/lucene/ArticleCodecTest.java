package dragoman.engine.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class ArticleCodecTest {

  private static final String FIELD = "text";
  private static final String NUMBER = "number";

  /** From nothing to several chunks, of text that packs well and text that does not. */
  private static List<String> texts(Random random) {
    List<String> texts = new ArrayList<>(List.of("", "a"));
    for (int i = 0; i < 300; i++) {
      int length = i % 50 == 0 ? random.nextInt(100_000) : random.nextInt(4000);
      int letters = i % 2 == 0 ? 3 : 0x3000;
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < length; j++) {
        text.append((char) ('a' + random.nextInt(letters)));
      }
      texts.add(text.toString());
    }
    return texts;
  }

  @Test
  void whatIsStoredIsReadInAnyOrder() throws IOException {
    Random random = new Random(7);
    List<String> texts = texts(random);
    try (Directory directory = new ByteBuffersDirectory()) {
      IndexWriterConfig config = new IndexWriterConfig().setCodec(new ArticleCodec());
      try (IndexWriter writer = new IndexWriter(directory, config)) {
        for (int i = 0; i < texts.size(); i++) {
          Document document = new Document();
          document.add(new StoredField(NUMBER, i));
          document.add(new StoredField(FIELD, texts.get(i)));
          writer.addDocument(document);
          if (random.nextInt(60) == 0) {
            writer.flush(); // so that segments are merged
          }
        }
        writer.forceMerge(1);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        assertEquals(1, reader.leaves().size());
        StoredFields stored = reader.storedFields();
        for (int i = 0; i < 2 * texts.size(); i++) {
          int doc = i < texts.size() ? i : random.nextInt(texts.size());
          Document read = stored.document(doc);
          int number = read.getField(NUMBER).numericValue().intValue();
          assertTrue(texts.get(number).equals(read.get(FIELD)), "text " + number);
        }
      }
    }
  }

  @Test
  void luceneFindsItByTheNameThatSegmentsHave() {
    assertEquals(ArticleCodec.class, Codec.forName(new ArticleCodec().getName()).getClass());
  }
}
