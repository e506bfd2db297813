package dev.pushcheck.alert;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A channel on a chat platform, written {@code slack:C0123ABCD} or {@code discord:1234567890}.
 *
 * @param platform the platform's name, as {@link AlertSink#platform()}
 * @param id the platform's id of the channel
 */
public record ChannelId(String platform, String id) {
  private static final Pattern FORM =
      Pattern.compile("(?<platform>[a-z]{1,20}):(?<id>[A-Za-z0-9_-]{1,40})");

  /** Reads a channel; empty if the text is none. */
  public static Optional<ChannelId> read(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? Optional.of(new ChannelId(form.group("platform"), form.group("id")))
        : Optional.empty();
  }

  /** As it is written in the settings. */
  @Override
  public String toString() {
    return platform + ":" + id;
  }
}
