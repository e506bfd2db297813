package dev.pushcheck.sandbox.discord;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** An interaction that was sent to the bot, with all that came back for it. */
public final class Ticket {
  private static final long ACKNOWLEDGE_MILLIS = 3_000;
  private static final int UNKNOWN_INTERACTION = 10_062;
  private static final int ALREADY_ACKNOWLEDGED = 40_060;
  private static final int INVALID_TOKEN = 50_027;
  private static final int MODAL = 9;
  private static final int SUGGESTIONS = 8;
  private static final int DEFERRED_UPDATE = 6;

  private final String id;
  private final String token;
  private final long delivered = System.nanoTime();
  private final List<Answer> answers = new CopyOnWriteArrayList<>();
  private volatile boolean expired;

  Ticket(String id, String token) {
    this.id = id;
    this.token = token;
  }

  String id() {
    return id;
  }

  String token() {
    return token;
  }

  /** Ends the token's life, as a quarter of an hour would. */
  public void expire() {
    expired = true;
  }

  /** All that came, in order. */
  public List<Answer> answers() {
    return List.copyOf(answers);
  }

  /** The first of a kind, such as {@code edit}. */
  public Optional<Answer> answer(String what) {
    return answers.stream().filter(answer -> answer.what().equals(what)).findFirst();
  }

  /** What the person sees in the end: the last edit, or what was answered at once. */
  public Optional<JsonObject> shown() {
    return answers.stream()
        .filter(
            answer -> !answer.what().equals("callback:5") && !answer.what().equals("callback:6"))
        .map(Answer::body)
        .reduce((earlier, later) -> later);
  }

  /** All text that the person sees in the end. */
  public String text() {
    return shown().map(JsonObject::toString).orElse("");
  }

  void callback(JsonObject body) {
    if (!answers.isEmpty()) {
      throw new Refusal(400, ALREADY_ACKNOWLEDGED, "Interaction has already been acknowledged.");
    }
    if (millis() > ACKNOWLEDGE_MILLIS) {
      throw new Refusal(404, UNKNOWN_INTERACTION, "Unknown interaction");
    }
    JsonObject data = body.get("data") instanceof JsonObject object ? object : new JsonObject();
    int type = Json.number(body, "type");
    switch (type) {
      case MODAL -> CommandRules.checkForm(data);
      case SUGGESTIONS -> CommandRules.checkChoices(data);
      case 4, 7 -> MessageRules.check(data);
      default -> MessageRules.require(type <= DEFERRED_UPDATE, "type");
    }
    answers.add(new Answer("callback:" + type, data, millis()));
  }

  void followedBy(String what, JsonObject message) {
    if (expired) {
      throw new Refusal(401, INVALID_TOKEN, "Invalid Webhook Token");
    }
    if (!what.equals("delete")) {
      MessageRules.check(message);
    }
    answers.add(new Answer(what, message, millis()));
  }

  private long millis() {
    return (System.nanoTime() - delivered) / 1_000_000;
  }
}
