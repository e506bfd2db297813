package dev.pushcheck.discord;

import dev.pushcheck.alert.AlertSink;
import dev.pushcheck.alert.Delivery;
import dev.pushcheck.alert.MessageRef;
import dev.pushcheck.alert.Post;
import dev.pushcheck.alert.Search;
import dev.pushcheck.command.PendingActions;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Channels of Discord's, as alerts see them. Sends each message once, and none while Discord has
 * asked to wait.
 */
final class DiscordAlertSink implements AlertSink {
  private static final int MOST_SEARCHED = 100;
  private static final Pattern ID = Pattern.compile("\\d{1,20}");
  private static final Delivery NO_CHANNEL =
      new Delivery.Lost(Delivery.What.CHANNEL, "not an id of Discord's");

  private final RestApi api;
  private final PendingActions actions;
  private final Pauses pauses;

  DiscordAlertSink(RestApi api, PendingActions actions, LongSupplier nanoTime) {
    this.api = api;
    this.actions = actions;
    this.pauses = new Pauses(nanoTime);
  }

  @Override
  public String platform() {
    return "discord";
  }

  @Override
  public Delivery post(String channel, Post post) throws InterruptedException {
    return deliver(channel, "", PostBody.toCreate(post, actions::keep));
  }

  @Override
  public Delivery reply(MessageRef message, Post post) throws InterruptedException {
    PostBody body = PostBody.toCreate(post, actions::keep);
    DataObject reference =
        DataObject.empty().put("message_id", message.id()).put("fail_if_not_exists", true);
    body.json().put("message_reference", reference);
    return deliver(message.channel(), "", body);
  }

  @Override
  public Delivery edit(MessageRef message, Post post) throws InterruptedException {
    return deliver(message.channel(), message.id(), PostBody.toEdit(post, actions::keep));
  }

  @Override
  public Search find(String channel, String key, Instant since) {
    if (!ID.matcher(channel).matches()) {
      return new Search.Unknown("not an id of Discord's");
    }
    String after = Long.toUnsignedString(TimeUtil.getDiscordTimestamp(since.toEpochMilli()));
    try {
      RestApi.Answer answer =
          api.get(messages(channel) + "?limit=" + MOST_SEARCHED + "&after=" + after);
      if (!answer.ok()) {
        return new Search.Unknown("HTTP " + answer.status());
      }
      Optional<DataObject> found =
          answer.list().stream(DataArray::getObject)
              .filter(message -> PostBody.isPost(message, key))
              .findFirst();
      return found.isPresent()
          ? new Search.Found(new MessageRef(channel, found.get().getString("id")))
          : new Search.Absent();
    } catch (IOException e) {
      return new Search.Unknown(e.getClass().getSimpleName());
    }
  }

  /**
   * Sends one request.
   *
   * @param message the id of the message to edit; empty for a new one
   */
  private Delivery deliver(String channel, String message, PostBody body)
      throws InterruptedException {
    boolean edit = !message.isEmpty();
    if (!ID.matcher(channel).matches() || (edit && !ID.matcher(message).matches())) {
      return NO_CHANNEL;
    }
    String method = edit ? "PATCH" : "POST";
    String route = method + " " + channel;
    Optional<Delivery.Later> pause = pauses.before(route);
    if (pause.isPresent()) {
      return pause.get();
    }
    try {
      String path = messages(channel) + (edit ? "/" + message : "");
      RestApi.Answer answer = api.send(method, path, body.json(), body.files());
      Optional<Delivery.Later> later = pauses.learn(route, answer);
      return later.isPresent() ? later.get() : Outcomes.of(answer, channel);
    } catch (IOException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return Outcomes.of(e);
    }
  }

  private static String messages(String channel) {
    return "channels/" + channel + "/messages";
  }
}
