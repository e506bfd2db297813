package dev.pushcheck.access;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audit as lines of JSON in the program's log, under the name {@code audit}. A line is written
 * before the answer goes out, so a crash after it takes nothing away. It cannot be read again here.
 */
public final class AuditLines implements AuditLog {
  /** The logger's name. */
  public static final String NAME = "audit";

  private static final Logger LOG = LoggerFactory.getLogger(NAME);
  private static final Gson JSON = new Gson();

  @Override
  public void record(AuditEntry entry) {
    LOG.info("{}", line(entry));
  }

  @Override
  public List<AuditEntry> latest(AuditQuery query) {
    return List.of();
  }

  @Override
  public boolean isReadable() {
    return false;
  }

  /** Gson escapes line breaks and control characters, so an entry cannot pretend to be two. */
  static String line(AuditEntry entry) {
    JsonObject json = new JsonObject();
    json.addProperty("at", entry.at().toString());
    json.addProperty("place", entry.place());
    json.addProperty("user", entry.user());
    json.addProperty("command", entry.command());
    json.addProperty("stream", entry.stream());
    json.addProperty("allowed", entry.denied().isEmpty());
    entry.denied().ifPresent(why -> json.addProperty("denied", why));
    json.addProperty("outcome", entry.outcome());
    json.addProperty("ms", entry.took().toMillis());
    return JSON.toJson(json);
  }
}
