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

  /** Twice what the longest question that is read takes, in a script of nine bytes a letter. */
  static final int MAX_LINK = 24 * 1024;

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
    export.next.ifPresent(next -> ctx.header("Link", link(next)));
    ctx.contentType(type(export.format));
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

  /** It repeats what was asked (RFC 8288), for which a head has not endless room. */
  private static String link(String next) {
    if (next.length() > MAX_LINK) {
      throw ProblemException.badValue(
          "size",
          "the address of the next answer is longer than "
              + MAX_LINK
              + " bytes, too long for a Link header: ask with fewer words or values, or without size");
    }
    return "<" + next + ">; rel=\"next\"";
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
