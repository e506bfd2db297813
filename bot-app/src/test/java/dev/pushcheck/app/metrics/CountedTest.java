package dev.pushcheck.app.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pushcheck.access.AuditEntry;
import dev.pushcheck.alert.AlertSink;
import dev.pushcheck.alert.CallbackIntake;
import dev.pushcheck.alert.CallbackIntake.Refusal;
import dev.pushcheck.alert.Delivery;
import dev.pushcheck.alert.MessageRef;
import dev.pushcheck.alert.Post;
import dev.pushcheck.alert.Search;
import dev.pushcheck.css.Callback;
import dev.pushcheck.css.CssApiException;
import dev.pushcheck.css.CssApiException.Kind;
import dev.pushcheck.css.FakeCssApi;
import dev.pushcheck.health.Meter;
import dev.pushcheck.health.Meters;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.settings.Secret;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {
  private final RecordingMeters meters = new RecordingMeters();

  @Test
  void countsWhatIsAskedOfAnAccount() throws Exception {
    FakeCssApi account = new FakeCssApi();
    CountedCssApi counted = new CountedCssApi("main", account, meters);

    counted.domains();
    assertThat(counted.domain("a.example.com")).isEmpty();

    assertThat(meters.counted)
        .containsExactly("API_CALLS main domains answered", "API_CALLS main domain answered");
    assertThat(meters.timed)
        .containsExactly("API_CALL_DURATION domains", "API_CALL_DURATION domain");
  }

  @Test
  void countsWhyAnAccountDoesNotAnswer() {
    CountedCssApi counted =
        new CountedCssApi("main", new FakeCssApi().failing(Kind.NO_SUCH_DOMAIN), meters);

    assertThatExceptionOfType(CssApiException.class).isThrownBy(counted::bannedStreams);

    assertThat(meters.counted).containsExactly("API_CALLS main bans no-such-domain");
  }

  @Test
  void countsWhatBecameOfDeliveries() throws Exception {
    MessageRef message = new MessageRef("C1", "1");
    Post post =
        new Post(
            new Reply(Reply.Visibility.PRIVATE, 0, List.of()),
            new Reader(Language.EN, ZoneOffset.UTC, Audience.OPERATOR),
            "key",
            Optional.empty());
    for (Delivery delivery :
        List.of(
            new Delivery.Sent(message),
            new Delivery.Later(Duration.ZERO, Delivery.Scope.CHANNEL),
            new Delivery.Lost(Delivery.What.CHANNEL, ""),
            new Delivery.Unreachable(""),
            new Delivery.Unsure(""))) {
      assertThat(new CountedAlertSink(new FakeSink(delivery), meters).post("C1", post))
          .isSameAs(delivery);
    }

    assertThat(meters.counted)
        .containsExactly(
            "DELIVERIES fake sent",
            "DELIVERIES fake later",
            "DELIVERIES fake lost-channel",
            "DELIVERIES fake unreachable",
            "DELIVERIES fake unsure");
  }

  @Test
  void countsHowLateThingsAreSaid() {
    new CountedAlarm(meters).said("slack", Duration.ofSeconds(3));

    assertThat(meters.timed).containsExactly("DELIVERY_DELAY slack");
  }

  @Test
  void countsCallbacksOnceTheyAreOnTheDisk() {
    CompletableFuture<Void> disk = new CompletableFuture<>();
    FakeIntake intake = new FakeIntake(disk);
    CountedIntake counted = new CountedIntake(intake, meters);
    Callback callback =
        new Callback(332, Optional.empty(), Callback.Seal.NONE, Secret.of(""), Optional.empty());

    CompletableFuture<?> accepted = counted.accept(callback);
    assertThat(meters.counted).isEmpty();
    disk.complete(null);
    accepted.join();
    counted.refused(Refusal.WRONG_SIGNATURE);

    assertThat(meters.counted)
        .containsExactly("CALLBACKS other taken", "CALLBACKS untold wrong-signature");
    assertThat(meters.timed).containsExactly("CALLBACK_DURATION");
    assertThat(intake.refused).containsExactly(Refusal.WRONG_SIGNATURE);
  }

  @ParameterizedTest
  @CsvSource({
    "check, slack:T1/C1, check slack",
    "alerts watch, discord:1/2, alerts discord",
    "resume, terminal, resume terminal",
    "rtmp://push.example.com?txSecret=s3cr3t, slack:T1/C1, unknown slack"
  })
  void countsCommandsByNamesOfOursOnly(String command, String place, String labels) {
    new CountedCommands(meters)
        .record(
            new AuditEntry(
                Instant.EPOCH,
                place,
                "slack:U1",
                command,
                "",
                Optional.empty(),
                "answered",
                Duration.ofMillis(5)));

    String[] parts = labels.split(" ", -1);
    assertThat(meters.counted).containsExactly("COMMANDS " + parts[0] + " answered " + parts[1]);
    assertThat(meters.timed).containsExactly("COMMAND_DURATION " + parts[0]);
  }

  private static final class RecordingMeters implements Meters {
    private final List<String> counted = new ArrayList<>();
    private final List<String> timed = new ArrayList<>();

    @Override
    public void count(Meter counter, String... labels) {
      assertThat(labels).hasSameSizeAs(counter.labels());
      counted.add((counter + " " + String.join(" ", labels)).strip());
    }

    @Override
    public void time(Meter timer, Duration took, String... labels) {
      assertThat(labels).hasSameSizeAs(timer.labels());
      timed.add((timer + " " + String.join(" ", labels)).strip());
    }

    @Override
    public void watch(Meter gauge, DoubleSupplier value, String... labels) {}
  }

  private record FakeSink(Delivery delivery) implements AlertSink {
    @Override
    public String platform() {
      return "fake";
    }

    @Override
    public Delivery post(String channel, Post post) {
      return delivery;
    }

    @Override
    public Delivery edit(MessageRef message, Post post) {
      return delivery;
    }

    @Override
    public Delivery reply(MessageRef message, Post post) {
      return delivery;
    }

    @Override
    public Search find(String channel, String key, Instant since) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class FakeIntake implements CallbackIntake {
    private final CompletableFuture<?> disk;
    private final List<Refusal> refused = new ArrayList<>();

    FakeIntake(CompletableFuture<?> disk) {
      this.disk = disk;
    }

    @Override
    public CompletableFuture<?> accept(Callback callback) {
      return disk;
    }

    @Override
    public void refused(Refusal refusal) {
      refused.add(refusal);
    }
  }
}
