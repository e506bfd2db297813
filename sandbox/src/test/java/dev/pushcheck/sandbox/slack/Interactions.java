package dev.pushcheck.sandbox.slack;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All that people did, by their response URLs and triggers, which hold as long as Slack's do. */
final class Interactions {
  /** docs.slack.dev/interactivity/handling-user-interaction, read 2026-11-22. */
  private static final int ANSWERS = 5;

  private static final Duration ANSWERABLE = Duration.ofMinutes(30);
  private static final Duration TRIGGER_HOLDS = Duration.ofSeconds(3);

  private final Map<String, Interaction> byUrl = new ConcurrentHashMap<>();
  private final Map<String, Interaction> byTrigger = new ConcurrentHashMap<>();
  private final Workspace workspace;
  private final String base;
  private volatile InstantSource clock = InstantSource.system();

  Interactions(Workspace workspace, String base) {
    this.workspace = workspace;
    this.base = base;
  }

  void clock(InstantSource source) {
    this.clock = source;
  }

  Instant now() {
    return clock.instant();
  }

  Interaction begin() {
    String id = workspace.next("R");
    String trigger = workspace.next("") + ".1." + workspace.next("x");
    Interaction interaction = new Interaction(base + "/response/" + id, trigger, clock.instant());
    byUrl.put(id, interaction);
    byTrigger.put(trigger, interaction);
    return interaction;
  }

  /** What Slack says to a message for a response URL. */
  Answer answer(String id, JsonObject message) {
    Interaction interaction = byUrl.get(id);
    if (interaction == null) {
      return new Answer(404, Map.of(), "{\"ok\":false,\"error\":\"no_such_url\"}");
    } else if (interaction.at().plus(ANSWERABLE).isBefore(clock.instant())) {
      return new Answer(404, Map.of(), "{\"ok\":false,\"error\":\"expired_url\"}");
    } else if (interaction.answers().size() >= ANSWERS) {
      return new Answer(404, Map.of(), "{\"ok\":false,\"error\":\"used_url\"}");
    }
    List<String> problems = BlockKit.problems(message);
    if (!problems.isEmpty()) {
      return new Answer(400, Map.of(), "invalid_blocks " + problems);
    }
    interaction.answer(message);
    return new Answer(200, Map.of(), "ok");
  }

  /** Opens a form. */
  Answer open(String trigger, JsonObject view) {
    Optional<Interaction> found = Optional.ofNullable(byTrigger.get(trigger));
    if (found.isEmpty()) {
      return Answer.error("invalid_trigger_id");
    } else if (found.get().at().plus(TRIGGER_HOLDS).isBefore(clock.instant())) {
      return Answer.error("expired_trigger_id");
    } else if (!found.get().useTrigger()) {
      return Answer.error("exchanged_trigger_id");
    }
    List<String> problems = BlockKit.problemsOfView(view);
    if (!problems.isEmpty()) {
      return Answer.error("invalid_arguments", problems);
    }
    view.addProperty("id", workspace.next("V"));
    found.get().open(view);
    JsonObject answer = new JsonObject();
    answer.add("view", view);
    return Answer.ok(answer);
  }
}
