package dragoman.engine.lucene;

import dragoman.engine.StoredArticle;
import dragoman.engine.StoredArticle.StoredPair;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.StoredFields;
import tools.jackson.databind.json.JsonMapper;

/**
 * How articles are stored to be shown: the text as it is, and all else as JSON. The text is most of
 * an article, and a hit that is shown is read much faster where nobody parses it.
 */
final class StoredArticles {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String NOT_HERE = "";

  private StoredArticles() {}

  static void add(Document document, StoredArticle article) {
    List<StoredPair> pairs = article.pairs().stream().map(pair -> with(pair, NOT_HERE)).toList();
    document.add(
        new StoredField(Schema.STORED, JSON.writeValueAsBytes(with(article, NOT_HERE, pairs))));
    document.add(new StoredField(Schema.TEXT, article.text()));
  }

  static StoredArticle read(StoredFields from, int doc) throws IOException {
    Document document = from.document(doc);
    byte[] stored = document.getBinaryValue(Schema.STORED).bytes;
    StoredArticle article = JSON.readValue(stored, StoredArticle.class);
    String text = document.get(Schema.TEXT);
    List<StoredPair> pairs =
        article.pairs().stream()
            .map(pair ->
                with(
                    pair,
                    (pair.inTitle() ? article.title() : text).substring(pair.start(), pair.end())))
            .toList();
    return with(article, text, pairs);
  }

  private static StoredPair with(StoredPair pair, String evidence) {
    return new StoredPair(
        pair.id(), evidence, pair.inTitle(), pair.start(), pair.end(), pair.marks());
  }

  private static StoredArticle with(StoredArticle article, String text, List<StoredPair> pairs) {
    return new StoredArticle(
        article.id(),
        article.title(),
        text,
        article.language(),
        article.passages(),
        article.date(),
        article.dateFrom(),
        article.source(),
        article.author(),
        article.url(),
        article.file(),
        article.rules(),
        article.actors(),
        pairs,
        article.topics());
  }
}
