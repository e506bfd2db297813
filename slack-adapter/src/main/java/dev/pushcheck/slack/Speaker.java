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
  Caller caller() {
    return new Caller(Origin.CHAT, "slack:" + team + "/" + channel, "slack:" + user, Set.of());
  }
}
