package dev.pushcheck.sandbox.discord;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.Set;

/**
 * What Discord takes as a message, as published at
 * https://docs.discord.com/developers/components/reference and resources/message (read 2026-11-22).
 */
final class MessageRules {
  static final int COMPONENTS_V2 = 1 << 15;
  private static final int MOST_CONTENT = 2_000;
  private static final int MOST_TEXT = 4_000;
  private static final int MOST_COMPONENTS = 40;
  private static final int MOST_IN_A_ROW = 5;
  private static final int MOST_LABEL = 80;
  private static final int MOST_CUSTOM_ID = 100;
  private static final int MOST_DESCRIPTION = 1_024;
  private static final int MOST_NONCE = 25;
  private static final int ROW = 1;
  private static final int BUTTON = 2;
  private static final int TEXT_DISPLAY = 10;
  private static final int GALLERY = 12;

  private final Set<String> customIds = new HashSet<>();
  private int components;
  private int text;

  private MessageRules() {}

  /** Refuses a message that Discord would refuse. */
  static void check(JsonObject message) {
    boolean v2 = (Json.number(message, "flags") & COMPONENTS_V2) != 0;
    String content = Json.text(message, "content");
    require(content.codePointCount(0, content.length()) <= MOST_CONTENT, "content: too long");
    require(!v2 || content.isEmpty(), "content: not with components V2");
    require(!v2 || Json.objects(message, "embeds").isEmpty(), "embeds: not with components V2");
    require(Json.text(message, "nonce").length() <= MOST_NONCE, "nonce: too long");
    if (content.isEmpty()
        && Json.objects(message, "components").isEmpty()
        && Json.objects(message, "embeds").isEmpty()) {
      throw new Refusal(400, 50_006, "Cannot send an empty message");
    }
    MessageRules rules = new MessageRules();
    Json.objects(message, "components").forEach(component -> rules.visit(component, v2));
    require(rules.components <= MOST_COMPONENTS, "components: more than 40");
    require(rules.text <= MOST_TEXT, "components: more than 4000 characters");
  }

  private void visit(JsonObject component, boolean v2) {
    components++;
    int type = Json.number(component, "type");
    require(v2 || type <= MOST_IN_A_ROW + 3, "components: need the flag of V2");
    switch (type) {
      case BUTTON -> button(component);
      case TEXT_DISPLAY -> {
        String content = Json.text(component, "content");
        require(!content.isEmpty(), "text display: empty");
        text += content.codePointCount(0, content.length());
      }
      case GALLERY -> gallery(component);
      default -> {}
    }
    if (type == ROW) {
      int inside = Json.objects(component, "components").size();
      require(inside > 0 && inside <= MOST_IN_A_ROW, "action row: 1 to 5 components");
    }
    Json.objects(component, "components").forEach(child -> visit(child, v2));
    JsonElement accessory = component.get("accessory");
    if (accessory != null && accessory.isJsonObject()) {
      visit(accessory.getAsJsonObject(), v2);
    }
  }

  private void button(JsonObject button) {
    String id = Json.text(button, "custom_id");
    require(Json.text(button, "label").length() <= MOST_LABEL, "label: too long");
    require(id.length() <= MOST_CUSTOM_ID, "custom_id: too long");
    require(!id.isEmpty() || button.has("url"), "custom_id: missing");
    require(id.isEmpty() || customIds.add(id), "custom_id: twice");
  }

  private static void gallery(JsonObject gallery) {
    require(!Json.objects(gallery, "items").isEmpty(), "media gallery: empty");
    for (JsonObject item : Json.objects(gallery, "items")) {
      require(Json.text(item, "description").length() <= MOST_DESCRIPTION, "description: too long");
    }
  }

  static void require(boolean right, String what) {
    if (!right) {
      throw Refusal.form(what);
    }
  }
}
