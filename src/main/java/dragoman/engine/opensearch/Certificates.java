package dragoman.engine.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;

/** Trust in the authorities of a file, and in no others. */
final class Certificates {

  private Certificates() {}

  /**
   * Whether a connection failed for what the other side is, or for how it speaks: asking again does
   * not change that. A handshake that broke off with the connection may succeed next time.
   */
  static boolean isRefused(Throwable e) {
    boolean refused = false;
    boolean lost = false;
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      boolean tls = cause instanceof SSLException;
      refused |= tls;
      lost |= refused && !tls && cause instanceof IOException;
    }
    return refused && !lost;
  }

  /** What the deepest of its causes says. */
  static String reason(Throwable e) {
    Throwable last = e;
    while (last.getCause() != null) {
      last = last.getCause();
    }
    return String.valueOf(last.getMessage());
  }

  /**
   * Reads the file.
   *
   * @throws IllegalArgumentException says what is wrong with it
   */
  static SSLContext context(Path file) {
    try {
      return read(file);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          ClusterSettings.AUTHORITY
              + " must name a file of PEM certificates, and "
              + file
              + " cannot be read as one: "
              + e,
          e);
    }
  }

  private static SSLContext read(Path file) throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
    trusted.load(null, null);
    int number = 0;
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> all =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      for (Certificate each : all) {
        trusted.setCertificateEntry("authority-" + number++, each);
      }
    }
    if (number == 0) {
      throw new GeneralSecurityException("it is empty");
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
