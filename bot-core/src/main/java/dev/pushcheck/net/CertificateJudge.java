package dev.pushcheck.net;

import dev.pushcheck.net.IngestProbe.Certificate;
import dev.pushcheck.net.IngestProbe.Certificate.Problem;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Lets every server pass, and remembers what a client would object to. The judging is left to the
 * JDK's own trust managers, which also compare the host if the socket's parameters ask for that.
 * For one handshake only, and never for a connection that carries anything secret.
 */
final class CertificateJudge extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager trust;
  private Optional<Certificate> verdict = Optional.empty();

  CertificateJudge(X509ExtendedTrustManager trust) {
    this.trust = trust;
  }

  /** What was shown; empty before the handshake. */
  Optional<Certificate> verdict() {
    return verdict;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    verdict = Optional.of(Certificate.of(chain[0], problem(chain, authType, socket)));
  }

  private Problem problem(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    if (objects(() -> chain[0].checkValidity())) {
      return Problem.EXPIRED;
    }
    // With its own certificate as root, nothing but the host is left to object to.
    X509ExtendedTrustManager itself = TrustRoots.only(List.of(chain[0]));
    if (!objects(() -> itself.checkServerTrusted(chain, authType))
        && objects(() -> itself.checkServerTrusted(chain, authType, socket))) {
      return Problem.OTHER_NAME;
    }
    return objects(() -> trust.checkServerTrusted(chain, authType, socket))
        ? Problem.UNTRUSTED
        : Problem.NONE;
  }

  private interface Check {
    void run() throws CertificateException;
  }

  private static boolean objects(Check check) {
    try {
      check.run();
      return false;
    } catch (CertificateException e) {
      return true;
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
    throw new UnsupportedOperationException("used with sockets only");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType) {
    throw new UnsupportedOperationException("used with sockets only");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) {
    throw new UnsupportedOperationException("a client only");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) {
    throw new UnsupportedOperationException("a client only");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType) {
    throw new UnsupportedOperationException("a client only");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return trust.getAcceptedIssuers();
  }
}
