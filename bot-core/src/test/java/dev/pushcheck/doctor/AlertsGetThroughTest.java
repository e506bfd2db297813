package dev.pushcheck.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.AlarmStatus;
import dev.pushcheck.alert.Alert;
import dev.pushcheck.alert.AlertLedger.Backlog;
import dev.pushcheck.alert.AlertSettings;
import dev.pushcheck.alert.ChannelId;
import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Code;
import dev.pushcheck.check.Findings;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Remark;
import dev.pushcheck.command.StatusSource;
import dev.pushcheck.command.StatusSource.Kept;
import dev.pushcheck.css.AccountTrial;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.health.Condition;
import dev.pushcheck.health.Condition.State;
import dev.pushcheck.health.RollCall;
import dev.pushcheck.net.AddressGuard;
import dev.pushcheck.net.ProbeSettings;
import dev.pushcheck.push.PushCheck;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertsGetThroughTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:20:00Z");
  private static final ChannelId CHANNEL = new ChannelId("slack", "C1");
  private static final Backlog NOTHING = new Backlog(0, Optional.empty(), 0, List.of());
  private static final RollCall NO_BOT = new RollCall.NoAnswer("127.0.0.1:9090");

  private final Map<String, Instant> marks =
      new HashMap<>(
          Map.of(
              AlarmStatus.CALLBACK,
              ago(Duration.ofMinutes(3)),
              AlarmStatus.CANARY,
              ago(Duration.ofMinutes(42)),
              AlarmStatus.POLL + "main",
              ago(Duration.ofMinutes(4))));
  private RollCall parts = listening(Duration.ofHours(3));

  @Test
  void passesAndTellsWhatCameLast() throws Exception {
    CheckResult result = only(look(NOTHING));

    assertThat(result.outcome()).isEqualTo(Outcome.PASSED);
    assertThat(result.remarks())
        .extracting(Remark::id)
        .containsExactly("last-callback", "last-canary");
  }

  @Test
  void warnsOfWhatShouldHaveBeenSaid() throws Exception {
    assertThat(codes(look(backlog(Duration.ofSeconds(90))))).containsExactly("outbox-stuck");
    assertThat(codes(look(backlog(Duration.ofSeconds(30))))).isEmpty();
  }

  @Test
  void warnsOfItAlsoWhileNoBotRuns() throws Exception {
    parts = NO_BOT;

    assertThat(codes(look(backlog(Duration.ofSeconds(90))))).containsExactly("outbox-stuck");
  }

  @Test
  void warnsOfWhatWasGivenUpToday() throws Exception {
    assertThat(codes(look(lost(Duration.ofHours(3))))).containsExactly("messages-lost");
    assertThat(codes(look(lost(Duration.ofHours(30))))).isEmpty();
  }

  @Test
  void warnsOfTestsThatDoNotCome() throws Exception {
    marks.put(AlarmStatus.CANARY, ago(Duration.ofHours(3)));
    assertThat(codes(look(NOTHING))).containsExactly("canary-late");

    marks.remove(AlarmStatus.CANARY);
    assertThat(only(look(NOTHING)).facts().asMap()).containsEntry("reason", "never");
  }

  @Test
  void warnsOfAnAccountThatTellsNothing() throws Exception {
    marks.put(AlarmStatus.POLL + "main", ago(Duration.ofMinutes(12)));

    assertThat(codes(look(NOTHING))).containsExactly("poll-late");
  }

  @Test
  void warnsOfCallbacksOnlyOnceTheyHadTimeToCome() throws Exception {
    marks.remove(AlarmStatus.CALLBACK);
    assertThat(codes(look(NOTHING))).containsExactly("callbacks-never");

    parts = listening(Duration.ofMinutes(5));
    assertThat(codes(look(NOTHING))).isEmpty();
  }

  @Test
  void missesNothingThatOnlyABotWhichRunsDoes() throws Exception {
    marks.clear();
    parts = NO_BOT;

    assertThat(codes(look(NOTHING))).isEmpty();
  }

  @Test
  void doesNotKnowWhatCannotBeRead() throws Exception {
    CheckResult result = only(look(new Kept.Unreadable("no connection")));

    assertThat(result.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(result.is(DoctorFinding.ALERTS_UNREADABLE)).isTrue();
  }

  @Test
  void doesNotApplyWhereNothingIsStored() throws Exception {
    assertThat(only(look(new Kept.Nothing())).outcome()).isEqualTo(Outcome.SKIPPED);
  }

  private static Instant ago(Duration span) {
    return NOW.minus(span);
  }

  private static RollCall listening(Duration since) {
    Condition up = new Condition(State.UP, "", ago(since));
    return new RollCall.Told(List.of(new RollCall.Entry("callbacks", Optional.of(up))));
  }

  private static Backlog backlog(Duration oldest) {
    return new Backlog(3, Optional.of(ago(oldest)), 0, List.of());
  }

  private static Backlog lost(Duration ago) {
    return new Backlog(
        0, Optional.empty(), 0, List.of(Alert.waiting("o1", CHANNEL, "route-1", ago(ago))));
  }

  private List<CheckResult> look(Backlog backlog) throws Exception {
    return look(new Kept.Known(new AlarmStatus(backlog, 0, List.of(), marks, List.of())));
  }

  private List<CheckResult> look(Kept kept) throws Exception {
    return new AlertsGetThrough(means(kept), InstantSource.fixed(NOW))
        .run(new Patient("pushcheck.yaml"), Findings.NONE);
  }

  private Means means(Kept kept) {
    StatusSource status =
        new StatusSource() {
          @Override
          public RollCall parts() {
            return parts;
          }

          @Override
          public Kept alarm() {
            return kept;
          }
        };
    ProbeSettings probe = ProbeSettings.DEFAULT;
    PushCheck.Network network =
        new PushCheck.Network(
            name -> {
              throw new AssertionError("looks nothing up");
            },
            target -> {
              throw new AssertionError("knocks nowhere");
            },
            new AddressGuard(probe, name -> false, name -> false),
            probe);
    return new Means(
        List.of(new Means.Account("main", new SilentTrial())),
        new Means.Domains(List.of(), CssAccounts.NONE),
        Optional.empty(),
        network,
        List.of(),
        status,
        tested());
  }

  private static AlertSettings tested() {
    AlertSettings usual = AlertSettings.DEFAULT;
    return new AlertSettings(
        usual.hold(),
        Duration.ofMinutes(5),
        usual.maxAge(),
        usual.stable(),
        Optional.of(new AlertSettings.Canary(CHANNEL, Duration.ofHours(1))),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static CheckResult only(List<CheckResult> results) {
    assertThat(results).hasSize(1);
    return results.get(0);
  }

  private static List<String> codes(List<CheckResult> results) {
    return results.stream().flatMap(result -> result.code().stream()).map(Code::id).toList();
  }

  /** Is not asked anything. */
  private static final class SilentTrial implements AccountTrial {
    @Override
    public List<Attempt> attempts() {
      throw new AssertionError("asks no account");
    }

    @Override
    public Optional<Duration> clockOffset() {
      return Optional.empty();
    }
  }
}
