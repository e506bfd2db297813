package dev.pushcheck.net;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Whose signatures on certificates are believed. */
final class TrustRoots {
  private TrustRoots() {}

  /** The platform's roots and some more. */
  static X509ExtendedTrustManager platformAnd(Collection<X509Certificate> more) {
    try {
      X509ExtendedTrustManager platform = manager(null);
      if (more.isEmpty()) {
        return platform;
      }
      List<X509Certificate> all = new ArrayList<>(Arrays.asList(platform.getAcceptedIssuers()));
      all.addAll(more);
      return only(all);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the platform's trust cannot be read", e);
    }
  }

  /** These roots and no others. */
  static X509ExtendedTrustManager only(Collection<X509Certificate> roots)
      throws CertificateException {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (X509Certificate root : roots) {
        store.setCertificateEntry("root-" + number++, root);
      }
      return manager(store);
    } catch (GeneralSecurityException | IOException e) {
      throw new CertificateException("roots that cannot be used", e);
    }
  }

  private static X509ExtendedTrustManager manager(@Nullable KeyStore roots)
      throws GeneralSecurityException {
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(roots);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509ExtendedTrustManager.class::isInstance)
        .map(X509ExtendedTrustManager.class::cast)
        .findFirst()
        .orElseThrow(() -> new KeyStoreException("no PKIX trust manager"));
  }
}
