package dev.pushcheck.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class AuditLogTest {
  private static final Instant NOW = Instant.parse("2026-11-22T03:20:00Z");

  @Test
  void writesALineOfJsonAtOnce() {
    Logger logger = (Logger) LoggerFactory.getLogger(AuditLines.NAME);
    ListAppender<ILoggingEvent> appender = new ListAppender<>();
    Level before = logger.getLevel();
    appender.start();
    logger.addAppender(appender);
    logger.setLevel(Level.INFO);
    try {
      new AuditLines().record(entry("live/a", Optional.of("no-grant")));

      assertThat(appender.list)
          .singleElement()
          .extracting(ILoggingEvent::getFormattedMessage)
          .isEqualTo(
              "{\"at\":\"2026-11-22T03:20:00Z\",\"place\":\"slack:T1/C1\",\"user\":\"slack:U1\","
                  + "\"command\":\"url\",\"stream\":\"live/a\",\"allowed\":false,"
                  + "\"denied\":\"no-grant\",\"outcome\":\"denied\",\"ms\":1500}");
    } finally {
      logger.detachAppender(appender);
      logger.setLevel(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nAUDIT {\"forged\":true}",
        "a\r\nb",
        "a\u2028b",
        "a\u0000b",
        "a\u001b[31mb",
        "\"},{\"x\":\"",
        "a\u202Eb",
        "${jndi:ldap://x}",
        "%n%s",
        "{}"
      })
  void isOneLineWhateverStandsInIt(String hostile) {
    String line = AuditLines.line(entry(hostile, Optional.empty()));

    assertThat(line.chars()).noneMatch(c -> c < ' ' || c == 0x2028 || c == 0x2029);
    JsonObject json = JsonParser.parseString(line).getAsJsonObject();
    assertThat(json.get("stream").getAsString()).isEqualTo(hostile);
    assertThat(json.get("allowed").getAsBoolean()).isTrue();
    assertThat(json.has("forged")).isFalse();
  }

  @Test
  void severalKeepAllAndOneThatFailsKeepsNobodyFromIt() {
    FakeAuditLog kept = new FakeAuditLog();
    AuditLog broken =
        new AuditLog() {
          @Override
          public void record(AuditEntry entry) {
            throw new IllegalStateException("disk full");
          }

          @Override
          public List<AuditEntry> latest(AuditQuery query) {
            return List.of();
          }

          @Override
          public boolean isReadable() {
            return false;
          }
        };
    AuditLog all = AuditLog.all(List.of(broken, AuditLog.NONE, kept));

    assertThatCode(() -> all.record(entry("live/a", Optional.empty()))).doesNotThrowAnyException();
    assertThat(all.isReadable()).isTrue();
    assertThat(all.latest(query(Optional.empty(), AuditQuery.Which.ALL, 9))).hasSize(1);
    assertThat(AuditLog.all(List.of(broken, AuditLog.NONE)).isReadable()).isFalse();
  }

  @Test
  void findsEntriesByTimePersonPlaceAndDecision() {
    FakeAuditLog log = new FakeAuditLog();
    log.record(entry("old", Optional.of("no-grant")));
    log.record(entry("allowed", Optional.empty()));
    log.record(entry("denied", Optional.of("too-often")));

    assertThat(streams(log, query(Optional.empty(), AuditQuery.Which.ALL, 2)))
        .containsExactly("denied", "allowed");
    assertThat(streams(log, query(Optional.of("SLACK:u1"), AuditQuery.Which.DENIED, 9)))
        .containsExactly("denied", "old");
    assertThat(streams(log, query(Optional.of("t1/c1"), AuditQuery.Which.ALL, 9))).hasSize(3);
    assertThat(streams(log, query(Optional.of("U2"), AuditQuery.Which.ALL, 9))).isEmpty();
    assertThat(
            log.latest(new AuditQuery(NOW.plusNanos(1), Optional.empty(), AuditQuery.Which.ALL, 9)))
        .isEmpty();
  }

  private static List<String> streams(FakeAuditLog log, AuditQuery query) {
    return log.latest(query).stream().map(AuditEntry::stream).toList();
  }

  private static AuditQuery query(Optional<String> who, AuditQuery.Which which, int most) {
    return new AuditQuery(NOW, who, which, most);
  }

  private static AuditEntry entry(String stream, Optional<String> denied) {
    return new AuditEntry(
        NOW,
        "slack:T1/C1",
        "slack:U1",
        "url",
        stream,
        denied,
        denied.isPresent() ? "denied" : "answered",
        Duration.ofMillis(1500));
  }
}
