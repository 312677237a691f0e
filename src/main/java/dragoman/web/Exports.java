package dragoman.web;

import dragoman.web.SearchAnswer.HitView;
import dragoman.web.SearchParameters.Format;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends hits as a table, as lines, or as a feed, as they are found. */
final class Exports {

  private static final Logger LOG = LoggerFactory.getLogger(Exports.class);
  private static final int BUFFER = 1 << 16;

  private Exports() {}

  /**
   * What is sent.
   *
   * @param text the query
   * @param next where it goes on, if it does
   * @param made when the index that answers was
   */
  record Export(
      Format format, String text, Iterator<HitView> hits, Optional<String> next, Instant made) {}

  /**
   * Sends the hits, each when the client has taken those before; a client that is gone ends it.
   * What fails on the way breaks the answer off, so that no part of one passes for the whole.
   */
  static void send(Context ctx, Export export) {
    ctx.contentType(type(export.format));
    export.next.ifPresent(next -> ctx.header("Link", "<" + next + ">; rel=\"next\"")); // RFC 8288
    if (Freshness.isUnmodified(ctx) || ctx.method().equals(HandlerType.HEAD)) {
      return;
    }
    try {
      OutputStream out = new BufferedOutputStream(ctx.outputStream(), BUFFER);
      HitWriter writer = writer(ctx, out, export);
      while (export.hits.hasNext()) {
        writer.write(export.hits.next());
      }
      writer.close();
    } catch (IOException e) {
      LOG.debug("the client is gone: {}", e.getMessage());
      breakOff(ctx);
    } catch (RuntimeException e) {
      if (!ctx.res().isCommitted()) {
        ctx.res().resetBuffer();
        throw e; // nothing has been sent, so that it can still be said
      }
      LOG.warn("{} was broken off, request {}", ctx.path(), RequestId.of(ctx), e);
      breakOff(ctx);
    }
  }

  /** Without the end that every whole answer has. */
  private static void breakOff(Context ctx) {
    ServletContextRequest.getServletContextRequest(ctx.req())
        .getConnectionMetaData()
        .getConnection()
        .getEndPoint()
        .close();
  }

  private static String type(Format format) {
    return switch (format) {
      case CSV -> CsvTable.TYPE;
      case NDJSON -> JsonLines.TYPE;
      case ATOM -> AtomFeed.TYPE;
      case JSON -> Json.TYPE;
    };
  }

  private static HitWriter writer(Context ctx, OutputStream out, Export export) throws IOException {
    return switch (export.format) {
      case CSV -> new CsvTable(out);
      case NDJSON -> new JsonLines(out);
      case ATOM -> new AtomFeed(out, Addresses.root(ctx), about(ctx, export));
      case JSON -> throw new UncheckedIOException(new IOException("one document is no export"));
    };
  }

  private static AtomFeed.About about(Context ctx, Export export) {
    PageState state = PageState.of(ctx).fromStart();
    return new AtomFeed.About(
        export.text.isBlank() ? "Dragoman" : "Dragoman: " + export.text,
        Addresses.pathAndQuery(ctx),
        state.address(),
        export.made,
        export.next);
  }
}
