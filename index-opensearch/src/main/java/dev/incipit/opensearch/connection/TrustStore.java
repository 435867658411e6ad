package dev.incipit.opensearch.connection;

import dev.incipit.search.UnusableIndexException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Trusts the certificates in a file, and only those. */
final class TrustStore {
  private TrustStore() {}

  /**
   * Reads certificates in PEM, one or more.
   *
   * @throws UnusableIndexException if the file is absent or holds something else
   */
  static SSLContext trusting(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (certificates.isEmpty()) {
        throw new UnusableIndexException(file + " holds no certificate");
      }
      return context(certificates);
    } catch (NoSuchFileException e) {
      throw new UnusableIndexException(
          file + ", which should hold certificates in PEM, does not exist", e);
    } catch (GeneralSecurityException e) {
      throw new UnusableIndexException(
          file + " does not hold certificates in PEM: " + e.getMessage(), e);
    }
  }

  private static SSLContext context(Collection<? extends Certificate> certificates)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int number = 0;
    for (Certificate certificate : certificates) {
      store.setCertificateEntry("authority-" + number++, certificate);
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
