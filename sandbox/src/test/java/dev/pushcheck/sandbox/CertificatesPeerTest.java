package dev.pushcheck.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.sandbox.Certificates.Issued;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** OpenSSL's judgement of the certificates. */
@Timeout(60)
class CertificatesPeerTest {
  private static final String NAME = "push.example.com";

  static Stream<Arguments> certificates() {
    return Stream.of(
        Arguments.of(Certificates.valid(NAME), "Verification: OK"),
        Arguments.of(Certificates.expired(NAME), "certificate has expired"),
        Arguments.of(Certificates.forOtherName(NAME), "hostname mismatch"));
  }

  @ParameterizedTest
  @MethodSource("certificates")
  void areJudgedAlikeByOpenssl(Issued issued, String verdict, @TempDir Path directory)
      throws IOException, InterruptedException, CertificateEncodingException {
    Path root = Files.writeString(directory.resolve("root.pem"), pem(issued.root()));
    try (RtmpServer server = RtmpServer.listenTls(Loopback.next(), 0, issued.serverContext());
        Program openssl =
            Program.start(
                "openssl",
                "s_client",
                "-connect",
                server.address().getHostAddress() + ":" + server.port(),
                "-servername",
                NAME,
                "-verify_hostname",
                NAME,
                "-CAfile",
                root.toString())) {
      assertThat(openssl.awaitEnd()).contains(verdict);
    }
  }

  private static String pem(X509Certificate certificate) throws CertificateEncodingException {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }
}
