package dragoman.engine.lucene;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * How an index is written: as Lucene does, but for the stored articles. A page of hits reads ten
 * that stand anywhere, so they are packed in small chunks, each unpacked at once.
 */
public final class ArticleCodec extends FilterCodec {

  private static final String NAME = "DragomanArticles";

  /** A few articles; Lucene packs ten times as much together. */
  private static final int CHUNK_BYTES = 1 << 13;

  private static final int MOST_IN_A_CHUNK = 128;

  /** Lucene's own: how many chunks an entry of the index of chunks stands for, as a shift. */
  private static final int BLOCK_SHIFT = 10;

  private final StoredFieldsFormat stored =
      new Lucene90CompressingStoredFieldsFormat(
          NAME, new ChunkCompression(), CHUNK_BYTES, MOST_IN_A_CHUNK, BLOCK_SHIFT);

  /** Named in {@code META-INF/services}: a segment says which codec it was written with. */
  public ArticleCodec() {
    super(NAME, new Lucene104Codec());
  }

  @Override
  public StoredFieldsFormat storedFieldsFormat() {
    return stored;
  }
}
