package dev.pushcheck.slack;

import com.google.gson.JsonObject;
import com.slack.api.methods.SlackApiException;
import dev.pushcheck.chat.Turn;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.text.Reader;
import java.io.IOException;
import java.util.Optional;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way back to somebody who asked in Slack: the response URL, which holds for half an hour, and
 * where that fails a message that only they see.
 */
final class SlackAnswer implements Turn.Answer {
  private static final Logger LOG = LoggerFactory.getLogger(SlackAnswer.class);

  private final SlackVoice voice;
  private final Speaker speaker;
  private final Optional<String> responseUrl;

  SlackAnswer(SlackVoice voice, Speaker speaker, Optional<String> responseUrl) {
    this.voice = voice;
    this.speaker = speaker;
    this.responseUrl = responseUrl;
  }

  @Override
  public void send(Reply reply, Reader reader) {
    SlackMessage message = voice.word(reply, reader);
    if (responseUrl.isPresent() && respond(responseUrl.get(), reply.visibility(), message)) {
      return;
    }
    try {
      // Without pictures, which may be what Slack did not like.
      String error = voice.whisper(speaker, voice.wordAtOnce(reply, reader));
      if (!error.isEmpty()) {
        LOG.warn("An answer in Slack could not be delivered: {}", error);
      }
    } catch (IOException | SlackApiException e) {
      LOG.warn("An answer in Slack could not be delivered: {}", e.getClass().getSimpleName());
    }
  }

  private boolean respond(String url, Visibility visibility, SlackMessage message) {
    JsonObject json = message.json();
    json.addProperty("response_type", visibility == Visibility.PUBLIC ? "in_channel" : "ephemeral");
    json.addProperty("replace_original", false);
    try (Response answer = voice.post(url, json)) {
      return answer.isSuccessful();
    } catch (IOException | SlackApiException e) {
      return false;
    }
  }
}
