package dev.pushcheck.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.access.AuditEntry;
import dev.pushcheck.access.FakeAuditLog;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.net.Origin;
import dev.pushcheck.push.MovableClock;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeakWatchTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String DIGEST = "f85a2ab363fe4deaffef9754d79da6fe";
  private static final String ADDRESS = address(DIGEST, NOW.plusSeconds(3600));

  private final FakeAuditLog audit = new FakeAuditLog();
  private final MovableClock clock = new MovableClock(NOW);
  private final LeakWatch watch = new LeakWatch(audit, clock, clock);

  @Test
  void warnsAndRecords() {
    assertThat(hear("U1", "1", "look: " + ADDRESS)).isPresent();

    AuditEntry entry = audit.only();
    assertThat(entry.command()).isEqualTo(LeakWatch.NAME);
    assertThat(entry.user()).isEqualTo("slack:U1");
    assertThat(entry.place()).isEqualTo("slack:T1/C1");
    assertThat(entry.stream()).isEqualTo("push.example.com/live/room42");
    assertThat(entry.outcome()).isEqualTo("warned");
    assertThat(entry.toString()).doesNotContain(DIGEST);
  }

  @Test
  void saysNothingOfAnAddressThatHasExpired() {
    clock.advance(Duration.ofHours(2));

    assertThat(hear("U1", "1", ADDRESS)).isEmpty();
    assertThat(audit.only().outcome()).isEqualTo("expired");
  }

  @Test
  void saysNothingOfOtherText() {
    assertThat(hear("U1", "1", "rtmp://push.example.com/live/room42")).isEmpty();
    assertThat(audit.all()).isEmpty();
  }

  @Test
  void tellsAPersonOnceAMinute() {
    assertThat(hear("U1", "1", ADDRESS)).isPresent();
    assertThat(hear("U1", "2", ADDRESS)).isEmpty();
    assertThat(hear("U2", "3", ADDRESS)).isPresent();
    clock.advance(Duration.ofMinutes(1));
    assertThat(hear("U1", "4", ADDRESS)).isPresent();
    assertThat(audit.all())
        .extracting(AuditEntry::outcome)
        .containsExactly("warned", "warned-before", "warned", "warned");
  }

  @Test
  void tellsOfAnEditOnlyWhatIsNewInIt() {
    assertThat(hear("U1", "1", ADDRESS)).isPresent();
    clock.advance(Duration.ofMinutes(2));
    assertThat(hear("U1", "1", "please look at " + ADDRESS)).isEmpty();
    assertThat(audit.all()).hasSize(1);
    assertThat(hear("U1", "1", ADDRESS.replace("f85a", "abcd"))).isPresent();
  }

  @Test
  void tellsOnlySoManyInAMinute() {
    long told = 0;
    for (int i = 0; i < 200; i++) {
      told += hear("U" + i, String.valueOf(i), ADDRESS).stream().count();
    }
    assertThat(told).isEqualTo(60);
  }

  @Test
  void neverPrintsWhatItHeard() {
    assertThat(post("U1", "1", ADDRESS).toString()).doesNotContain("push.example.com", DIGEST);
    assertThat(hear("U1", "1", ADDRESS).toString()).doesNotContain(DIGEST);
  }

  @ParameterizedTest
  @EnumSource
  void saysMuchToTheAuthorAndNothingOfTheAddressInTheOpen(Language language) {
    LeakNotice notice = hear("U1", "1", ADDRESS).orElseThrow();
    for (Audience audience : Audience.values()) {
      Reader reader = new Reader(language, ZoneOffset.UTC, audience);
      String alone = notice.toAuthor(reader).toString();
      assertThat(alone)
          .contains("room42", "txSecret=•••", "2026-11-22T13:00:00Z")
          .doesNotContain(DIGEST);
      Reply open = notice.inTheOpen(reader);
      assertThat(open.toString()).doesNotContain("push.example.com", "room42", "txSecret", DIGEST);
    }
    LeakNotice endless = hear("U2", "2", "txSecret=" + DIGEST).orElseThrow();
    assertThat(endless.toAuthor(new Reader(language, ZoneOffset.UTC, Audience.HOST)).blocks())
        .hasSize(4);
  }

  private Optional<LeakNotice> hear(String user, String id, String text) {
    return watch.hear(post(user, id, text));
  }

  private static LeakWatch.Post post(String user, String id, String text) {
    Caller caller = new Caller(Origin.CHAT, "slack:T1/C1", "slack:" + user, Set.of());
    return new LeakWatch.Post(caller, id, text);
  }

  private static String address(String digest, Instant end) {
    return "rtmp://push.example.com/live/room42?txSecret="
        + digest
        + "&txTime="
        + Long.toHexString(end.getEpochSecond());
  }
}
