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
 * server is the whole address, or the key continues its {@code streamid} (.../267/40102).
 */
record ObsFields(String server, String key) {
  private static final String BETWEEN = "[`\"'*>,;，；]*+\\s[-`\"'*>,;，；\\s]*+";
  private static final String LABEL =
      "(?:(?:(?i:and|obs|stream\\s?key|stream|key)(?=[\\s:：`\"'*])"
          + "|(?:串流密钥|推流密钥|推流码|密钥|流名称|串流码|和))[\\s:：`\"'*]*+)*+";

  /** Pasted as one text: a complete server, blanks, a complete key, perhaps with their labels. */
  private static final Pattern PAIR =
      Pattern.compile(
          "((?:rtmps?|webrtc)://[^\\s/?#`\"'<>,]++/[^\\s/?#`\"'<>,]++/?+)"
              + BETWEEN
              + LABEL
              + "([^\\s/?:`\"'*]++\\?[^\\s`]++)[\\s`\"'*]*+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SRT_PAIR =
      Pattern.compile(
          "(srt://[^\\s`\"']++)"
              + BETWEEN
              + LABEL
              + "((?:#!::[^\\s`\"']*?)?\\br=[^\\s`\"'/]{1,64}+/[^\\s`]++)[\\s`\"'*]*+",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern SCHEME =
      Pattern.compile("^(?:rtmps?|srt|webrtc|https?)[:：]", Pattern.CASE_INSENSITIVE);

  /** Recognises both fields in one text, which begins with an address. */
  static Optional<ObsFields> in(String text) {
    for (Pattern form : List.of(PAIR, SRT_PAIR)) {
      Matcher pair = form.matcher(text);
      if (pair.matches() && !pair.group(1).contains("r=")) {
        return Optional.of(new ObsFields(pair.group(1), pair.group(2)));
      }
    }
    return Optional.empty();
  }

  PushReading read() {
    if (SCHEME.matcher(key).find()) {
      return misfilled(new AddressReader().read(key), "key");
    } else if (server.isEmpty()) {
      return new AddressReader().read(key);
    }
    PushReading whole = new AddressReader().read(server);
    if (key.isEmpty()) {
      return isWholeAddress(whole) && !isSrt() ? misfilled(whole, "server") : whole;
    } else if (isSrt() && isWholeAddress(whole)) {
      return remarked(slipped(whole, Slip.failed(PushFinding.ADDRESS_KEY_DOUBLED, Facts.NONE)));
    }
    return remarked(new AddressReader().read(joined()));
  }

  private boolean isSrt() {
    return server.regionMatches(true, 0, "srt:", 0, "srt:".length());
  }

  private String joined() {
    if (!isSrt()) {
      return (server.endsWith("/") ? server : server + "/") + key;
    }
    String more = key.startsWith(SrtParts.PREFIX) ? key.substring(SrtParts.PREFIX.length()) : key;
    if (server.endsWith("streamid=")) {
      return server + SrtParts.PREFIX + more;
    } else if (server.contains("streamid=")) {
      return server + (server.endsWith(",") || server.endsWith(SrtParts.PREFIX) ? "" : ",") + more;
    }
    return server + (server.contains("?") ? "&" : "?") + "streamid=" + SrtParts.PREFIX + more;
  }

  private static boolean isWholeAddress(PushReading reading) {
    return reading instanceof PushReading.Address address && !address.url().stream().isEmpty();
  }

  private static PushReading misfilled(PushReading reading, String field) {
    return slipped(reading, Slip.failed(PushFinding.ADDRESS_OBS_FIELDS, Facts.of("field", field)));
  }

  private static PushReading slipped(PushReading reading, Slip slip) {
    if (!(reading instanceof PushReading.Address address)) {
      return reading;
    }
    List<Slip> slips = new ArrayList<>(address.slips());
    slips.add(slip);
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
