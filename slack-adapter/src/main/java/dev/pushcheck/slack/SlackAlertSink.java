package dev.pushcheck.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import dev.pushcheck.alert.AlertSink;
import dev.pushcheck.alert.Delivery;
import dev.pushcheck.alert.Delivery.Scope;
import dev.pushcheck.alert.MessageRef;
import dev.pushcheck.alert.Post;
import dev.pushcheck.alert.Search;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Alerts in Slack's channels. Tries once each time; see {@link AlertSink}. */
final class SlackAlertSink implements AlertSink {
  private static final String EVENT = "pushcheck_alert";
  private static final String KEY = "key";

  /** More than this since an uncertain delivery are not looked through. */
  private static final int LOOKED_THROUGH = 200;

  private final MethodsClient slack;
  private final SlackVoice voice;

  SlackAlertSink(MethodsClient slack, SlackVoice voice) {
    this.slack = slack;
    this.voice = voice;
  }

  @Override
  public String platform() {
    return "slack";
  }

  @Override
  public Delivery post(String channel, Post post) {
    return say(channel, null, post);
  }

  @Override
  public Delivery reply(MessageRef message, Post post) {
    return say(message.channel(), message.id(), post);
  }

  @Override
  public Delivery edit(MessageRef message, Post post) {
    SlackMessage worded = worded(post);
    try {
      ChatUpdateResponse answer =
          Asked.of(
              () ->
                  slack.chatUpdate(
                      r ->
                          r.channel(message.channel())
                              .ts(message.id())
                              .text(worded.text())
                              .blocksAsString(worded.blocks().toString())
                              .attachmentsAsString(worded.attachments().toString())
                              .parse("none")
                              .linkNames(false)));
      return answer.isOk()
          ? new Delivery.Sent(message)
          : SlackErrors.delivery(answer.getError(), Scope.PLATFORM);
    } catch (SlackApiException e) {
      return SlackErrors.delivery(e, Scope.PLATFORM);
    } catch (IOException e) {
      return SlackErrors.delivery(e);
    }
  }

  @Override
  public Search find(String channel, String key, Instant since) {
    try {
      ConversationsHistoryResponse answer =
          Asked.of(
              () ->
                  slack.conversationsHistory(
                      r ->
                          r.channel(channel)
                              .oldest(Long.toString(since.getEpochSecond()))
                              .includeAllMetadata(true)
                              .limit(LOOKED_THROUGH)));
      if (!answer.isOk()) {
        return new Search.Unknown(String.valueOf(answer.getError()));
      }
      Optional<Search> found =
          answer.getMessages().stream()
              .filter(message -> key.equals(key(message)))
              .findFirst()
              .map(message -> new Search.Found(new MessageRef(channel, message.getTs())));
      return found.orElseGet(
          () ->
              answer.isHasMore()
                  ? new Search.Unknown("too many messages since")
                  : new Search.Absent());
    } catch (SlackApiException e) {
      return new Search.Unknown("HTTP " + e.getResponse().code());
    } catch (IOException e) {
      return new Search.Unknown(e.getClass().getSimpleName());
    }
  }

  private Delivery say(String channel, @Nullable String thread, Post post) {
    SlackMessage worded = worded(post);
    Message.Metadata metadata =
        Message.Metadata.builder().eventType(EVENT).eventPayload(Map.of(KEY, post.key())).build();
    try {
      ChatPostMessageResponse answer =
          Asked.of(
              () ->
                  slack.chatPostMessage(
                      r ->
                          r.channel(channel)
                              .threadTs(thread)
                              .text(worded.text())
                              .blocksAsString(worded.blocks().toString())
                              .attachmentsAsString(worded.attachments().toString())
                              .metadata(metadata)
                              .mrkdwn(false)
                              .parse("none")
                              .linkNames(false)
                              .unfurlLinks(false)
                              .unfurlMedia(false)));
      return answer.isOk()
          ? new Delivery.Sent(new MessageRef(answer.getChannel(), answer.getTs()))
          : SlackErrors.delivery(answer.getError(), Scope.CHANNEL);
    } catch (SlackApiException e) {
      return SlackErrors.delivery(e, Scope.CHANNEL);
    } catch (IOException e) {
      return SlackErrors.delivery(e);
    }
  }

  /**
   * With whom it calls in front: the settings' own words, the only ones that are read as markup.
   */
  private SlackMessage worded(Post post) {
    SlackMessage message = voice.word(post.reply(), post.reader());
    if (post.mention().isEmpty()) {
      return message;
    }
    JsonObject text = Json.typed("mrkdwn");
    text.addProperty("text", post.mention().get());
    text.addProperty("verbatim", true);
    JsonObject section = Json.typed("section");
    section.add("text", text);
    JsonArray blocks = Json.array(List.of(section));
    blocks.addAll(message.blocks());
    return new SlackMessage(
        post.mention().get() + " " + message.text(), blocks, message.attachments());
  }

  private static @Nullable String key(Message message) {
    Message.Metadata metadata = message.getMetadata();
    if (metadata == null || !EVENT.equals(metadata.getEventType())) {
      return null;
    }
    return String.valueOf(metadata.getEventPayload().get(KEY));
  }
}
