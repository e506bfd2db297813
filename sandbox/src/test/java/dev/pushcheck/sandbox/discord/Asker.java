package dev.pushcheck.sandbox.discord;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * A person who uses the bot somewhere.
 *
 * @param user their id
 * @param locale of their client, such as {@code en-US}
 * @param place where they are
 * @param roles ids of their roles there; only in a server
 */
public record Asker(String user, String locale, Place place, List<String> roles) {
  /** Somebody with an English client in the server, in the role of hosts. */
  public static final Asker HOST =
      new Asker("700000000000000001", "en-US", Place.SERVER, List.of(Guild.HOSTS));

  /** The same person in another language. */
  public Asker speaking(String otherLocale) {
    return new Asker(user, otherLocale, place, roles);
  }

  /** The same person in another place. */
  public Asker in(Place other) {
    return new Asker(user, locale, other, other == Place.SERVER ? roles : List.of());
  }

  /** Somebody else in the same place. */
  public Asker as(String other) {
    return new Asker(other, locale, place, roles);
  }

  /** Kinds of places. */
  public enum Place {
    /** A server in which the bot is installed. */
    SERVER,
    /** A direct message with the bot. */
    DIRECT,
    /** A server that knows nothing of the bot, which the person has installed for themselves. */
    FOREIGN_SERVER
  }

  JsonObject userJson() {
    return Guild.user(user, "host", false);
  }
}
