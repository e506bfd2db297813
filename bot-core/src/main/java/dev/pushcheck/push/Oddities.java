package dev.pushcheck.push;

import dev.pushcheck.check.Facts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is allowed but seldom right in an address. */
final class Oddities {
  /**
   * Ports an RTMP address is plausible with: 1935 and 3570 are published
   * (https://www.tencentcloud.com/zh/document/product/267/38393, read 2026-11-22), 443 is what
   * firewalls let through.
   */
  private static final Set<Integer> RTMP_PORTS = Set.of(1935, 443, 3570);

  /**
   * What the vendor's stream-monitor interface accepts; no page limits pushing itself, so it is no
   * more than a hint (https://cloud.tencent.com/document/product/267, field
   * LiveStreamMonitorInputInfo of the interface 2018-08-01, read 2026-11-22).
   */
  private static final Pattern USUAL = Pattern.compile("[A-Za-z0-9._-]*+");

  private static final int MAX_STREAM_BYTES = 256;
  private static final int MAX_APP_BYTES = 32;

  private Oddities() {}

  static void find(Protocol protocol, Authority authority, StreamPath path, List<Slip> slips) {
    character("app", path.app(), MAX_APP_BYTES, slips);
    character("stream", path.stream(), MAX_STREAM_BYTES, slips);
    if (protocol == Protocol.RTMP
        && authority.port().isPresent()
        && !RTMP_PORTS.contains(authority.port().getAsInt())) {
      slips.add(
          Slip.warning(
              PushFinding.ADDRESS_UNUSUAL_PORT, Facts.of("port", authority.port().getAsInt())));
    }
  }

  private static void character(String part, String name, int maxBytes, List<Slip> slips) {
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    boolean unusual = !USUAL.matcher(name).matches() && !Placeholders.in(name);
    if (unusual || bytes > maxBytes) {
      slips.add(
          Slip.warning(
              PushFinding.ADDRESS_UNUSUAL_CHARACTERS,
              Facts.of("part", part).and("bytes", bytes).and("maxBytes", maxBytes)));
    }
  }
}
