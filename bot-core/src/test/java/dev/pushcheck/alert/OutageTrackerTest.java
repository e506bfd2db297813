package dev.pushcheck.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageTrackerTest {
  private static final OutageTracker TRACKER =
      new OutageTracker(Duration.ofSeconds(30), Duration.ofMinutes(10), Duration.ofHours(24));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          live                           | +1 0:00                                                     | 1:00  | none
          broke off                      | +1 0:00, -1 0:00..30:00 net                                 | 31:00 | AWAY since 30:00 [1 net]
          start never told               | -1 0:00..30:00 net                                          | 31:00 | AWAY since 30:00 [1 net]
          just back                      | +1 0:00, -1 0:00..30:00 net, +2 30:20                       | 30:40 | BACK since 30:20 [1 net 20s]
          back for long enough           | +1 0:00, -1 0:00..30:00 net, +2 30:20                       | 30:51 | RECOVERED since 30:20 [1 net 20s]
          back, and dropped again        | -1 0:00..30:00 net, +2 30:20, -2 30:20..31:00 lost          | 32:00 | AWAY since 31:00 [1 net 20s, 2 lost]
          dropped again much later       | -1 0:00..30:00 net, +2 30:20, -2 30:20..41:00 lost          | 42:00 | RECOVERED since 30:20 [1 net 20s] / AWAY since 41:00 [2 lost]
          away for long, back, dropped   | -1 0:00..30:00 net, -2 90:00..91:00 net                     | 92:00 | AWAY since 91:00 [1 net 3600s, 2 net]
          said goodbye                   | +1 0:00, -1 0:00..30:00 bye                                 | 31:00 | ENDED since 30:00 [1 bye]
          goodbye, and soon here again   | +1 0:00, -1 0:00..30:00 bye, +2 31:00                       | 35:00 | RECOVERED since 31:00 [1 bye]
          goodbye, and here next evening | +1 0:00, -1 0:00..30:00 bye, +2 300:00                      | 305:00 | ENDED since 30:00 [1 bye]
          goodbye, again, then dropped   | -1 0:00..30:00 bye, -2 31:00..33:00 net                     | 35:00 | RECOVERED since 31:00 [1 bye] / AWAY since 33:00 [2 net]
          dropped, back, then goodbye    | -1 0:00..30:00 net, -2 30:10..35:00 bye                     | 36:00 | ENDED since 35:00 [1 net 10s]
          dropped, goodbye, here again   | -1 0:00..30:00 net, -2 30:10..35:00 bye, +3 36:00           | 40:00 | RECOVERED since 36:00 [1 net 10s]
          dropped, goodbye much later    | -1 0:00..30:00 net, -2 30:10..95:00 bye                     | 96:00 | RECOVERED since 30:10 [1 net 10s] / ENDED since 95:00 [2 bye]
          backup goes on                 | +1 0:00, +2 0:10, -1 0:00..30:00 net                        | 31:00 | none
          both drop                      | +1 0:00, +2 0:10, -1 0:00..30:00 net, -2 0:10..30:05 lost   | 31:00 | AWAY since 30:05 [2 lost]
          primary goes on                | +1 0:00, +2 0:10, -2 0:10..30:00 net                        | 31:00 | none
          replaced in the same second    | +1 0:00, -1 0:00..30:00 net, +2 30:00                       | 31:00 | none
          replaced by the old one's heir | +1 0:00, +2 29:50, -1 0:00..30:20 net                       | 31:00 | none
          refused on return              | -1 0:00..30:00 net, x2 30:10 expired                        | 31:00 | AWAY since 30:00 [1 net] refused expired
          refused twice, then back       | -1 0:00..30:00 net, x2 30:10 secret, x3 30:20 expired, +4 31:00 | 35:00 | RECOVERED since 31:00 [1 net 60s] refused secret refused expired
          refused after a goodbye        | -1 0:00..30:00 bye, x2 90:00 expired                        | 91:00 | AWAY since 30:00 [1 bye] refused expired
          refused after a goodbye, back  | -1 0:00..30:00 bye, x2 90:00 expired, +3 95:00              | 99:00 | RECOVERED since 95:00 [1 bye 3900s] refused expired
          dropped, goodbye, refused      | -1 0:00..30:00 net, -2 30:10..35:00 bye, x3 36:00 secret    | 40:00 | AWAY since 35:00 [1 net 10s, 2 bye] refused secret
          refused while live             | +1 0:00, x2 5:00 in-use                                     | 6:00  | none
          refused, never live            | x2 5:00 expired                                             | 6:00  | none
          refused, days after            | -1 0:00..30:00 bye, x2 1500:00 expired                      | 1501:00 | ENDED since 30:00 [1 bye]
          the record alone               | r 0:00..30:00 net                                           | 35:00 | AWAY since 30:00 [0:00 net]
          callback and record            | +1 0:00, -1 0:00..30:00 lost, r 0:02..30:03 bye             | 35:00 | AWAY since 30:00 [1 lost]
          the record knows the cause     | -1 0:00..30:00 net, x2 30:10 refused, rx 30:11 expired      | 35:00 | AWAY since 30:00 [1 net] refused expired
          stop lost, told by the record  | +1 0:00, r 0:00..30:00 net                                  | 35:00 | AWAY since 30:00 [1 net]
          record of a slow clock         | +1 0:00, -1 0:00..30:00 net, +2 30:20, r 5:00..35:00 net    | 40:00 | RECOVERED since 30:20 [1 net 20s]
          record of a slow clock, away   | +1 0:00, -1 0:00..30:00 net, r 5:00..35:00 net              | 40:00 | AWAY since 30:00 [1 net]
          list of a slow clock           | +1 0:00, L 5:00@6:00, -1 0:00..30:00 net                    | 40:00 | AWAY since 30:00 [1 net]
          start told by the list only    | -1 0:00..30:00 net, L 31:00@35:00                           | 36:00 | RECOVERED since 31:00 [1 net 60s]
          not in the list any more       | +1 0:00, A 0:00..35:00                                      | 36:00 | AWAY since 35:00 [1 unknown]
          not in the list, then the stop | +1 0:00, A 0:00..35:00, -1 0:00..31:00 net                  | 36:00 | AWAY since 31:00 [1 net]
          back in the list               | +1 0:00, A 0:00..35:00, L 0:00@40:00                        | 41:00 | none
          in, out, in, out of the list   | +1 0:00, A 0:00..35:00, L 0:00@40:00, A 0:00..45:00         | 46:00 | AWAY since 45:00 [1 unknown]
          stop without a duration        | +1 0:00, -1 30:00 net                                       | 31:00 | AWAY since 30:00 [1 net]
          no numbers                     | +? 0:00, -? 0:00..30:00 net, +? 30:20                       | 35:00 | RECOVERED since 30:20 [0:00 net 20s]
          no numbers, and a record       | +? 0:00, -? 0:00..30:00 net, r 0:01..30:02 net              | 35:00 | AWAY since 30:00 [0:00 net]
          banned                         | +1 0:00, -1 0:00..30:00 banned                              | 31:00 | AWAY since 30:00 [1 banned]
          """)
  void reads(String name, String told, String now, String expected) {
    Story story =
        TRACKER.story(SampleHistory.STREAM, SampleHistory.of(told), SampleHistory.at(now));

    assertThat(SampleHistory.written(story.outages())).isEqualTo(expected);
  }

  @Test
  void countsRefusalsThatAreNoOutage() {
    Story story = read("x1 5:00 expired, x2 6:00 secret, +3 10:00, x4 11:00 in-use", "12:00");

    assertThat(story.strays()).extracting(Outage.Refusal::push).containsExactly("1", "2");
    assertThat(story.remarks()).extracting(Outage.Refusal::push).containsExactly("4");
  }

  @Test
  void namesADropThatOnlyAnOlderPushWithoutAnEndHides() {
    assertThat(read("+1 0:00, +2 20:00, -2 20:00..30:00 net", "31:00").hidden())
        .extracting(Outage.Drop::push)
        .containsExactly("2");
    assertThat(read("+1 0:00, +2 20:00, -1 0:00..30:00 net", "31:00").hidden()).isEmpty();
    assertThat(read("+1 0:00, +2 20:00, -2 20:00..30:00 net, A 0:00..31:00", "31:30").hidden())
        .isEmpty();
  }

  @Test
  void saysWhenItWillHaveRecoveredByTheClockOfTheBot() {
    Story story = read("-1 0:00..30:00 net, +2 30:20", "30:25");

    assertThat(story.again()).contains(SampleHistory.at("30:51"));
    assertThat(read("-1 0:00..30:00 net, +2 30:20", "30:51").again()).isEmpty();
  }

  @Test
  void isOverOnlyWhenNothingCanJoinIt() {
    assertThat(isOver("-1 0:00..30:00 net", "600:00")).isFalse();
    assertThat(isOver("-1 0:00..30:00 net", "1500:00")).isTrue();
    assertThat(isOver("-1 0:00..30:00 net, +2 31:00", "40:00")).isFalse();
    assertThat(isOver("-1 0:00..30:00 net, +2 31:00", "42:00")).isTrue();
    assertThat(isOver("-1 0:00..30:00 bye", "41:00")).isTrue();
    assertThat(isOver("-1 0:00..30:00 bye, x2 90:00 expired", "95:00")).isFalse();
  }

  @Test
  void keepsTheLatestRefusalsOnly() {
    StringBuilder told = new StringBuilder("-1 0:00..30:00 net");
    for (int i = 0; i < 30; i++) {
      told.append(", x").append(100 + i).append(' ').append(31 + i).append(":00 expired");
    }

    assertThat(read(told.toString(), "70:00").outages().get(0).refusals())
        .hasSize(20)
        .extracting(Outage.Refusal::push)
        .endsWith("129");
  }

  private static boolean isOver(String told, String now) {
    Instant then = SampleHistory.at(now);
    return TRACKER.isOver(read(told, now).outages().get(0), then);
  }

  private static Story read(String told, String now) {
    return TRACKER.story(SampleHistory.STREAM, SampleHistory.of(told), SampleHistory.at(now));
  }
}
