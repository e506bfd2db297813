package dev.pushcheck.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * What is sent to Slack, wherever it goes.
 *
 * @param text for notifications and screen readers, escaped; not shown where there are blocks
 * @param blocks what matters, in Block Kit
 * @param attachments lesser parts beside a coloured bar, which Slack may fold
 */
record SlackMessage(String text, JsonArray blocks, JsonArray attachments) {
  /** As JSON, with everything turned off by which text could become more than text. */
  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("text", text);
    json.add("blocks", blocks);
    json.add("attachments", attachments);
    json.add("mrkdwn", new JsonPrimitive(false));
    json.addProperty("parse", "none");
    json.addProperty("link_names", false);
    json.addProperty("unfurl_links", false);
    json.addProperty("unfurl_media", false);
    return json;
  }
}
