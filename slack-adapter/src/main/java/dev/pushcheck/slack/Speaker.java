package dev.pushcheck.slack;

import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.net.Origin;
import java.util.Set;

/**
 * Somebody who did something in Slack.
 *
 * @param team the workspace that the person belongs to
 * @param channel where it was done
 * @param user the person
 */
record Speaker(String team, String channel, String user) {
  /** How all names of Slack's begin. */
  static final String PLATFORM = "slack:";

  private static final String SLACKBOT = "USLACKBOT";
  private static final String BOTS = "B";

  Caller caller() {
    return new Caller(Origin.CHAT, PLATFORM + team + "/" + channel, PLATFORM + user, Set.of());
  }

  /** Whether it is no person: what reminders and integrations say is nobody's wish. */
  boolean isBot() {
    return user.equals(SLACKBOT) || user.startsWith(BOTS);
  }
}
