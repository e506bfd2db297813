package dev.pushcheck.push;

import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two fields of OBS. Filled rightly, the server ends with the app and the key begins with the
 * stream (https://www.tencentcloud.com/document/product/267/31569, read 2026-11-22); for SRT, the
 * key continues the server's {@code streamid} (.../267/40102).
 */
record ObsFields(String server, String key) {
  /** Pasted as one text: a complete server, blanks, a complete key, perhaps with their labels. */
  private static final Pattern PAIR =
      Pattern.compile(
          "(rtmps?://[^\\s/?#]+/[^\\s/?#]+/?)\\s+"
              + "(?:(?i:stream\\s?key|key|串流密钥|推流码|密钥)\\s*[:：]?\\s*)?"
              + "([^\\s/?:]+\\?\\S+)");

  /** Recognises both fields in one text. */
  static Optional<ObsFields> in(String text) {
    Matcher pair = PAIR.matcher(text);
    return pair.matches()
        ? Optional.of(new ObsFields(pair.group(1), pair.group(2)))
        : Optional.empty();
  }

  PushReading read() {
    if (key.contains("://")) {
      return misfilled(new AddressReader().read(key), "key");
    }
    PushReading whole = new AddressReader().read(server);
    if (key.isEmpty()) {
      return isWholeAddress(whole) ? misfilled(whole, "server") : whole;
    }
    return remarked(new AddressReader().read(joined()));
  }

  private String joined() {
    if (server.regionMatches(true, 0, "srt:", 0, "srt:".length())) {
      String more = key.startsWith("#!::") ? key.substring("#!::".length()) : key;
      return server.contains("streamid=")
          ? server + "," + more
          : server + (server.contains("?") ? "&" : "?") + "streamid=#!::" + more;
    }
    return (server.endsWith("/") ? server : server + "/") + key;
  }

  private static boolean isWholeAddress(PushReading reading) {
    return reading instanceof PushReading.Address address && !address.url().stream().isEmpty();
  }

  private static PushReading misfilled(PushReading reading, String field) {
    if (!(reading instanceof PushReading.Address address)) {
      return reading;
    }
    List<Slip> slips = new ArrayList<>(address.slips());
    slips.add(Slip.failed(PushFinding.ADDRESS_OBS_FIELDS, Facts.of("field", field)));
    return new PushReading.Address(address.url(), address.sentStream(), slips, address.remarks());
  }

  private static PushReading remarked(PushReading reading) {
    if (!(reading instanceof PushReading.Address address)) {
      return reading;
    }
    List<Remark> remarks = new ArrayList<>(address.remarks());
    remarks.add(Remark.of("read-as-obs-fields"));
    return new PushReading.Address(address.url(), address.sentStream(), address.slips(), remarks);
  }
}
