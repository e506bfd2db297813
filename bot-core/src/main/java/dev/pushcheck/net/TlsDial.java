package dev.pushcheck.net;

import dev.pushcheck.net.IngestProbe.Certificate;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** TLS around a connected socket, with SNI, whatever the certificate is like. */
final class TlsDial {
  private final X509ExtendedTrustManager trust;

  TlsDial(X509ExtendedTrustManager trust) {
    this.trust = trust;
  }

  /**
   * An encrypted connection.
   *
   * @param certificate what the server showed
   */
  record Secured(SSLSocket socket, Optional<Certificate> certificate) {}

  /**
   * Agrees on encryption over the socket.
   *
   * @param host the name that is asked for and that the certificate should be made for
   * @throws OtherProtocolException if what answers does not speak TLS, or none that we speak
   */
  Secured secure(Socket socket, String host, int port) throws IOException {
    CertificateJudge judge = new CertificateJudge(trust);
    SSLSocket secured =
        (SSLSocket) context(judge).getSocketFactory().createSocket(socket, host, port, true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    try {
      secured.startHandshake();
    } catch (SSLException e) {
      if (e.getCause() instanceof IOException transport && !(transport instanceof SSLException)) {
        throw transport;
      }
      throw new OtherProtocolException("no TLS: " + Excerpt.of(String.valueOf(e.getMessage())));
    }
    return new Secured(secured, judge.verdict());
  }

  private static SSLContext context(CertificateJudge judge) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {judge}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no TLS", e);
    }
  }
}
