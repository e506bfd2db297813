package dev.pushcheck.app.demo;

import dev.pushcheck.access.AccessSettings;
import dev.pushcheck.access.Actions;
import dev.pushcheck.access.Confirmation;
import dev.pushcheck.access.Grant;
import dev.pushcheck.access.LeakGuard;
import dev.pushcheck.access.Limit;
import dev.pushcheck.access.LimitSettings;
import dev.pushcheck.access.Role;
import dev.pushcheck.access.Who;
import dev.pushcheck.alert.AlertSettings;
import dev.pushcheck.alert.Route;
import dev.pushcheck.alert.Route.Volume;
import dev.pushcheck.app.http.HttpSettings;
import dev.pushcheck.app.settings.Settings;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.css.AccountSettings;
import dev.pushcheck.css.AccountSettings.Credentials;
import dev.pushcheck.css.CallbackSettings;
import dev.pushcheck.css.CssAccount.Site;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.net.DnsSettings;
import dev.pushcheck.net.HostAndPort;
import dev.pushcheck.net.Origin;
import dev.pushcheck.net.ProbeSettings;
import dev.pushcheck.push.CheckSettings;
import dev.pushcheck.settings.Secret;
import dev.pushcheck.store.StoreSettings;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.TextSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of the demo, as a file would give them, with the terminal in place of a chat.
 *
 * @param world where all that the bot asks is
 * @param directory where it keeps what it remembers
 */
record DemoSettings(SimulatedWorld world, Path directory) {
  /** Who sits at the terminal: in the one channel there is, by a grant of their own. */
  static final Caller CALLER =
      new Caller(
          Origin.CHAT, "terminal:demo/" + TerminalChannel.CHANNEL.id(), "terminal:you", Set.of());

  /** As unguessable as it has to be where only this machine gets through. */
  static final String CALLBACK_PATH = "/callbacks/simulated-by-the-demo";

  /** Nobody likes to wait for a demo. */
  private static final Duration HOLD = Duration.ofSeconds(1);

  private static final Limit PLENTY = new Limit(600, Duration.ofMinutes(1));
  private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(2);
  private static final HostAndPort ANY_PORT = new HostAndPort("127.0.0.1", 0);

  /** The settings for somebody. */
  Settings of(Reader reader) {
    return new Settings(
        List.of(account()),
        List.of(),
        new DnsSettings(List.of(world.resolver()), DnsSettings.DEFAULT.timeout()),
        new ProbeSettings(PROBE_TIMEOUT, true, Set.of(), Optional.of(world.control())),
        CheckSettings.DEFAULT,
        Optional.empty(),
        Optional.empty(),
        new HttpSettings(ANY_PORT, ANY_PORT),
        Optional.of(
            new CallbackSettings(
                Secret.of(CALLBACK_PATH),
                Optional.of(Secret.of(SimulatedWorld.CALLBACK_KEY)),
                CallbackSettings.Unsigned.REFUSED)),
        new StoreSettings(
            "jdbc:sqlite:" + directory.resolve("demo.db"), StoreSettings.DEFAULT.retention()),
        alerts(reader),
        new AccessSettings(Role.NONE, grants(), Actions.OFF, Confirmation.SAME_PERSON),
        new LimitSettings(PLENTY, PLENTY, PLENTY),
        LeakGuard.OFF,
        new TextSettings(reader.language(), reader.zone()));
  }

  private AccountSettings account() {
    return new AccountSettings(
        "demo",
        Site.INTERNATIONAL,
        new Credentials(SimulatedWorld.SECRET_ID, Secret.of(SimulatedWorld.SECRET_KEY)),
        Optional.empty(),
        Optional.of(world.endpoint()),
        AccountSettings.DEFAULT_TIMEOUT);
  }

  /** Who comes back is back at once: there is nothing to flap here. */
  private static AlertSettings alerts(Reader reader) {
    AlertSettings usual = AlertSettings.DEFAULT;
    Route route =
        new Route(
            "demo",
            StreamPattern.ANY,
            Set.of(),
            List.of(TerminalChannel.CHANNEL),
            Volume.DROPS,
            Optional.empty(),
            reader);
    return new AlertSettings(
        HOLD,
        usual.poll(),
        usual.maxAge(),
        Duration.ZERO,
        Optional.empty(),
        Optional.empty(),
        List.of(route),
        List.of());
  }

  /**
   * Everything for the domain with which all is well, so that a stream's bare name is enough there;
   * the others are only looked at.
   */
  private static List<Grant> grants() {
    StreamPattern well =
        new StreamPattern(Optional.of(SimulatedWorld.DOMAIN), Optional.empty(), Optional.empty());
    return List.of(
        grant("demo", well, Set.of(Grant.ALL)),
        grant(
            "demo-looking",
            StreamPattern.ANY,
            Set.of("check", "interruptions", "streams", "alerts")));
  }

  private static Grant grant(String name, StreamPattern streams, Set<String> commands) {
    Who who = new Who(Who.Kind.PERSON, CALLER.user());
    return new Grant(name, Role.ADMIN, List.of(who), List.of(streams), commands);
  }
}
