package dev.pushcheck.slack;

import com.google.gson.JsonObject;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import dev.pushcheck.chat.Conversations;
import dev.pushcheck.chat.Turn;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * What people do in Slack, handed to the core. Each method returns at once with what Slack is to
 * hear at once; everything that may take time happens elsewhere. What Slack delivers twice counts
 * once. Safe for use by several threads.
 */
final class SlackIntake {
  private static final String COMMAND_OF_FORM = "check";

  private final Conversations conversations;
  private final Welcome welcome;
  private final Readers readers;
  private final UserGroups groups;
  private final SlackVoice voice;
  private final MethodsClient slack;
  private final Executor links;
  private final CheckForm form;
  private final Repeats repeats = new Repeats();

  SlackIntake(
      Conversations conversations,
      People people,
      SlackVoice voice,
      MethodsClient slack,
      Executor links) {
    this.conversations = conversations;
    this.welcome = people.welcome();
    this.readers = people.readers();
    this.groups = people.groups();
    this.voice = voice;
    this.slack = slack;
    this.links = links;
    this.form =
        new CheckForm(
            conversations.specs().stream()
                .filter(spec -> spec.name().equals(COMMAND_OF_FORM))
                .findFirst()
                .orElseThrow());
  }

  /**
   * What is known of people.
   *
   * @param welcome who is answered
   * @param readers how they read
   * @param groups what they belong to
   */
  record People(Welcome welcome, Readers readers, UserGroups groups) {}

  /** Somebody typed the command. */
  Response command(SlashCommandPayload payload) {
    if (repeats.isRepeat(payload.getTriggerId())) {
      return Response.ok();
    }
    Speaker speaker = new Speaker(payload.getTeamId(), payload.getChannelId(), payload.getUserId());
    Turn turn = turn(speaker, Optional.ofNullable(payload.getResponseUrl()), Optional.empty());
    String text = Optional.ofNullable(payload.getText()).map(SlackText::decode).orElse("").strip();
    boolean taken = text.isEmpty() ? openForm(payload, turn) : conversations.line(turn, text);
    return taken ? Response.ok() : busy(speaker);
  }

  /** Somebody clicked on a button of ours. */
  Response click(BlockActionPayload payload) {
    if (payload.getActions().isEmpty() || repeats.isRepeat(payload.getTriggerId())) {
      return Response.ok();
    }
    BlockActionPayload.User user = payload.getUser();
    String team = user.getTeamId() == null ? payload.getTeam().getId() : user.getTeamId();
    String channel =
        payload.getChannel() == null
            ? payload.getContainer().getChannelId()
            : payload.getChannel().getId();
    Speaker speaker = new Speaker(team, String.valueOf(channel), user.getId());
    String id = String.valueOf(payload.getActions().get(0).getValue());
    Turn turn = turn(speaker, Optional.ofNullable(payload.getResponseUrl()), Optional.empty());
    if (!conversations.click(turn, id)) {
      tellBusy(turn);
    }
    return Response.ok();
  }

  /** Somebody sent the form. */
  Response submit(ViewSubmissionPayload payload) {
    if (repeats.isRepeat(payload.getView().getId())) {
      return Response.ok();
    }
    ViewSubmissionPayload.User user = payload.getUser();
    String team = user.getTeamId() == null ? payload.getTeam().getId() : user.getTeamId();
    Optional<CheckForm.Origin> origin =
        CheckForm.Origin.of(String.valueOf(payload.getView().getPrivateMetadata()));
    String channel = origin.map(CheckForm.Origin::channel).orElse(user.getId());
    Speaker speaker = new Speaker(team, channel, user.getId());
    Map<String, String> arguments = form.arguments(payload.getView());
    if (arguments.keySet().stream().allMatch("session"::equals)) {
      repeats.forget(payload.getView().getId());
      return withErrors(nothingFilledIn(user.getId()));
    }
    Optional<Language> language = CheckForm.language(payload.getView());
    Turn turn = turn(speaker, origin.map(CheckForm.Origin::responseUrl), language);
    if (!conversations.command(turn, COMMAND_OF_FORM, arguments)) {
      tellBusy(turn);
    }
    return Response.ok();
  }

  private Turn turn(Speaker speaker, Optional<String> responseUrl, Optional<Language> language) {
    return new Turn(
        speaker.caller(),
        () -> groups(speaker),
        () -> reader(speaker.user(), language),
        () -> refusal(speaker),
        new SlackAnswer(voice, speaker, responseUrl));
  }

  private Set<String> groups(Speaker speaker) {
    return conversations.countsGroups(Speaker.PLATFORM) ? groups.of(speaker.user()) : Set.of();
  }

  /** Only seen by who asked, an answer to somebody whom a grant names does no harm anywhere. */
  private Optional<String> refusal(Speaker speaker) {
    return welcome
        .refusal(speaker)
        .filter(
            why -> !why.equals(Welcome.SHARED_CHANNEL) || !conversations.names(speaker.caller()));
  }

  private Reader reader(String user, Optional<Language> language) {
    Reader reader = readers.of(user);
    return language
        .map(chosen -> new Reader(chosen, reader.zone(), reader.audience()))
        .orElse(reader);
  }

  /** Not where questions wait for their turn: a form must be opened within three seconds. */
  private boolean openForm(SlashCommandPayload payload, Turn turn) {
    try {
      links.execute(
          () -> {
            if (!opened(payload)) {
              conversations.command(turn, COMMAND_OF_FORM, Map.of());
            }
          });
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  private boolean opened(SlashCommandPayload payload) {
    Texts texts = Texts.of(readers.of(payload.getUserId()));
    CheckForm.Origin origin =
        new CheckForm.Origin(payload.getChannelId(), String.valueOf(payload.getResponseUrl()));
    String view = form.view(texts, origin).toString();
    try {
      ViewsOpenResponse answer =
          Asked.of(
              () -> slack.viewsOpen(r -> r.triggerId(payload.getTriggerId()).viewAsString(view)));
      return answer.isOk();
    } catch (IOException | SlackApiException e) {
      return false;
    }
  }

  private Response busy(Speaker speaker) {
    Reader reader = readers.atOnce(speaker.user());
    JsonObject json = voice.wordAtOnce(conversations.busy(reader), reader).json();
    json.addProperty("response_type", "ephemeral");
    return Response.json(200, json);
  }

  /** A click has no answer of its own, so it goes the long way. */
  private void tellBusy(Turn turn) {
    try {
      links.execute(
          () -> {
            Reader reader = readers.usual();
            Reply busy = conversations.busy(reader);
            turn.answer().send(busy, reader);
          });
    } catch (RejectedExecutionException e) {
      // Even that is too much at the moment; Slack has been told that the click arrived.
    }
  }

  private String nothingFilledIn(String user) {
    Texts texts = Texts.of(readers.atOnce(user));
    return texts.plain(texts.line("usage.no-address", Map.of()), Instant.EPOCH);
  }

  private static Response withErrors(String message) {
    JsonObject errors = new JsonObject();
    errors.addProperty("address", message);
    JsonObject json = new JsonObject();
    json.addProperty("response_action", "errors");
    json.add("errors", errors);
    return Response.json(200, json);
  }
}
