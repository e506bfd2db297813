package dev.pushcheck.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushcheck.sandbox.Certificates.Issued;
import java.io.IOException;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CertificatesTest {
  private static final String NAME = "push.example.com";

  @Test
  void issuesWhatAClientThatTrustsTheRootAccepts() throws IOException {
    Issued issued = Certificates.valid(NAME, "127.0.0.1");
    try (RtmpServer server = serve(issued)) {
      for (String name : new String[] {NAME, "127.0.0.1"}) {
        try (RtmpClient client = new RtmpClient(dial(server, issued.clientContext(), name))) {
          client.shakeHands();
          client.connect("live");
          assertThat(client.nextCommand().name()).isEqualTo("_result");
        }
      }
      assertThat(server.connects()).hasSize(2);
    }
  }

  @Test
  void issuesUnderARootThatNobodyKnows() throws IOException, NoSuchAlgorithmException {
    Issued issued = Certificates.valid(NAME);
    Issued other = Certificates.valid(NAME);

    assertRefused(issued, SSLContext.getDefault(), "unable to find valid certification path");
    assertRefused(issued, other.clientContext(), "unable to find valid certification path");
  }

  @Test
  void issuesWhatHasExpired() throws IOException {
    Issued issued = Certificates.expired(NAME);

    assertRefused(issued, issued.clientContext(), "validity check failed");
  }

  @Test
  void issuesForAnotherName() throws IOException {
    Issued issued = Certificates.forOtherName(NAME);

    assertRefused(issued, issued.clientContext(), "No subject alternative DNS name matching");
  }

  private static void assertRefused(Issued issued, SSLContext client, String why)
      throws IOException {
    try (RtmpServer server = serve(issued)) {
      assertThatThrownBy(() -> dial(server, client, NAME).close())
          .isInstanceOf(SSLHandshakeException.class)
          .hasMessageContaining(why);
    }
  }

  private static RtmpServer serve(Issued issued) {
    return RtmpServer.listenTls(Loopback.next(), 0, issued.serverContext());
  }

  /** A client that checks the name, as every encoder should. */
  private static SSLSocket dial(RtmpServer server, SSLContext context, String name)
      throws IOException {
    Socket raw = new Socket(server.address(), server.port());
    SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket(raw, name, server.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    try {
      socket.startHandshake();
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }
}
