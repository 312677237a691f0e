package dragoman.web;

import dragoman.engine.SearchEngine;
import dragoman.lexicon.Lexicon;
import io.modelcontextprotocol.json.schema.jackson3.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The Model Context Protocol for a client that starts the program: a message a line, in on one
 * stream and out on another, where nothing else may be written.
 */
public final class McpStdio {

  private McpStdio() {}

  /** Calls that are being answered. */
  private static final class Calls {

    /** For a message to reach its tool, and an answer the stream. */
    private static final long GRACE_MS = 200;

    private final AtomicInteger running = new AtomicInteger();

    <T> T run(Supplier<T> call) {
      running.incrementAndGet();
      try {
        return call.get();
      } finally {
        running.decrementAndGet();
      }
    }

    /** Waits for the last of them. */
    void settle() {
      try {
        do {
          Thread.sleep(GRACE_MS);
        } while (running.get() > 0);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Tells when the client has closed the stream. The SDK answers nothing after that, so what was
   * asked before is answered first: a script may ask and close.
   */
  private static final class Heard extends FilterInputStream {
    private final CountDownLatch end = new CountDownLatch(1);
    private final Calls calls;

    Heard(InputStream in, Calls calls) {
      super(in);
      this.calls = calls;
    }

    @Override
    public int read() throws IOException {
      return heard(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return heard(super.read(bytes, offset, length));
    }

    private int heard(int read) {
      if (read < 0 && end.getCount() > 0) {
        calls.settle();
        end.countDown();
      }
      return read;
    }
  }

  /** Answers until the client has closed the stream. */
  public static void serve(
      SearchEngine engine, Lexicon lexicon, String version, InputStream in, OutputStream out) {
    Calls calls = new Calls();
    Heard heard = new Heard(in, calls);
    try (Metrics metrics = new Metrics(engine)) {
      McpTools tools = new McpTools(new Answers(engine, lexicon, metrics));
      McpSyncServer server =
          McpServer.sync(new StdioServerTransportProvider(McpTools.JSON, heard, out))
              .serverInfo(McpTools.NAME, version)
              .instructions(McpTools.INSTRUCTIONS)
              .capabilities(ServerCapabilities.builder().tools(false).build())
              .jsonMapper(McpTools.JSON)
              .jsonSchemaValidator(new DefaultJsonSchemaValidator())
              .validateToolInputs(false)
              .tools(
                  tools.all().stream()
                      .map(named ->
                          new SyncToolSpecification(
                              named.tool(),
                              (exchange, request) -> calls.run(() -> named.call().apply(request))))
                      .toList())
              .build();
      heard.end.await();
      server.closeGracefully();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
