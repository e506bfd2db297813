package dev.pushcheck.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Who is answered at all: people of known workspaces, in channels that are shared with nobody else.
 * Safe for use by several threads.
 */
final class Welcome {
  /** Why nobody is answered in a channel with guests from elsewhere. */
  static final String SHARED_CHANNEL = "slack.shared-channel";

  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int MOST = 10_000;

  private final MethodsClient slack;
  private final Cache<String, Boolean> sharedChannels =
      Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();
  private volatile Set<String> workspaces;

  Welcome(MethodsClient slack, Set<String> workspaces) {
    this.slack = slack;
    this.workspaces = Set.copyOf(workspaces);
  }

  /** The workspace of the token, which is welcome where the settings name none. */
  void home(String workspace) {
    if (workspaces.isEmpty()) {
      workspaces = Set.of(workspace);
    }
  }

  /** Why somebody is not answered, as a text; empty if they are welcome. May ask Slack. */
  Optional<String> refusal(Speaker speaker) {
    if (!workspaces.contains(speaker.team())) {
      return Optional.of("slack.other-workspace");
    } else if (speaker.isBot()) {
      return Optional.of("access.bots");
    }
    return isShared(speaker.channel()) ? Optional.of(SHARED_CHANNEL) : Optional.empty();
  }

  /**
   * Whether people of other organisations see the channel. Where the app may not know, such as in a
   * private channel without it, it counts as not shared: an answer is only seen by who asked, and
   * they are at home.
   */
  private boolean isShared(String channel) {
    Boolean known = sharedChannels.getIfPresent(channel);
    if (known == null) {
      Optional<Boolean> asked = ask(channel);
      asked.ifPresent(shared -> sharedChannels.put(channel, shared));
      known = asked.orElse(false);
    }
    return known;
  }

  private Optional<Boolean> ask(String channel) {
    if (channel.startsWith("D")) {
      return Optional.of(false);
    }
    try {
      ConversationsInfoResponse answer =
          Asked.of(() -> slack.conversationsInfo(r -> r.channel(channel)));
      return answer.isOk()
          ? Optional.of(answer.getChannel().isExtShared())
          : Optional.of(false).filter(unknown -> !"ratelimited".equals(answer.getError()));
    } catch (IOException | SlackApiException e) {
      return Optional.empty();
    }
  }
}
