package dev.pushcheck.app.cli;

import dev.pushcheck.sandbox.account.CssAccountServer;
import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A simulated account that lives at the program's time, and its entry in the settings.
 *
 * @param name as the settings call it
 * @param server the account itself
 * @param actions what the entry says of credentials for actions
 */
record Account(String name, CssAccountServer server, String actions) implements AutoCloseable {
  static final String ID = "AKIDofTheSandbox";
  static final String KEY = "s3cretKeyOfTheAccount";

  /** An account whose credentials may only look. */
  static Account named(String name) {
    CssAccountServer server =
        CssAccountServer.start(ID, KEY)
            .clock(InstantSource.fixed(Program.NOW))
            .signaturesBy(InstantSource.system())
            .datesBy(InstantSource.fixed(Program.NOW));
    return new Account(name, server, "");
  }

  /** The same, with credentials for actions. */
  Account acting() {
    return new Account(name, server, ", actions: { secretId: " + ID + ", secretKey: " + KEY + " }");
  }

  /** Puts these accounts into the settings, in this order. */
  static void into(World world, Account... accounts) {
    world.section(
        "accounts",
        Stream.of(accounts).map(Account::entry).collect(Collectors.joining(", ", "[", "]")));
  }

  private String entry() {
    return "{ name: %s, site: international, endpoint: \"http://%s\", secretId: %s, secretKey: %s%s }"
        .formatted(name, server.endpoint(), ID, KEY, actions);
  }

  @Override
  public void close() {
    server.close();
  }
}
