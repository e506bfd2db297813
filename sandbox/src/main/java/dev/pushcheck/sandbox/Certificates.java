package dev.pushcheck.sandbox;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Server certificates, good and bad, each under a root of its own. */
public final class Certificates {
  private static final Instant OLD = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant EXPIRED = Instant.parse("2020-04-01T00:00:00Z");

  private Certificates() {}

  /**
   * A certificate, ready for use by a server and by clients that are to trust its root.
   *
   * @param serverContext presents the certificate
   * @param certificate the certificate itself
   * @param root who signed it; no client knows it by itself
   * @param trust knows this root and no other
   */
  public record Issued(
      SSLContext serverContext,
      X509Certificate certificate,
      X509Certificate root,
      X509TrustManager trust) {
    /** For clients that trust this root and no other. */
    public SSLContext clientContext() {
      return new HandshakeCertificates.Builder().addTrustedCertificate(root).build().sslContext();
    }
  }

  /**
   * A certificate that is good today.
   *
   * @param names host names and IP addresses, at least one
   */
  public static Issued valid(String... names) {
    return issue(named(names));
  }

  /** A certificate for the right name that ran out on 1 April 2020. */
  public static Issued expired(String name) {
    return issue(named(name).validityInterval(OLD.toEpochMilli(), EXPIRED.toEpochMilli()));
  }

  /** A certificate that is good today, but for another name than this. */
  public static Issued forOtherName(String name) {
    return issue(named("other-than-" + name));
  }

  private static HeldCertificate.Builder named(String... names) {
    HeldCertificate.Builder builder = new HeldCertificate.Builder().commonName(names[0]);
    for (String name : names) {
      builder.addSubjectAlternativeName(name);
    }
    return builder;
  }

  private static Issued issue(HeldCertificate.Builder unsigned) {
    // Under a common name clients would take one root for another with a broken signature.
    HeldCertificate root =
        new HeldCertificate.Builder()
            .commonName("Pushcheck sandbox root " + UUID.randomUUID())
            .certificateAuthority(0)
            .build();
    HeldCertificate held = unsigned.signedBy(root).build();
    SSLContext serverContext =
        new HandshakeCertificates.Builder().heldCertificate(held).build().sslContext();
    X509TrustManager trust =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(root.certificate())
            .build()
            .trustManager();
    return new Issued(serverContext, held.certificate(), root.certificate(), trust);
  }
}
