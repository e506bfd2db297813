package dev.pushcheck.app.demo;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.pushcheck.access.AuditLines;
import dev.pushcheck.app.Bots;
import dev.pushcheck.app.Pushcheck;
import dev.pushcheck.app.settings.ReloadableSettings;
import dev.pushcheck.health.Meters;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Reader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.LoggerFactory;

/** The simulated world with the whole bot over it, put together as for {@code pushcheck run}. */
final class Stage {
  /** From a break to its message, on a machine that has a lot to do. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SimulatedWorld world;
  private final DemoSettings made;
  private final ReloadableSettings settings;
  private final Pushcheck pushcheck;
  private final TerminalChannel channel;
  private boolean down;

  private Stage(
      SimulatedWorld world,
      DemoSettings made,
      ReloadableSettings settings,
      Pushcheck pushcheck,
      TerminalChannel channel) {
    this.world = world;
    this.made = made;
    this.settings = settings;
    this.pushcheck = pushcheck;
    this.channel = channel;
  }

  /** Starts everything; what there is to put away afterwards is left with the cleanup. */
  static Stage set(
      Path directory, Screen screen, Reader reader, InstantSource clock, Cleanup cleanup) {
    silenceAudit(cleanup);
    SimulatedWorld world = cleanup.later(SimulatedWorld.start(clock));
    DemoSettings made = new DemoSettings(world, directory);
    ReloadableSettings settings = ReloadableSettings.fixed(made.of(reader), clock);
    TerminalChannel channel = new TerminalChannel(screen);
    Pushcheck pushcheck = cleanup.later(new Pushcheck(settings, clock, Meters.NONE));
    Bots bots = cleanup.later(new Bots(settings, pushcheck, clock, () -> ""));
    bots.tell(channel);
    bots.start();
    int port = bots.listening().get(0).address().port();
    world.tell(URI.create("http://127.0.0.1:" + port + DemoSettings.CALLBACK_PATH));
    return new Stage(world, made, settings, pushcheck, channel);
  }

  /** Who asked what would stand among the answers; {@code audit} shows it. */
  private static void silenceAudit(Cleanup cleanup) {
    if (LoggerFactory.getLogger(AuditLines.NAME) instanceof Logger audit) {
      Level before = audit.getLevel();
      audit.setLevel(Level.OFF);
      AutoCloseable unused = cleanup.later(() -> audit.setLevel(before));
    }
  }

  SimulatedWorld world() {
    return world;
  }

  /** Answers a line, as in a chat. */
  Reply answer(String line, Reader reader) {
    return pushcheck.router().handleLine(line, DemoSettings.CALLER, reader);
  }

  /** Has messages that come by themselves worded for somebody else from now on. */
  void speakTo(Reader reader) {
    settings.takeOver(made.of(reader));
  }

  /** Whether the concert is off air. */
  boolean isDown() {
    return down;
  }

  /** Lets the concert break off; gives whether its message has come. */
  boolean breakOff(Reader reader) throws InterruptedException {
    down = true;
    // A bot that has run for a while has the keys at hand that it takes to judge a signature.
    Reply unused = answer(world.address(SimulatedWorld.DOMAIN, "show"), reader);
    return watched(world::breakOff);
  }

  /** Lets the concert come back; gives whether its message has been edited. */
  boolean comeBack() throws InterruptedException {
    down = false;
    return watched(world::comeBack);
  }

  private boolean watched(Runnable event) throws InterruptedException {
    int before = channel.said();
    event.run();
    return channel.await(before + 1, PATIENCE);
  }
}
