package dragoman.web;

import dragoman.web.SearchAnswer.HitView;
import java.io.IOException;
import java.io.OutputStream;

/** Hits as lines of JSON. */
final class JsonLines implements HitWriter {

  static final String TYPE = "application/x-ndjson; charset=utf-8";

  private final OutputStream out;

  JsonLines(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(HitView hit) throws IOException {
    out.write(Json.bytes(hit));
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
