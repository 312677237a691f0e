package dragoman.alert;

import java.net.URI;

/**
 * Where an alert calls. Only an operator's file names such addresses; nothing that an article or a
 * request holds is ever called.
 *
 * @param url http or https
 */
public record Webhook(URI url, Secret secret) {

  /** Host and port, for logs: the rest of an address may be a password. */
  String place() {
    return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
  }
}
