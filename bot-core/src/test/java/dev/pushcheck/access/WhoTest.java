package dev.pushcheck.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhoTest {
  private static final Identities SLACK =
      new Identities("slack:T1/C1", "slack:U1", Set.of("slack:@ops"));
  private static final Identities DISCORD =
      new Identities("discord:10/20", "discord:30", Set.of("discord:10/40"));

  @ParameterizedTest
  @CsvSource({
    "slack:T1/C1, PLACE",
    "slack:E0AB/G12, PLACE",
    "slack:U1, PERSON",
    "slack:W1, PERSON",
    "slack:@night-shift, GROUP",
    "slack:@S0123, GROUP",
    "slack:@值班, GROUP",
    "discord:10/40, GROUP",
    "discord:30, PERSON"
  })
  void readsEveryForm(String written, Who.Kind kind) {
    assertThat(Who.read(written)).contains(new Who(kind, written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "slack:",
        "slack:T1",
        "slack:T1/",
        "slack:T1/D1",
        "slack:T1/*",
        "slack:*",
        "slack:#ops",
        "slack:ops",
        "slack:t1/c1",
        "slack:B1",
        "slack:T1/C1/U1",
        "slack:@",
        "slack:@a b",
        "U1",
        "discord:",
        "discord:mods",
        "discord:10/mods",
        "discord:@me/20",
        "discord:*",
        "discord:-1",
        "discord:10/20/30",
        "telegram:1",
        "*",
        "slack:U1\n",
        "Slack:U1"
      })
  void refusesWhatNamesNobody(String written) {
    assertThat(Who.read(written)).isEmpty();
  }

  @Test
  void meansExactlyWhomItNames() {
    assertThat(means("slack:T1/C1", "slack:U1", "slack:@ops", "slack:@OPS")).containsOnly(SLACK);
    assertThat(means("discord:30", "discord:10/40")).containsOnly(DISCORD);
    assertThat(means("slack:T1/C2", "slack:T2/C1", "slack:U2", "slack:@op", "slack:@opsx"))
        .isEmpty();
    assertThat(means("discord:10/2", "discord:3", "discord:10/4", "discord:11/40")).isEmpty();
  }

  @Test
  void takesAChannelOfDiscordsForNoRole() {
    assertThat(Who.read("discord:10/20").orElseThrow().means(DISCORD)).isFalse();
  }

  @Test
  void knowsSomebodyFromTheirNames() {
    assertThat(known("slack:T1/C1", "slack:U1", "slack:@Ops"))
        .isEqualTo(new Identities("slack:T1/C1", "slack:U1", Set.of("slack:@ops")));
    assertThat(known("slack:U1")).isEqualTo(new Identities("slack:", "slack:U1", Set.of()));
    assertThat(known("discord:10/40", "discord:30"))
        .isEqualTo(new Identities("discord:10/", "discord:30", Set.of("discord:10/40")));
    assertThat(known("discord:30"))
        .isEqualTo(new Identities("discord:@me/", "discord:30", Set.of()));
  }

  private static Identities known(String... names) {
    return Identities.of(
        List.of(names).stream().map(Who::read).map(who -> who.orElseThrow()).toList());
  }

  /** Everybody whom any of these means, once for each. */
  private static List<Identities> means(String... names) {
    return List.of(names).stream()
        .map(name -> Who.read(name).orElseThrow())
        .flatMap(who -> List.of(SLACK, DISCORD).stream().filter(who::means))
        .toList();
  }
}
