package dev.pushcheck.chat;

import java.util.List;

/**
 * Tries out whether a chat platform lets the bot do what the settings want of it. Nothing is said
 * to anybody.
 */
public interface ChatExam {
  /** The platform's name, as in the names of its channels. */
  String platform();

  /**
   * Asks the platform.
   *
   * @param channels those that are to be spoken in, by the platform's ids
   * @throws InterruptedException if nobody wants the answer any more
   */
  Report examine(List<String> channels) throws InterruptedException;

  /**
   * What the platform says.
   *
   * @param logins one for each token
   * @param missing what the bot may not do at all and has to, as the platform calls it
   * @param optional what it may not do and can live without
   * @param seats one for each channel that could be asked about
   */
  record Report(List<Login> logins, List<String> missing, List<String> optional, List<Seat> seats) {
    /** Copies the lists. */
    public Report {
      logins = List.copyOf(logins);
      missing = List.copyOf(missing);
      optional = List.copyOf(optional);
      seats = List.copyOf(seats);
    }
  }

  /**
   * What became of a token.
   *
   * @param token its name in the settings
   * @param detail in a word of the platform's, without secrets
   */
  record Login(String token, Answer answer, String detail) {
    /** The short of it. */
    public enum Answer {
      /** It is taken. */
      GOOD,
      /** It is not. */
      REFUSED,
      /** The platform has not said. */
      UNKNOWN
    }
  }

  /**
   * The bot's place in a channel.
   *
   * @param channel by the platform's id
   * @param lacking which permissions it lacks there, as the platform calls them
   * @param detail in a word of the platform's; may be empty
   */
  record Seat(String channel, Standing standing, List<String> lacking, String detail) {
    /** Copies the list. */
    public Seat {
      lacking = List.copyOf(lacking);
    }

    /** A place where nothing in particular is lacking. */
    public Seat(String channel, Standing standing, String detail) {
      this(channel, standing, List.of(), detail);
    }

    /** The short of it. */
    public enum Standing {
      /** It may speak there. */
      FINE,
      /** There is no such channel, or it is archived. */
      GONE,
      /** It is not let in. */
      CLOSED,
      /** It is let in, and lacks permissions. */
      LACKING,
      /** The platform has not said. */
      UNKNOWN
    }
  }
}
