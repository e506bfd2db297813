package dev.pushcheck.css;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Callbacks as the vendor documents them: https://www.tencentcloud.com/document/product/267/38081
 * and .../267/53310 (both read 2026-11-22).
 */
public final class SampleCallbacks {
  /** The key of the callback template. */
  public static final String KEY = "k3y-for-tests";

  /** When it all happens. */
  public static final Instant NOW = Instant.ofEpochSecond(1_796_000_601);

  /** What must never be seen of an address. */
  public static final String TX_SECRET = "f85a2ab363fe4deaffef9754d79da6fe";

  private SampleCallbacks() {}

  /** A push broke off, after two minutes. */
  public static JsonObject ended() {
    JsonObject json = push(0);
    json.addProperty("push_duration", "128581");
    json.addProperty("errcode", 1);
    json.addProperty("errmsg", "The push client actively stopped the push");
    return json;
  }

  /** A push began. */
  public static JsonObject began() {
    JsonObject json = push(1);
    json.addProperty("errcode", 0);
    json.addProperty("errmsg", "ok");
    return json;
  }

  /** Something is wrong with a push; has no field for the kind of callback. */
  public static JsonObject troubled() {
    JsonObject json = new JsonObject();
    json.addProperty("appid", 1_250_000_001);
    json.addProperty("user_ip", "198.51.100.7");
    json.addProperty("data_time", 1_796_000_600_000L);
    json.addProperty("domain", "push.example.com");
    json.addProperty("path", "live");
    json.addProperty("report_interval", 5000);
    json.addProperty("sequence", "2210464508206750001");
    json.addProperty("stream_id", "room42");
    json.addProperty("stream_param", "txSecret=" + TX_SECRET + "&txTime=6B0C3A10");
    json.addProperty("timeout", 5000);
    json.addProperty("interface", "general_callback");
    JsonArray events = new JsonArray();
    events.add(trouble(7, 2));
    events.add(trouble(15, 1));
    json.add("abnormal_event", events);
    return sealed(json, NOW.plusSeconds(600));
  }

  /** One row of push errors. */
  public static JsonObject trouble(int type, int count) {
    JsonObject detail = new JsonObject();
    detail.addProperty("desc", "audio gap");
    detail.addProperty("occur_time", 1_796_000_599_000L);
    JsonArray details = new JsonArray();
    details.add(detail);
    JsonObject row = new JsonObject();
    row.addProperty("type", type);
    row.addProperty("count", count);
    row.addProperty("customer_visible", "true");
    row.addProperty("event_key", "audio_gap");
    row.addProperty("type_desc_en", "Audio gap");
    row.add("detail", details);
    return row;
  }

  /** The same, signed until a time. */
  public static JsonObject sealed(JsonObject json, Instant until) {
    json.addProperty("t", until.getEpochSecond());
    json.addProperty("sign", md5(KEY + until.getEpochSecond()));
    return json;
  }

  /** The bytes on the wire; half a character, too, as JSON can write it. */
  public static byte[] bytes(JsonObject json) {
    return json.toString().replace("\ud800", "\\ud800").getBytes(StandardCharsets.UTF_8);
  }

  /** Lower-case hexadecimal digits. */
  public static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonObject push(int type) {
    JsonObject json = new JsonObject();
    json.addProperty("app", "push.example.com");
    json.addProperty("appid", 1_250_000_001);
    json.addProperty("appname", "live");
    json.addProperty("channel_id", "room42");
    json.addProperty("stream_id", "room42");
    json.addProperty("event_type", type);
    json.addProperty("event_time", 1_796_000_600);
    json.addProperty("sequence", "2210464508206750001");
    json.addProperty("node", "192.0.2.10");
    json.addProperty("user_ip", "198.51.100.7");
    json.addProperty("stream_param", "txSecret=" + TX_SECRET + "&txTime=6B0C3A10");
    json.addProperty("set_id", 8);
    json.addProperty("idc_id", 34);
    json.addProperty("width", 1280);
    json.addProperty("height", 720);
    return sealed(json, NOW.plusSeconds(600));
  }
}
