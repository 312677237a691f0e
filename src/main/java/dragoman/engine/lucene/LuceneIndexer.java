package dragoman.engine.lucene;

import dragoman.annotate.AnnotatedArticle;
import dragoman.engine.ArticleIndexer;
import dragoman.engine.Copy;
import dragoman.engine.IndexStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;

/** Fills a new generation of an index on this machine. */
public final class LuceneIndexer implements ArticleIndexer {

  private static final double RAM_BUFFER_MB = 128;

  private final Generations generations;
  private final Generations.WriterLock lock;
  private final Optional<String> before;
  private final String name;
  private final boolean update;
  private final String lexiconHash;
  private final FSDirectory directory;
  private final IndexWriter writer;
  private boolean published;

  private LuceneIndexer(
      Generations generations, Generations.WriterLock lock, boolean update, String lexiconHash)
      throws IOException {
    this.lexiconHash = lexiconHash;
    this.generations = generations;
    this.lock = lock;
    this.before = generations.current();
    this.update = update && before.isPresent();
    generations.clean(before);
    this.name = this.update ? generations.createFrom(before.get()) : generations.create();
    this.directory = FSDirectory.open(generations.folder(name));
    this.writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig()
                .setRAMBufferSizeMB(RAM_BUFFER_MB)
                .setCommitOnClose(false)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
  }

  private static LuceneIndexer open(Path index, boolean update, String lexiconHash)
      throws IOException {
    Generations generations = new Generations(index);
    Generations.WriterLock lock = generations.lock();
    try {
      return new LuceneIndexer(generations, lock, update, lexiconHash);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Begins an index anew, whatever is there. */
  public static LuceneIndexer rebuild(Path index, String lexiconHash) throws IOException {
    return open(index, false, lexiconHash);
  }

  /**
   * Begins with what is there.
   *
   * @throws IndexException where that was made by another version or lexicon, or cannot be read
   */
  public static LuceneIndexer update(Path index, String lexiconHash) throws IOException {
    Generations generations = new Generations(index);
    Optional<String> current = generations.current();
    if (current.isPresent()) {
      try (FSDirectory directory = FSDirectory.open(generations.folder(current.get()));
          DirectoryReader reader = DirectoryReader.open(directory)) {
        Commits.check(reader, index, lexiconHash);
      } catch (IOException e) {
        throw new IndexException(
            index + " cannot be read (" + e.getMessage() + "): make it anew with --reindex", e);
      }
    }
    return open(index, true, lexiconHash);
  }

  @Override
  public Map<String, Indexed> indexed() throws IOException {
    Map<String, Indexed> indexed = new HashMap<>();
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        SortedSetDocValues ids = DocValues.getSortedSet(leaf.reader(), Schema.ID);
        BinaryDocValues hashes = DocValues.getBinary(leaf.reader(), Schema.HASH);
        BinaryDocValues files = DocValues.getBinary(leaf.reader(), Schema.FILE);
        NumericDocValues fingerprints = DocValues.getNumeric(leaf.reader(), Schema.FINGERPRINT);
        BinaryDocValues copies = DocValues.getBinary(leaf.reader(), Schema.COPIES);
        Bits live = leaf.reader().getLiveDocs();
        for (int doc = ids.nextDoc(); doc != SortedSetDocValues.NO_MORE_DOCS; doc = ids.nextDoc()) {
          if ((live == null || live.get(doc))
              && hashes.advanceExact(doc)
              && files.advanceExact(doc)
              && copies.advanceExact(doc)) {
            String id = ids.lookupOrd(ids.nextOrd()).utf8ToString();
            indexed.put(
                id,
                new Indexed(
                    hashes.binaryValue().utf8ToString(),
                    files.binaryValue().utf8ToString(),
                    fingerprints.advanceExact(doc)
                        ? OptionalLong.of(fingerprints.longValue())
                        : OptionalLong.empty(),
                    Documents.copies(copies.binaryValue())));
          }
        }
      }
    }
    return indexed;
  }

  @Override
  public void put(AnnotatedArticle article) throws IOException {
    writer.updateDocument(new Term(Schema.ID, article.article().id()), Documents.of(article));
  }

  @Override
  public void remove(String id) throws IOException {
    writer.deleteDocuments(new Term(Schema.ID, id));
  }

  @Override
  public void copies(String id, List<Copy> copies) throws IOException {
    writer.updateBinaryDocValue(new Term(Schema.ID, id), Schema.COPIES, Documents.copies(copies));
  }

  @Override
  public IndexStatus publish() throws IOException {
    if (!update) {
      writer.forceMerge(1); // fewer segments answer faster, and a rebuild is the time to merge
    }
    writer.flush();
    new StoryUpdate(writer).run();
    long articles = writer.getDocStats().numDocs;
    writer.setLiveCommitData(Commits.data(lexiconHash, articles).entrySet());
    writer.commit();
    writer.close();
    generations.publish(name);
    published = true;
    generations.clean(before);
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += directory.fileLength(file);
    }
    return new IndexStatus(articles, name, Generations.made(name), bytes);
  }

  @Override
  public void close() throws IOException {
    try (lock;
        directory) {
      if (!published) {
        writer.rollback();
        generations.clean(before);
      }
    }
  }
}
