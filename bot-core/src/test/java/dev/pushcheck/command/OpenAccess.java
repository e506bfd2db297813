package dev.pushcheck.command;

import dev.pushcheck.access.AccessSettings;
import dev.pushcheck.access.Actions;
import dev.pushcheck.access.Role;
import java.util.Set;

/** Access for tests that are about something else. */
public final class OpenAccess {
  /** Everybody is an operator, everywhere. */
  public static final Access FOR_ALL =
      new Access(new AccessSettings(Role.OPERATOR, Actions.OFF), Set.of(""));

  private OpenAccess() {}
}
