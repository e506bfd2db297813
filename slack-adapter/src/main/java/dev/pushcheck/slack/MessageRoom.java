package dev.pushcheck.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/**
 * The room that a message has. What is said first finds a place first; buttons always do, as the
 * way on must not be what is left out. Once something found no place, nothing after it does.
 */
final class MessageRoom {
  private int blocks = SlackLimits.BLOCKS;
  private int chars = SlackLimits.MESSAGE_CHARS;
  private boolean full;

  /** A room in which these already have their places, and one line more. */
  MessageRoom(List<JsonObject> placed, JsonObject reserve) {
    placed.forEach(this::take);
    take(reserve);
  }

  /** Whether the parts of one block would find a place. */
  boolean holds(List<JsonObject> parts) {
    int cost = parts.stream().mapToInt(MessageRoom::cost).sum();
    return !full && parts.size() <= blocks && cost <= chars;
  }

  /** How long a part may be as JSON that has a line below it. */
  int charsAbove(JsonObject line) {
    return chars - SlackLimits.BLOCK_OVERHEAD_CHARS - cost(line);
  }

  /** Puts the parts of one block there, or none of them. */
  void put(List<JsonObject> parts, JsonArray target) {
    full = !holds(parts);
    if (!full) {
      parts.forEach(this::take);
      parts.forEach(target::add);
    }
  }

  /** Whether something found no place. */
  boolean overflowed() {
    return full;
  }

  private void take(JsonObject part) {
    blocks--;
    chars -= cost(part);
  }

  private static int cost(JsonObject part) {
    return part.toString().length() + SlackLimits.BLOCK_OVERHEAD_CHARS;
  }
}
