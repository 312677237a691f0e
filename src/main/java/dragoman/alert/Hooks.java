package dragoman.alert;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls webhooks. A redirect is not followed: it could lead where no operator wanted to call, into
 * the server's own network. What is answered is not read.
 */
final class Hooks implements AutoCloseable {

  static final String TIMESTAMP = "Dragoman-Timestamp";
  static final String SIGNATURE = "Dragoman-Signature";
  static final String DELIVERY = "Dragoman-Delivery";

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final String ALGORITHM = "HmacSHA256";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  /** The JSON of a call. */
  private record Body(
      String id, String alert, String title, Instant created, List<FeedEntry> articles) {}

  /**
   * Makes a call; gives the status.
   *
   * @throws IOException where nobody answers
   */
  int call(Alert alert, Webhook webhook, String secret, Delivery delivery, Instant now)
      throws IOException, InterruptedException {
    byte[] body =
        JSON.writeValueAsBytes(
            new Body(
                delivery.id(),
                alert.name(),
                alert.title(),
                delivery.created(),
                delivery.articles()));
    String timestamp = Long.toString(now.getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(webhook.url())
            .timeout(ANSWER)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Dragoman")
            .header(DELIVERY, delivery.id())
            .header(TIMESTAMP, timestamp)
            .header(SIGNATURE, "sha256=" + signature(secret, timestamp, body))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
    answer.body().close();
    return answer.statusCode();
  }

  /** HMAC-SHA256 of the timestamp, a point and the body, so that an old call cannot be repeated. */
  static String signature(String secret, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
