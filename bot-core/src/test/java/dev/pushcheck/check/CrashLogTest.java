package dev.pushcheck.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrashLogTest {
  private static final String SECRET = "rtmp://push.example.com/live/a?txSecret=5eed";

  @Test
  void logsClassPlaceAndIdButNoMessage() {
    try (RecordedLog log = new RecordedLog()) {
      RuntimeException bug =
          new IllegalStateException(SECRET, new IllegalArgumentException(SECRET));
      String id = new CrashLog().record("check address", bug);

      assertThat(log.text())
          .contains(id, "check address", "IllegalStateException", "IllegalArgumentException")
          .contains("CrashLogTest.logsClassPlaceAndIdButNoMessage")
          .doesNotContain("txSecret", "5eed");
    }
  }

  @Test
  void givesEveryBugAnIdOfItsOwn() {
    try (RecordedLog log = new RecordedLog()) {
      CrashLog crashes = new CrashLog();
      String first = crashes.record("a", new IllegalStateException());
      String second = crashes.record("b", null);

      assertThat(first).hasSize(8).isNotEqualTo(second);
      assertThat(log.text()).contains(first, second);
    }
  }
}
