package dev.pushcheck.css;

import java.util.Optional;

/**
 * Where an account's interface is reached.
 *
 * @param scheme with its slashes, as the vendor's SDK wants it
 * @param authority host, and port if it is not the usual one
 */
record Endpoint(String scheme, String authority) {
  private static final String SLASHES = "://";

  /**
   * That of the international site: https://www.tencentcloud.com/document/product/267/30796; of the
   * mainland: https://cloud.tencent.com/document/api/267/20470, both read 2026-11-22.
   */
  static Endpoint of(AccountSettings settings) {
    Optional<Endpoint> other = settings.endpoint().map(Endpoint::of);
    return other.orElseGet(
        () ->
            switch (settings.site()) {
              case INTERNATIONAL -> of("https://live.intl.tencentcloudapi.com");
              case MAINLAND -> of("https://live.tencentcloudapi.com");
            });
  }

  private static Endpoint of(String url) {
    int end = url.indexOf(SLASHES) + SLASHES.length();
    return new Endpoint(url.substring(0, end), url.substring(end));
  }
}
