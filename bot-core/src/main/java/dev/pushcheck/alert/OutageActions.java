package dev.pushcheck.alert;

import dev.pushcheck.reply.Action;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the buttons of an outage's message do: a subcommand of {@code alerts}, such as resolve. */
public final class OutageActions {
  /** The argument that holds the id of the outage. */
  public static final String OUTAGE = "outage";

  private static final String COMMAND = "alerts ";

  private OutageActions() {}

  /**
   * A deed about an outage.
   *
   * @param deed the subcommand, such as {@code acknowledge}
   */
  public static Action of(String deed, String outageId) {
    return new Action(COMMAND + deed, Map.of(OUTAGE, outageId));
  }

  /** The deed, if an action does something about an outage and holds no more than its id. */
  public static Optional<String> deed(Action action) {
    return action.command().startsWith(COMMAND)
            && action.arguments().keySet().equals(Set.of(OUTAGE))
        ? Optional.of(action.command().substring(COMMAND.length()))
        : Optional.empty();
  }
}
