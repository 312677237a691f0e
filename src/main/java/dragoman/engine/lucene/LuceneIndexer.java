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
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Fills a new generation of an index on this machine. */
public final class LuceneIndexer implements ArticleIndexer {

  private static final double RAM_BUFFER_MB = 128;

  private final Generations generations;
  private final Generations.WriterLock lock;
  private final Optional<String> before;
  private final String name;
  private final boolean update;
  private final String lexiconHash;
  private final Path index;
  private final Directory directory;
  private final IndexWriter writer;
  private boolean published;

  /** Opens the folder of a generation. */
  interface Directories {
    Directory open(Path folder) throws IOException;
  }

  private LuceneIndexer(
      Path index,
      Generations generations,
      Generations.WriterLock lock,
      boolean update,
      String lexiconHash,
      Directories directories)
      throws IOException {
    this.index = index;
    this.lexiconHash = lexiconHash;
    this.generations = generations;
    this.lock = lock;
    this.before = generations.current();
    this.update = update && before.isPresent();
    generations.clean(before);
    this.name = this.update ? generations.createFrom(before.get()) : generations.create();
    this.directory = directories.open(generations.folder(name));
    try {
      this.writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig()
                  .setCodec(new ArticleCodec())
                  .setRAMBufferSizeMB(RAM_BUFFER_MB)
                  .setCommitOnClose(false)
                  .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
    } catch (IOException | RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  private static LuceneIndexer open(
      Path index, boolean update, String lexiconHash, Directories directories)
      throws IndexWriteException {
    return writing(
        index,
        () -> {
          Generations generations = new Generations(index);
          Generations.WriterLock lock = generations.lock();
          try {
            return new LuceneIndexer(index, generations, lock, update, lexiconHash, directories);
          } catch (IOException | RuntimeException e) {
            try (lock) {
              generations.clean(generations.current());
            } catch (IOException left) {
              e.addSuppressed(left); // the next writer deletes it
            }
            throw e;
          }
        });
  }

  /** Something that writes. */
  private interface Writing<T> {
    T run() throws IOException;
  }

  private static <T> T writing(Path index, Writing<T> work) throws IndexWriteException {
    try {
      return work.run();
    } catch (CorruptIndexException e) {
      throw new DamagedIndexException(index, e); // of what an update began with
    } catch (IOException | AlreadyClosedException e) {
      throw IndexWriteException.of(index, e);
    }
  }

  /**
   * Begins an index anew, whatever is there.
   *
   * @throws IndexWriteException where it cannot be written, as in all that follows
   */
  public static LuceneIndexer rebuild(Path index, String lexiconHash) throws IndexWriteException {
    return rebuild(index, lexiconHash, FSDirectory::open);
  }

  static LuceneIndexer rebuild(Path index, String lexiconHash, Directories directories)
      throws IndexWriteException {
    return open(index, false, lexiconHash, directories);
  }

  /**
   * Begins with what is there, once that has been found whole: what is damaged would go on from
   * generation to generation.
   *
   * @throws DamagedIndexException where it cannot be read
   * @throws IndexException where it was made by another version or lexicon
   */
  public static LuceneIndexer update(Path index, String lexiconHash) throws IOException {
    return update(index, lexiconHash, FSDirectory::open);
  }

  static LuceneIndexer update(Path index, String lexiconHash, Directories directories)
      throws IOException {
    Generations generations = new Generations(index);
    Optional<String> current = generations.current();
    if (current.isPresent()) {
      try (FSDirectory directory = FSDirectory.open(generations.folder(current.get()));
          DirectoryReader reader = DirectoryReader.open(directory)) {
        Commits.check(reader, index, lexiconHash);
        Integrity.check(index, reader);
      } catch (IOException e) {
        throw new DamagedIndexException(index, e);
      }
    }
    return open(index, true, lexiconHash, directories);
  }

  @Override
  public Map<String, Indexed> indexed() throws IOException {
    return writing(index, this::readIndexed); // a reader of the writer makes it write
  }

  private Map<String, Indexed> readIndexed() throws IOException {
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
    Term id = new Term(Schema.ID, article.article().id());
    Iterable<IndexableField> document = Documents.of(article);
    writing(index, () -> writer.updateDocument(id, document));
  }

  @Override
  public void remove(String id) throws IOException {
    writing(index, () -> writer.deleteDocuments(new Term(Schema.ID, id)));
  }

  @Override
  public void copies(String id, List<Copy> copies) throws IOException {
    BytesRef value = Documents.copies(copies);
    writing(
        index, () -> writer.updateBinaryDocValue(new Term(Schema.ID, id), Schema.COPIES, value));
  }

  @Override
  public IndexStatus publish() throws IOException {
    return writing(index, this::commitAndPublish);
  }

  private IndexStatus commitAndPublish() throws IOException {
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
        try {
          writer.rollback();
        } finally {
          generations.clean(before); // which makes room again on a full disk
        }
      }
    }
  }
}
