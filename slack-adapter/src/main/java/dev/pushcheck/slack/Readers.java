package dev.pushcheck.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.model.User;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.TextSettings;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * For whom answers are worded: what Slack knows of a person's language and time zone, where the app
 * may ask ({@code users:read}), else what the settings say. Safe for use by several threads.
 */
final class Readers {
  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST = 10_000;

  private final MethodsClient slack;
  private final Supplier<TextSettings> usual;
  private final Cache<String, Reader> known =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

  Readers(MethodsClient slack, Supplier<TextSettings> usual) {
    this.slack = slack;
    this.usual = usual;
  }

  /** Anybody of whom nothing is known. */
  Reader usual() {
    TextSettings text = usual.get();
    return new Reader(text.language(), text.timeZone(), Audience.OPERATOR);
  }

  /** Somebody; asks Slack, unless it answered within the hour. */
  Reader of(String user) {
    Reader reader = known.getIfPresent(user);
    if (reader != null) {
      return reader;
    }
    try {
      UsersInfoResponse answer =
          Asked.of(() -> slack.usersInfo(r -> r.user(user).includeLocale(true)));
      Reader asked = answer.isOk() ? reader(answer.getUser()) : usual();
      known.put(user, asked);
      return asked;
    } catch (IOException | SlackApiException e) {
      return usual();
    }
  }

  /** Somebody, without asking: what was known already, else anybody. */
  Reader atOnce(String user) {
    Reader reader = known.getIfPresent(user);
    return reader == null ? usual() : reader;
  }

  private Reader reader(User user) {
    Language language =
        Optional.ofNullable(user.getLocale())
            .flatMap(Language::ofTag)
            .orElseGet(() -> usual.get().language());
    return new Reader(language, zone(user.getTz()), Audience.OPERATOR);
  }

  private ZoneId zone(@Nullable String name) {
    try {
      return name == null ? usual.get().timeZone() : ZoneId.of(name);
    } catch (DateTimeException e) {
      return usual.get().timeZone();
    }
  }
}
