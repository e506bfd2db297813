package dev.pushcheck.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.css.StreamId;
import dev.pushcheck.css.StreamName;
import dev.pushcheck.css.StreamPattern;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {
  private static final Who PERSON = Who.read("slack:U1").orElseThrow();
  private static final Identities SOMEBODY = new Identities("slack:T1/C1", "slack:U1", Set.of());

  @ParameterizedTest
  @CsvSource({
    "push.example.com/live/*, push.example.com/live/room42, true",
    "PUSH.example.com/live/*, push.example.com/live/room42, true",
    "push.example.com/live/*, push.example.com/Live/room42, false",
    "push.example.com/live/*, push.example.com.evil.test/live/room42, false",
    "push.example.com/live/*, xpush.example.com/live/room42, false",
    "*.example.com/live/*, push.example.com/live/room42, true",
    "live/room*, push.example.com/live/room42, true",
    "live/room*, push.example.com/other/room42, false",
    "room42, push.example.com/other/room42, true",
    "room4, push.example.com/live/room42, false",
    "*, push.example.com/live/room42, true"
  })
  void coversWhatItsPatternsMatch(String pattern, String stream, boolean covered) {
    assertThat(scope(pattern).covers(name(stream))).isEqualTo(covered);
    assertThat(scope("a.b/c/d", pattern).covers(name(stream))).isEqualTo(covered);
  }

  @ParameterizedTest
  @CsvSource({
    "push.example.com/live/*, room42, false",
    "push.example.com/live/*, live/room42, false",
    "live/*, room42, false",
    "live/*, live/room42, true",
    "room*, room42, true",
    "*/*/room*, room42, true",
    "*, room42, true"
  })
  void coversAnIncompleteNameOnlyIfWhatItLeavesOutDoesNotMatter(
      String pattern, String stream, boolean covered) {
    assertThat(scope(pattern).covers(StreamId.read(stream).orElseThrow())).isEqualTo(covered);
  }

  @Test
  void ofNothingCoversNothing() {
    assertThat(Scope.NONE.isNothing()).isTrue();
    assertThat(Scope.NONE.isEverything()).isFalse();
    assertThat(Scope.NONE.covers(name("a.b/c/d"))).isFalse();
    assertThat(Scope.NONE.touches(StreamPattern.ANY)).isFalse();
    assertThat(Scope.ALL.isEverything()).isTrue();
    assertThat(scope("*/*/*").isEverything()).isTrue();
    assertThat(scope("live/*").isEverything()).isFalse();
  }

  @Test
  void namesItsDomainsIfThereCanBeNoOthers() {
    assertThat(scope("b.com/live/*", "a.com/x/y", "b.com/z/*").domains())
        .contains(List.of("a.com", "b.com"));
    assertThat(scope("b.com/live/*", "live/*").domains()).isEmpty();
    assertThat(scope("*.com/live/*").domains()).isEmpty();
  }

  /** Held against trying out all short names over a small alphabet. */
  @RepeatedTest(300)
  void touchesWhatHasANameInCommonAndIncludesWhatHasNoOther(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String one = pattern(random);
    String other = pattern(random);
    List<String> both = names().filter(name -> fits(one, name) && fits(other, name)).toList();
    boolean all = names().filter(name -> fits(other, name)).allMatch(name -> fits(one, name));

    assertThat(scope(one).touches(read(other)))
        .as("%s and %s", one, other)
        .isEqualTo(!both.isEmpty());
    if (read(one).includes(read(other))) {
      assertThat(all).as("%s includes %s", one, other).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HOST, HOST, *, true",
    "HOST, OPERATOR, *, false",
    "OPERATOR, OPERATOR, check, true",
    "OPERATOR, HOST, url, false",
    "ADMIN, OPERATOR, '*', true"
  })
  void aGrantIsGoodForItsCommandsAndItsRole(Role role, Role needed, String command, boolean good) {
    Grant grant =
        new Grant("g", role, List.of(PERSON), List.of(StreamPattern.ANY), Set.of(command));
    AccessSettings settings =
        new AccessSettings(Role.NONE, List.of(grant), Actions.OFF, Confirmation.SAME_PERSON);

    assertThat(settings.scope(SOMEBODY, new Demand("check", needed), Set.of()).isNothing())
        .isEqualTo(!good);
  }

  @Test
  void whatEverybodyMayDoesNotCountWhereItTakesAGrantByName() {
    AccessSettings settings = new AccessSettings(Role.OPERATOR, Actions.ON);
    Set<String> homes = Set.of("slack:");

    assertThat(settings.scope(SOMEBODY, new Demand("streams", Role.OPERATOR), homes))
        .isEqualTo(Scope.ALL);
    assertThat(
            settings.scope(
                SOMEBODY, new Demand("resume", Role.OPERATOR, Demand.Given.BY_NAME), homes))
        .isEqualTo(Scope.NONE);
  }

  private static Scope scope(String... patterns) {
    return new Scope(Stream.of(patterns).map(ScopeTest::read).toList());
  }

  private static StreamPattern read(String pattern) {
    return StreamPattern.read(pattern).orElseThrow();
  }

  private static StreamName name(String stream) {
    String[] parts = stream.split("/", -1);
    return new StreamName(parts[0], parts[1], parts[2]);
  }

  private static boolean fits(String pattern, String stream) {
    return read(pattern).matches(new StreamName("d", "a", stream));
  }

  private static String pattern(Random random) {
    return random
        .ints(1 + random.nextInt(4), 0, 3)
        .mapToObj(i -> "ab*".substring(i, i + 1))
        .reduce("", String::concat);
  }

  /** Long enough for two patterns of four characters to meet. */
  private static Stream<String> names() {
    return IntStream.rangeClosed(0, 6)
        .boxed()
        .flatMap(
            length ->
                IntStream.range(0, 1 << length)
                    .mapToObj(
                        bits ->
                            IntStream.range(0, length)
                                .mapToObj(i -> (bits >> i & 1) == 0 ? "a" : "b")
                                .reduce("", String::concat)));
  }
}
