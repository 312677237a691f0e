package dragoman.corpus.source;

import java.io.IOException;
import java.io.InputStream;

/** Takes one kind of file apart into pages, one at a time. */
@FunctionalInterface
interface PageSource {

  /**
   * Hands every page in the stream to the sink. A broken record is the sink's problem and the next
   * one is read; an exception means that nothing more can be had from this file.
   */
  void read(InputStream in, PageSink sink) throws IOException;
}
