package dev.pushcheck.alert;

import dev.pushcheck.reply.Action;
import java.util.Map;
import java.util.Set;

/** What the buttons of an outage's message do: a deed about an outage, told by its id. */
public final class OutageActions {
  /** The command. */
  public static final String COMMAND = "outage";

  /** The argument that says what is to be done, such as {@code acknowledge}. */
  public static final String DEED = "do";

  /** The argument that holds the id of the outage. */
  public static final String OUTAGE = "outage";

  /** The arguments, all of them. */
  public static final Set<String> ARGUMENTS = Set.of(DEED, OUTAGE);

  private OutageActions() {}

  /** A deed about an outage. */
  public static Action of(String deed, String outageId) {
    return new Action(COMMAND, Map.of(DEED, deed, OUTAGE, outageId));
  }
}
