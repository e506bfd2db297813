package dev.pushcheck.access;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom a grant is for, as it is written in the settings: a channel of Slack's ({@code
 * slack:T1/C1}), a person there ({@code slack:U1}), a user group ({@code slack:@night-shift}), a
 * role on Discord ({@code discord:1/2}: server and role), a person there ({@code discord:3}).
 *
 * @param kind what is named
 * @param id as the platform's adapter names it
 */
public record Who(Kind kind, String id) {
  /** What the forms look like, for whoever got one wrong. */
  public static final String FORMS =
      "slack:T0123ABCD/C0123ABCD (a channel), slack:U0123ABCD (a person), slack:@night-shift (a"
          + " user group), discord:1234567890/2345678901 (server/role) or discord:3456789012 (a"
          + " person)";

  private static final Map<Kind, Pattern> SLACK =
      Map.of(
          Kind.PLACE, Pattern.compile("slack:[TE][A-Z0-9]{1,20}/[CG][A-Z0-9]{1,20}"),
          Kind.PERSON, Pattern.compile("slack:[UW][A-Z0-9]{1,20}"),
          Kind.GROUP, Pattern.compile("slack:@[\\p{L}\\p{N}._-]{1,80}"));

  private static final Map<Kind, Pattern> DISCORD =
      Map.of(
          Kind.GROUP, Pattern.compile("discord:[0-9]{1,20}/[0-9]{1,20}"),
          Kind.PERSON, Pattern.compile("discord:[0-9]{1,20}"));

  /** What can be named. */
  public enum Kind {
    /** A channel, and so everybody who may write there. A direct message is none. */
    PLACE,
    /** One person, wherever they are. */
    PERSON,
    /** All whom the platform counts among a role or a user group. */
    GROUP,
    /** Everywhere whose name begins like this; only {@code access.default} has it. */
    HOME
  }

  /** Reads one; empty if it has none of the {@link #FORMS}. */
  public static Optional<Who> read(String text) {
    Map<Kind, Pattern> forms = text.toLowerCase(Locale.ROOT).startsWith("slack:") ? SLACK : DISCORD;
    return forms.entrySet().stream()
        .filter(form -> form.getValue().matcher(text).matches())
        .map(form -> new Who(form.getKey(), text))
        .findFirst();
  }

  /** Everybody in the places whose names begin like this. */
  static Who home(String beginning) {
    return new Who(Kind.HOME, beginning);
  }

  /** Whether somebody is meant. */
  public boolean means(Identities somebody) {
    return switch (kind) {
      case PLACE -> somebody.place().equals(id);
      case PERSON -> somebody.user().equals(id);
      case GROUP -> somebody.groups().contains(Identities.group(id));
      case HOME -> somebody.place().startsWith(id);
    };
  }

  @Override
  public String toString() {
    return id;
  }
}
