package dev.pushcheck.slack;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed behind a slash command, out of Slack's escapes: <a
 * href="https://docs.slack.dev/messaging/formatting-message-text">formatting message text</a>, read
 * 2026-11-22. Each escape is undone once, so one that the person typed stays one.
 */
final class SlackText {
  private static final Map<String, String> ENTITIES =
      Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">");

  /** A link with or without a label; what is shown may have lost its end, what is meant has not. */
  private static final Pattern ESCAPES =
      Pattern.compile("<([a-z][a-z0-9+.-]*+:[^<>|]*+)(?:\\|[^<>]*+)?>|&(?:amp|lt|gt);");

  private static final Pattern ENTITY = Pattern.compile("&(?:amp|lt|gt);");

  private SlackText() {}

  static String decode(String text) {
    return ESCAPES
        .matcher(text)
        .replaceAll(
            found -> {
              String link = found.group(1);
              String plain =
                  link == null ? ENTITIES.getOrDefault(found.group(), "") : entities(link);
              return Matcher.quoteReplacement(plain);
            });
  }

  private static String entities(String link) {
    return ENTITY
        .matcher(link)
        .replaceAll(found -> Matcher.quoteReplacement(ENTITIES.getOrDefault(found.group(), "")));
  }
}
