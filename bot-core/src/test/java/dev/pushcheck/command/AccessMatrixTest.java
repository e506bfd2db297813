package dev.pushcheck.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.access.AccessSettings;
import dev.pushcheck.access.Actions;
import dev.pushcheck.access.AuditEntry;
import dev.pushcheck.access.Confirmation;
import dev.pushcheck.access.Grant;
import dev.pushcheck.access.Role;
import dev.pushcheck.access.Who;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.css.CssApi.BannedStream;
import dev.pushcheck.css.StreamId;
import dev.pushcheck.css.StreamPattern;
import dev.pushcheck.reply.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every role, command, stream and place against a grant of every kind: who may do what stands in
 * tables here, and what the router does is held against them.
 */
@TestInstance(Lifecycle.PER_CLASS)
class AccessMatrixTest {
  private static final String STREAM = "push.example.com/live/room42";

  /** What each command takes. */
  private static final Map<String, Role> COMMANDS =
      Map.of(
          "check", Role.HOST,
          "interruptions", Role.HOST,
          "url", Role.HOST,
          "streams", Role.OPERATOR,
          "resume", Role.OPERATOR,
          "audit", Role.ADMIN);

  /** Patterns, and whether the stream is among those that they mean. */
  private static final Map<String, Boolean> PATTERNS =
      Map.of(
          "push.example.com/live/*", true,
          "room42", true,
          "*", true,
          "push.example.com/other/*", false,
          "push.example.net/live/*", false,
          "room4", false);

  private static final List<Set<String>> GRANTED =
      List.of(Set.of("*"), Set.of("check", "url", "resume"), Set.of("help"));

  /** People in places, with whom of the grants mean them. */
  private static final Map<Caller, Set<String>> PEOPLE =
      Map.of(
          SampleBot.somebody("slack:T1/C1", "slack:U1", "slack:@ops"),
          Set.of("slack:T1/C1", "slack:U1", "slack:@ops"),
          SampleBot.somebody("slack:T1/C2", "slack:U2"),
          Set.of(),
          SampleBot.somebody("slack:T1/D1", "slack:U1"),
          Set.of("slack:U1"),
          SampleBot.somebody("slack:T9/C1", "slack:U9"),
          Set.of(),
          SampleBot.somebody("discord:10/20", "discord:30", "discord:10/40"),
          Set.of("discord:10/40", "discord:30"),
          SampleBot.somebody("discord:10/40", "discord:31"),
          Set.of(),
          SampleBot.somebody("discord:@me/50", "discord:30"),
          Set.of("discord:30"),
          SampleBot.somebody("discord:66/20", "discord:32", "discord:66/40"),
          Set.of());

  private static final List<String> WHO =
      List.of("slack:T1/C1", "slack:U1", "slack:@ops", "discord:10/40", "discord:30");

  /** Of so many combinations one is tried; with {@code -DmatrixStride=1} all are. */
  private static final int EVERY = Integer.getInteger("matrixStride", 7);

  private ExecutorService threads;

  @BeforeAll
  void start() {
    threads = Executors.newCachedThreadPool();
  }

  @AfterAll
  void end() {
    threads.shutdownNow();
  }

  static Stream<String> commands() {
    return COMMANDS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void allowsWhatTheTablesSayAndRecordsTheRest(String command) {
    int number = Math.floorMod(command.hashCode(), EVERY);
    for (Map.Entry<Caller, Set<String>> person : PEOPLE.entrySet()) {
      for (String who : WHO) {
        for (Role role : List.of(Role.HOST, Role.OPERATOR, Role.ADMIN)) {
          for (Map.Entry<String, Boolean> pattern : PATTERNS.entrySet()) {
            for (Set<String> granted : GRANTED) {
              boolean usable =
                  person.getValue().contains(who)
                      && role.covers(needed(command))
                      && (granted.contains("*") || granted.contains(command));
              Grant grant =
                  new Grant(
                      "g",
                      role,
                      List.of(Who.read(who).orElseThrow()),
                      List.of(StreamPattern.read(pattern.getKey()).orElseThrow()),
                      granted);
              if (number++ % EVERY == 0) {
                hold(grant, person.getKey(), command, usable, pattern.getValue());
              }
            }
          }
        }
      }
    }
  }

  private void hold(Grant grant, Caller caller, String command, boolean usable, boolean covered) {
    String situation = grant + " for " + caller + " and " + command;
    SampleBot bot = bot(List.of(grant), Role.NONE);
    Reply reply = ask(bot, caller, command);
    AuditEntry entry = bot.audit.only();
    boolean list = command.equals("streams") || command.equals("audit");
    boolean allowed = usable && (covered || list);

    assertThat(entry.denied().isEmpty()).as(situation).isEqualTo(allowed);
    assertThat(entry.user()).isEqualTo(caller.user());
    assertThat(entry.place()).isEqualTo(caller.place());
    assertThat(entry.command()).isEqualTo(command);
    assertThat(entry.stream()).isEqualTo(list ? "" : STREAM);
    assertThat(SampleRequests.words(reply).contains("room42"))
        .as("%s: %s", situation, SampleRequests.words(reply))
        .isEqualTo(command.equals("check") || (usable && covered && !command.equals("audit")));
    if (!allowed) {
      assertThat(bot.api.asked()).as(situation).isEmpty();
      assertThat(bot.knocks).as(situation).hasValue(0);
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void givesEverybodyAtHomeTheDefaultButNothingThatChangesAnAccount(String command) {
    for (Caller caller : PEOPLE.keySet()) {
      for (Role role : List.of(Role.NONE, Role.HOST, Role.OPERATOR)) {
        SampleBot bot = bot(List.of(), role);
        ask(bot, caller, command);
        boolean home =
            caller.place().startsWith("slack:T1/") || caller.place().startsWith("discord:10/");
        boolean allowed = home && role.covers(needed(command)) && !command.equals("resume");

        assertThat(bot.audit.only().denied().isEmpty())
            .as("%s as %s for %s", command, role, caller)
            .isEqualTo(allowed);
      }
    }
  }

  private static Role needed(String command) {
    return COMMANDS.getOrDefault(command, Role.ADMIN);
  }

  private SampleBot bot(List<Grant> grants, Role everyone) {
    SampleBot bot =
        new SampleBot(
            new AccessSettings(everyone, grants, Actions.ON, Confirmation.SAME_PERSON),
            Set.of("slack:T1/", "discord:10/"),
            threads);
    bot.api.withBanned(
        new BannedStream(StreamId.read(STREAM).orElseThrow(), Optional.empty(), Optional.empty()));
    return bot;
  }

  private static Reply ask(SampleBot bot, Caller caller, String command) {
    return switch (command) {
      case "check" -> bot.ask(caller, command, Map.of("address", STREAM));
      case "streams" -> bot.ask(caller, command, Map.of("state", "disabled"));
      case "audit" -> bot.ask(caller, command, Map.of());
      default -> bot.ask(caller, command, Map.of("stream", STREAM));
    };
  }
}
