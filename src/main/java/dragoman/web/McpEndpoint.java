package dragoman.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.schema.jackson3.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.spec.HttpHeaders;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Model Context Protocol over HTTP (its streamable transport) at {@code /mcp}. No session is
 * kept, since no tool changes anything: each message is answered by itself, as JSON.
 *
 * <p>The SDK speaks the protocol; its servlet is not used, because it would answer some mistakes of
 * a client with a 5xx.
 */
final class McpEndpoint implements McpStatelessServerTransport {

  private static final Logger LOG = LoggerFactory.getLogger(McpEndpoint.class);

  private static final int MAX_BODY = 256 * 1024;
  private static final String JSON = "application/json";

  /** Names that lead to this machine only, so no other site's page can stand behind them. */
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Cors cors;
  private final McpStatelessSyncServer server;
  private @Nullable McpStatelessServerHandler handler;

  McpEndpoint(McpTools tools, String version, Cors cors) {
    this.cors = cors;
    this.server =
        McpServer.sync(this)
            .serverInfo(McpTools.NAME, version)
            .instructions(McpTools.INSTRUCTIONS)
            .capabilities(ServerCapabilities.builder().tools(false).build())
            .jsonMapper(McpTools.JSON)
            .jsonSchemaValidator(new DefaultJsonSchemaValidator())
            .validateToolInputs(false) // McpTools says what is wrong, and what would be right
            .immediateExecution(true) // on the request's own thread
            .tools(
                tools.all().stream()
                    .map(named ->
                        new SyncToolSpecification(
                            named.tool(), (context, request) -> named.call().apply(request)))
                    .toList())
            .build();
  }

  @Override
  public void setMcpHandler(McpStatelessServerHandler mcpHandler) {
    this.handler = mcpHandler;
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  void stop() {
    server.close();
  }

  void answer(Context ctx) {
    requireOrigin(ctx);
    requireVersion(ctx);
    ctx.header("Cache-Control", "no-store");
    answer(ctx, new String(Body.read(ctx, List.of(JSON), MAX_BODY), StandardCharsets.UTF_8));
  }

  /**
   * A page of another site must not talk to a server of its reader's machine or network, even if
   * its name has been made to lead there (DNS rebinding; Model Context Protocol, transports).
   */
  private void requireOrigin(Context ctx) {
    Optional<String> origin = Optional.ofNullable(ctx.header("Origin"));
    if (origin.isPresent() && !cors.allows(origin.get()) && !isOwn(origin.get(), ctx)) {
      throw ProblemException.forbidden(
          "the origin \"" + origin.get() + "\" is not allowed here: --cors names those that are");
    }
  }

  private static boolean isOwn(String origin, Context ctx) {
    try {
      URI uri = URI.create(origin);
      return uri.getHost() != null
          && LOOPBACK.contains(uri.getHost())
          && uri.getPort() == ctx.req().getLocalPort();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void requireVersion(Context ctx) {
    String version = ctx.header(HttpHeaders.PROTOCOL_VERSION);
    List<String> known = protocolVersions();
    if (version != null && !known.contains(version)) {
      throw ProblemException.badValue(
          HttpHeaders.PROTOCOL_VERSION,
          "\"" + version + "\" must be one of " + String.join(", ", known));
    }
  }

  private void answer(Context ctx, String body) {
    McpSchema.JSONRPCMessage message;
    try {
      message = McpSchema.deserializeJsonRpcMessage(McpTools.JSON, body);
    } catch (IOException | RuntimeException e) {
      refuse(ctx, ErrorCodes.PARSE_ERROR, "the body is no JSON-RPC message");
      return;
    }
    McpStatelessServerHandler protocol = handler;
    if (protocol == null) {
      throw new IllegalStateException("the protocol's handler is not set");
    }
    switch (message) {
      case JSONRPCRequest request -> send(ctx, handled(protocol, request));
      case JSONRPCNotification notification -> {
        protocol.handleNotification(McpTransportContext.EMPTY, notification).block();
        ctx.status(HttpStatus.ACCEPTED);
      }
      case JSONRPCResponse response -> ctx.status(HttpStatus.ACCEPTED); // nothing was asked
      default -> refuse(ctx, ErrorCodes.INVALID_REQUEST, "expected a request");
    }
  }

  private static JSONRPCResponse handled(
      McpStatelessServerHandler protocol, JSONRPCRequest request) {
    try {
      JSONRPCResponse response = protocol.handleRequest(McpTransportContext.EMPTY, request).block();
      return response == null
          ? error(request.id(), ErrorCodes.INTERNAL_ERROR, "there is no answer")
          : response;
    } catch (McpError e) {
      JSONRPCError told = e.getJsonRpcError();
      return told == null
          ? error(request.id(), ErrorCodes.INTERNAL_ERROR, String.valueOf(e.getMessage()))
          : JSONRPCResponse.error(request.id(), told);
    } catch (RuntimeException e) {
      // The SDK's way to say that it cannot read the parameters; tools catch what goes wrong there.
      LOG.debug("the parameters of a message cannot be read", e);
      return error(request.id(), ErrorCodes.INVALID_PARAMS, "the params are not those it takes");
    }
  }

  private static JSONRPCResponse error(Object id, int code, String message) {
    return new JSONRPCResponse(
        McpSchema.JSONRPC_VERSION, id, null, new JSONRPCError(code, message, null));
  }

  /** An error that belongs to no request has no id, which the SDK's record does not allow. */
  private static void refuse(Context ctx, int code, String message) {
    ObjectNode error = Json.object();
    error.put("jsonrpc", McpSchema.JSONRPC_VERSION).putNull("id");
    error.putObject("error").put("code", code).put("message", message);
    ctx.status(400).contentType(JSON).result(Json.bytes(error));
  }

  private static void send(Context ctx, JSONRPCResponse response) {
    try {
      ctx.status(200).contentType(JSON).result(McpTools.JSON.writeValueAsBytes(response));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
