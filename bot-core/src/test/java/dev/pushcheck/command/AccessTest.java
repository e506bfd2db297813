package dev.pushcheck.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.access.AccessSettings;
import dev.pushcheck.access.Actions;
import dev.pushcheck.access.Demand;
import dev.pushcheck.access.Role;
import dev.pushcheck.access.Scope;
import dev.pushcheck.check.CrashLog;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.net.Origin;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.reply.Tone;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {
  /** A command that takes a role, and knows a secret. */
  private record Guarded(Role role) implements Command {
    @Override
    public CommandSpec spec() {
      return new CommandSpec("guarded", List.of(), List.of());
    }

    @Override
    public Reply handle(CommandRequest request) {
      Block done = new Block.Headline(Tone.GOOD, Inline.text("done"));
      return new Reply(Visibility.PRIVATE, 0, List.of(done));
    }

    @Override
    public List<String> complete(CommandRequest request, String option) {
      return List.of("known");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, NONE, true",
    "NONE, HOST, false",
    "NONE, OPERATOR, false",
    "HOST, NONE, true",
    "HOST, HOST, true",
    "HOST, OPERATOR, false",
    "OPERATOR, NONE, true",
    "OPERATOR, HOST, true",
    "OPERATOR, OPERATOR, true"
  })
  void letsAChatDoWhatItsRoleCovers(Role everyone, Role needed, boolean allowed) {
    CommandRouter router = router(everyone, needed);
    CommandRequest request = SampleRequests.fromChat("guarded", Map.of());

    Reply reply = router.handle(request);

    assertThat(SampleRequests.words(reply).startsWith("done")).isEqualTo(allowed);
    assertThat(reply.exitStatus()).isEqualTo(allowed ? 0 : 1);
    assertThat(router.complete(request, "any")).hasSize(allowed ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "slack:T1/C9, OPERATOR",
    "slack:T2/C1, NONE",
    "slack:T12/C1, NONE",
    "discord:1/2, OPERATOR",
    "discord:12/2, NONE",
    "discord:@me/2, NONE",
    "'', NONE"
  })
  void knowsAPersonOnlyAtHome(String place, Role role) {
    Access access =
        new Access(
            new AccessSettings(Role.OPERATOR, Actions.OFF), Set.of("slack:T1/", "discord:1/"));

    Caller somebody = new Caller(Origin.CHAT, place, "somebody", Set.of());
    Demand demand = new Demand("any", Role.OPERATOR);
    assertThat(access.scope(somebody, demand))
        .isEqualTo(role == Role.NONE ? Scope.NONE : Scope.ALL);
  }

  @Test
  void keepsNothingFromThePersonAtTheKeyboard() {
    Reply reply =
        router(Role.NONE, Role.OPERATOR).handle(SampleRequests.request("guarded", Map.of()));

    assertThat(SampleRequests.words(reply)).startsWith("done");
  }

  @Test
  void isClosedUnlessTheSettingsOpenIt() {
    assertThat(AccessSettings.DEFAULT).isEqualTo(new AccessSettings(Role.NONE, Actions.OFF));
  }

  private static CommandRouter router(Role everyone, Role needed) {
    return new CommandRouter(
        List.of(new Guarded(needed)),
        new Access(new AccessSettings(everyone, Actions.OFF), Set.of("slack:T1/")),
        new CrashLog());
  }
}
