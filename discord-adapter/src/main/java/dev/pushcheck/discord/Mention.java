package dev.pushcheck.discord;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Whom a post calls.
 *
 * @param text in Discord's notation
 * @param allowed what to allow for it in {@code allowed_mentions}
 */
record Mention(String text, DataObject allowed) {
  private static final Pattern NOTATION =
      Pattern.compile("<@!?(?<user>\\d{1,20})>|<@&(?<role>\\d{1,20})>|@(?<all>everyone|here)");

  /** Reads a notation; empty if it is none, as then nobody may be called. */
  static Optional<Mention> of(String text) {
    Matcher matcher = NOTATION.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    DataObject allowed = DataObject.empty().put("parse", DataArray.empty());
    if (matcher.group("user") != null) {
      allowed.put("users", DataArray.empty().add(matcher.group("user")));
    } else if (matcher.group("role") != null) {
      allowed.put("roles", DataArray.empty().add(matcher.group("role")));
    } else {
      allowed.put("parse", DataArray.empty().add("everyone"));
    }
    return Optional.of(new Mention(matcher.group(), allowed.put("replied_user", false)));
  }
}
