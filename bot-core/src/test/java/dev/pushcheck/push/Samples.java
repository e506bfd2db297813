package dev.pushcheck.push;

import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.net.HostAndPort;
import dev.pushcheck.net.ProbeSettings;
import dev.pushcheck.sandbox.SignedAddress;
import dev.pushcheck.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The domain, key and addresses that tests over the wire are about. */
public final class Samples {
  static final Instant NOW = Instant.parse("2026-11-22T03:20:00Z");
  static final Duration SESSION = Duration.ofHours(4);

  /** Long enough never to matter on a busy machine. */
  static final Duration AMPLE = Duration.ofSeconds(15);

  /** As short as a peer that does answer can bear, for tests that wait for one that does not. */
  static final Duration SHORT = Duration.ofMillis(1500);

  /** The push domain. */
  public static final String DOMAIN = "push.example.com";

  static final String OTHER_DOMAIN = "push.example.net";
  static final String KEY = "kk3PgYrNhKqNMbsdXXXX";
  static final String OTHER_KEY = "b0therDomainsKeyABCD";
  static final String PLAYBACK_DOMAIN = "play.example.com";
  static final String PLAYBACK_KEY = "pl4ybackKeyOfTheAccount";
  static final String ACCOUNT_ID = "AKIDofTheAccount";
  static final String ACCOUNT_KEY = "s3cretKeyOfTheAccountItself";

  /** All that must be shown nowhere. */
  static final String[] SECRETS = {KEY, OTHER_KEY, PLAYBACK_KEY, ACCOUNT_ID, ACCOUNT_KEY};

  static final String CONTROL = "control.example.org";

  /** The domain with its key and its usual app. */
  public static final KnownDomain KNOWN = known(DOMAIN, KEY);

  static final KnownDomain OTHER_KNOWN = known(OTHER_DOMAIN, OTHER_KEY);

  /** Private addresses allowed, since everything is on loopback; no control. */
  static final ProbeSettings PROBING = new ProbeSettings(AMPLE, true, Set.of(), Optional.empty());

  /** An address that is in order until tomorrow. */
  public static final SignedAddress GOOD = expiring(NOW.plus(Duration.ofDays(1)));

  private Samples() {}

  /** A domain with a key, used with the app {@code live}. */
  public static KnownDomain known(String name, String key) {
    return new KnownDomain(
        name, Optional.of(Secret.of(key)), Optional.empty(), Optional.of("live"));
  }

  /** An address that was in order until two hours ago. */
  public static SignedAddress expired() {
    return expiring(NOW.minus(Duration.ofHours(2)));
  }

  static SignedAddress expiring(Instant when) {
    return new SignedAddress(DOMAIN, "live", "room42", KEY, when);
  }

  static SignedAddress on(String domain) {
    return new SignedAddress(domain, "live", "room42", KEY, GOOD.expires());
  }

  /** The good address, but signed over another text. */
  static String signedOver(String text) {
    return GOOD.rtmp().replace(GOOD.txSecret(), md5(text));
  }

  /** An address in order but for what its txTime says. */
  static String withTxTime(String txTime) {
    String secret = md5(KEY + "room42" + txTime);
    return "rtmp://" + DOMAIN + "/live/room42?txSecret=" + secret + "&txTime=" + txTime;
  }

  static String hex(Instant instant) {
    return Long.toHexString(instant.getEpochSecond()).toUpperCase(Locale.ROOT);
  }

  static ProbeSettings controlledBy(String host) {
    return new ProbeSettings(AMPLE, true, Set.of(), Optional.of(new HostAndPort(host, 1935)));
  }

  static ProbeSettings hurried(ProbeSettings settings) {
    return new ProbeSettings(
        SHORT, settings.allowPrivateAddresses(), settings.allowedHosts(), settings.control());
  }

  static ProbeSettings publicOnly() {
    return new ProbeSettings(AMPLE, false, Set.of(), Optional.empty());
  }

  static ProbeSettings allowing(String host) {
    return new ProbeSettings(AMPLE, true, Set.of(host), Optional.empty());
  }

  static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has MD5", e);
    }
  }
}
