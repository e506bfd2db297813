package dev.pushcheck.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.usergroups.UsergroupsListResponse;
import com.slack.api.model.Usergroup;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which user groups of Slack's somebody belongs to. All are asked for at once, no more than once a
 * minute: https://docs.slack.dev/reference/methods/usergroups.list, tier 2, more than 20 a minute,
 * read 2026-11-22. Where the app may not ask ({@code usergroups:read}), nobody belongs to any. Safe
 * for use by several threads.
 */
final class UserGroups {
  private static final Logger LOG = LoggerFactory.getLogger(UserGroups.class);
  private static final Duration KEPT = Duration.ofMinutes(1);

  private final MethodsClient slack;
  private final InstantSource clock;
  private Known known = new Known(Map.of(), Instant.MIN);

  UserGroups(MethodsClient slack, InstantSource clock) {
    this.slack = slack;
    this.clock = clock;
  }

  private record Known(Map<String, Set<String>> byUser, Instant until) {}

  /** By handle and by id, such as {@code slack:@night-shift}, in small letters. May ask Slack. */
  synchronized Set<String> of(String user) {
    Instant now = clock.instant();
    if (!now.isBefore(known.until())) {
      known = new Known(ask(), now.plus(KEPT));
    }
    return known.byUser().getOrDefault(user, Set.of());
  }

  private Map<String, Set<String>> ask() {
    Map<String, Set<String>> byUser = new HashMap<>();
    try {
      UsergroupsListResponse answer =
          Asked.of(() -> slack.usergroupsList(r -> r.includeUsers(true).includeDisabled(false)));
      if (!answer.isOk()) {
        LOG.warn("Slack does not tell its user groups: {}", answer.getError());
        return Map.of();
      }
      answer.getUsergroups().forEach(group -> add(group, byUser));
    } catch (IOException | SlackApiException e) {
      LOG.warn("Slack does not tell its user groups: {}", e.getClass().getSimpleName());
    }
    return byUser;
  }

  private static void add(Usergroup group, Map<String, Set<String>> byUser) {
    List<String> users = group.getUsers() == null ? List.of() : group.getUsers();
    for (String user : users) {
      Set<String> groups = byUser.computeIfAbsent(user, key -> new HashSet<>());
      groups.add(name(String.valueOf(group.getHandle())));
      groups.add(name(String.valueOf(group.getId())));
    }
  }

  private static String name(String written) {
    return Speaker.PLATFORM + "@" + written.toLowerCase(Locale.ROOT);
  }
}
