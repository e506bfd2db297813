package dev.pushcheck.sandbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A push address, signed as the vendor's documents say, in each form they publish.
 *
 * <p>This is a second opinion for tests: it shares no code with what it tests. Forms:
 * https://www.tencentcloud.com/document/product/267/38393, SRT:
 * https://www.tencentcloud.com/document/product/267/40102 (both read 2026-11-22).
 *
 * @param domain the push domain
 * @param app the AppName
 * @param stream the StreamName
 * @param key the domain's push authentication key; appears in no address and not in {@link
 *     #toString}
 * @param expires when the address runs out, to the second
 */
public record SignedAddress(String domain, String app, String stream, String key, Instant expires) {
  /** Over RTMP, on its usual port. */
  public String rtmp() {
    return "rtmp://" + domain + path();
  }

  /** Over RTMP inside TLS; the vendor publishes no port for it. */
  public String rtmps(int port) {
    return "rtmps://" + domain + ":" + port + path();
  }

  /** MPEG-TS over SRT. */
  public String srt() {
    return "srt://%s:9000?streamid=#!::h=%s,r=%s/%s,txSecret=%s,txTime=%s"
        .formatted(domain, domain, app, stream, txSecret(), txTime());
  }

  /** RTMP over SRT, which is written as if it were RTMP. */
  public String rtmpOverSrt() {
    return "rtmp://" + domain + ":3570" + path();
  }

  /** Over WebRTC. */
  public String webrtc() {
    return "webrtc://" + domain + path();
  }

  /**
   * What goes into OBS's field "Server", https://www.tencentcloud.com/document/product/267/31569
   * (read 2026-11-22).
   */
  public String obsServer() {
    return "rtmp://" + domain + "/" + app + "/";
  }

  /** What goes into OBS's field "Stream key". */
  public String obsKey() {
    return stream + "?txSecret=" + txSecret() + "&txTime=" + txTime();
  }

  /**
   * Lower-case MD5 of key, stream and time, one behind the other,
   * https://www.tencentcloud.com/document/product/267/31560 (read 2026-11-22).
   */
  public String txSecret() {
    try {
      byte[] text = (key + stream + txTime()).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has MD5", e);
    }
  }

  /** Unix seconds of {@link #expires} in upper-case hexadecimal digits. */
  public String txTime() {
    return Long.toHexString(expires.getEpochSecond()).toUpperCase(Locale.ROOT);
  }

  private String path() {
    return "/" + app + "/" + obsKey();
  }

  /** The place and the time, without what could be pushed with. */
  @Override
  public String toString() {
    return "SignedAddress[" + domain + "/" + app + "/" + stream + " until " + expires + "]";
  }
}
