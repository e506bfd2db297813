package dev.pushcheck.slack;

import com.google.gson.JsonObject;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;
import dev.pushcheck.chat.Conversations;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.io.IOException;
import java.time.InstantSource;
import okhttp3.Response;

/** Says replies in Slack: worded for a reader, and sent. Safe for use by several threads. */
final class SlackVoice {
  private final SlackCalls calls;
  private final MethodsClient slack;
  private final Conversations conversations;
  private final Pictures pictures;
  private final InstantSource clock;

  SlackVoice(
      SlackCalls calls, MethodsClient slack, Conversations conversations, InstantSource clock) {
    this.calls = calls;
    this.slack = slack;
    this.conversations = conversations;
    this.pictures = new UploadedPictures(slack, calls.http());
    this.clock = clock;
  }

  /** A reply as a message; its pictures are uploaded. */
  SlackMessage word(Reply reply, Reader reader) {
    return render(reply, reader, pictures);
  }

  /** The same without asking Slack for anything. */
  SlackMessage wordAtOnce(Reply reply, Reader reader) {
    return render(reply, reader, Pictures.NONE);
  }

  /** Posts to a response URL. */
  Response post(String url, JsonObject json) throws IOException {
    return calls.slack().getHttpClient().postJsonBody(url, json);
  }

  /** Posts a message that one person sees; gives Slack's error, empty if there is none. */
  String whisper(Speaker speaker, SlackMessage message) throws IOException, SlackApiException {
    ChatPostEphemeralResponse answer =
        slack.chatPostEphemeral(
            r ->
                r.channel(speaker.channel())
                    .user(speaker.user())
                    .text(message.text())
                    .blocksAsString(message.blocks().toString())
                    .attachmentsAsString(message.attachments().toString())
                    .parse("none")
                    .linkNames(false));
    return answer.isOk() ? "" : String.valueOf(answer.getError());
  }

  private SlackMessage render(Reply reply, Reader reader, Pictures shelf) {
    return new SlackRenderer(Texts.of(reader), clock.instant(), conversations::keep, shelf)
        .render(reply);
  }
}
