package dev.pushcheck.sandbox.account;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The body of a callback, with the fields that the vendor documents for it: pushes at
 * https://www.tencentcloud.com/document/product/267/38081, push errors at .../267/53310 (both read
 * 2026-11-22). Immutable.
 */
public final class CallbackBody {
  private static final int APP_ID = 1_250_000_001;

  private final JsonObject fields;

  private CallbackBody(JsonObject fields) {
    this.fields = fields;
  }

  /** A push began. */
  public static CallbackBody began(Push push) {
    return ofPush(push, 1, push.startedAt()).with("errcode", 0).with("errmsg", "ok");
  }

  /** A push ended; one that ended when it began was refused. */
  public static CallbackBody ended(Push push, Instant at, int errcode, String errmsg) {
    long millis = Duration.between(push.startedAt(), at).toMillis();
    return ofPush(push, 0, at)
        .with("push_duration", Long.toString(millis))
        .with("errcode", errcode)
        .with("errmsg", errmsg);
  }

  /** Something is wrong with what arrives, so many times of one type. */
  public static CallbackBody troubled(Push push, Instant at, int type, int count) {
    JsonObject detail = new JsonObject();
    detail.addProperty("desc", "type " + type);
    detail.addProperty("occur_time", at.toEpochMilli());
    JsonArray details = new JsonArray();
    details.add(detail);
    JsonObject row = new JsonObject();
    row.addProperty("type", type);
    row.addProperty("count", count);
    row.addProperty("customer_visible", "true");
    row.addProperty("event_key", "type_" + type);
    row.addProperty("type_desc_cn", "类型 " + type);
    row.addProperty("type_desc_en", "type " + type);
    row.add("detail", details);
    JsonArray rows = new JsonArray();
    rows.add(row);
    return new CallbackBody(new JsonObject())
        .with("event_type", 321)
        .with("appid", APP_ID)
        .with("user_ip", push.clientIp())
        .with("data_time", at.toEpochMilli())
        .with("domain", push.stream().domain())
        .with("path", push.stream().app())
        .with("report_interval", 5000)
        .with("sequence", push.sequence())
        .with("stream_id", push.stream().name())
        .with("stream_param", push.parameters())
        .with("timeout", 5000)
        .with("interface", "general_callback")
        .with("abnormal_event", rows);
  }

  /** A callback of another kind, such as 100 for a recording. */
  public static CallbackBody ofType(int eventType) {
    return new CallbackBody(new JsonObject()).with("event_type", eventType).with("appid", APP_ID);
  }

  private static CallbackBody ofPush(Push push, int eventType, Instant at) {
    String[] sides = push.media().resolution().split("\\*", -1);
    boolean picture = sides.length == 2;
    return new CallbackBody(new JsonObject())
        .with("app", push.stream().domain())
        .with("appid", APP_ID)
        .with("appname", push.stream().app())
        .with("channel_id", push.stream().name())
        .with("event_time", at.getEpochSecond())
        .with("event_type", eventType)
        .with("height", picture ? Integer.parseInt(sides[1]) : 0)
        .with("idc_id", 34)
        .with("node", LiveOperations.SERVER_IP)
        .with("sequence", push.sequence())
        .with("set_id", 8)
        .with("stream_id", push.stream().name())
        .with("stream_param", push.parameters())
        .with("user_ip", push.clientIp())
        .with("width", picture ? Integer.parseInt(sides[0]) : 0);
  }

  /** The same with another field, or another value. */
  public CallbackBody with(String name, String value) {
    return with(name, new JsonPrimitive(value));
  }

  /** The same with another field, or another value. */
  public CallbackBody with(String name, Number value) {
    return with(name, new JsonPrimitive(value));
  }

  /** The same with another field, or another value. */
  public CallbackBody with(String name, JsonElement value) {
    JsonObject other = fields.deepCopy();
    other.add(name, value);
    return new CallbackBody(other);
  }

  /** The same without a field. */
  public CallbackBody without(String name) {
    JsonObject other = fields.deepCopy();
    other.remove(name);
    return new CallbackBody(other);
  }

  /** The same, signed: the MD5 of the key and the time until which it holds. */
  public CallbackBody signed(String key, Instant until) {
    String t = Long.toString(until.getEpochSecond());
    return with("t", until.getEpochSecond()).with("sign", md5(key + t));
  }

  /** The same with the signature of another one, which covers nothing of a body. */
  public CallbackBody signedLike(CallbackBody other) {
    return with("t", other.fields.get("t")).with("sign", other.fields.get("sign"));
  }

  /** As it goes over the wire. */
  public String json() {
    return fields.toString();
  }

  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has MD5", e);
    }
  }

  /** Names only, as values hold signatures and addresses. */
  @Override
  public String toString() {
    return "CallbackBody" + fields.keySet();
  }
}
