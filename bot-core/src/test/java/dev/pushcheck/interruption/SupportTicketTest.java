package dev.pushcheck.interruption;

import static dev.pushcheck.interruption.InterruptionReplyTest.assertGolden;
import static dev.pushcheck.interruption.InterruptionReplyTest.shown;
import static dev.pushcheck.interruption.InterruptionReplyTest.texts;
import static dev.pushcheck.interruption.PushQualityTest.fading;
import static dev.pushcheck.interruption.SampleInterruptions.MAIN;
import static dev.pushcheck.interruption.SampleInterruptions.NETWORK;
import static dev.pushcheck.interruption.SampleInterruptions.STOPPED;
import static dev.pushcheck.interruption.SampleInterruptions.WRONG_SECRET;
import static dev.pushcheck.interruption.SampleInterruptions.history;
import static dev.pushcheck.interruption.SampleInterruptions.interruption;
import static dev.pushcheck.interruption.SampleInterruptions.lastHours;
import static dev.pushcheck.interruption.SampleInterruptions.many;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.css.CssAccount.Site;
import dev.pushcheck.interruption.InterruptionHistory.Source;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupportTicketTest {
  /** As the vendor words it: 5, 9, 11, 24, 38, 18/100-104. */
  private static final String INTERNAL = "直播系统内部错误";

  private static final Texts TEXTS = texts(Language.EN, Audience.OPERATOR);

  @ParameterizedTest
  @EnumSource(Language.class)
  void holdsWhatSupportWillAskFor(Language language) {
    Interruption broken = interruption("room42", 300, 7_200, INTERNAL);
    InterruptionHistory history =
        history(
            broken,
            interruption("room42", 7_600, 0, INTERNAL),
            interruption("room42", 20_000, 3_600, STOPPED));
    PushQuality measured = new PushQuality(broken, lastHours(1).range(), fading(2_128, 30));
    Presentation presentation =
        new Presentation(Map.of("stream", "room42"), 1, Optional.of(measured), Charts.none());
    assertGolden("ticket", history, presentation, texts(language, Audience.OPERATOR));
  }

  @ParameterizedTest
  @ValueSource(strings = {NETWORK, WRONG_SECRET, STOPPED})
  void isNotOfferedForWhatOthersCanMend(String reason) {
    assertThat(told(history(interruption("a", 60, 30, reason)))).doesNotContain("support ticket");
  }

  @ParameterizedTest
  @ValueSource(strings = {INTERNAL, "something new under the sun", ""})
  void isOfferedForWhatOnlyTencentCanTell(String reason) {
    assertThat(told(history(interruption("a", 60, 30, reason))))
        .contains("For a support ticket (account main)", "request-1");
  }

  @Test
  void isNotForHosts() {
    Texts host = texts(Language.EN, Audience.HOST);
    assertThat(shown(history(interruption("a", 60, 30, INTERNAL)), page(1), host))
        .doesNotContain("ticket", "request-1");
  }

  @Test
  void standsOnTheFirstPageOnly() {
    List<Interruption> all = new ArrayList<>(many(15).ofStreams());
    all.add(interruption("a", 60, 30, INTERNAL));
    InterruptionHistory history = history(all.toArray(Interruption[]::new));
    assertThat(shown(history, page(1), TEXTS)).contains("support ticket");
    assertThat(shown(history, page(2), TEXTS)).doesNotContain("support ticket");
  }

  @Test
  void leavesOutOtherStreamsTroubles() {
    String ticket =
        ticket(
            history(
                interruption("mine", 60, 30, INTERNAL), interruption("other", 90, 30, NETWORK)));
    assertThat(ticket).contains("push.example.com/live/mine").doesNotContain("live/other");
  }

  @Test
  void givesTimesWithTheirZoneAndMasksTheClient() {
    String ticket = ticket(history(interruption("mine", 60, 30, INTERNAL)));
    assertThat(ticket)
        .contains("2026-11-22T11:19:00+08:00", "2026-11-22T11:18:30+08:00", "Asia/Shanghai")
        .contains("198.51.100.*")
        .doesNotContain("198.51.100.23");
  }

  @ParameterizedTest
  @CsvSource({
    "INTERNATIONAL, https://console.tencentcloud.com/workorder/category",
    "MAINLAND, https://console.cloud.tencent.com/workorder/category",
  })
  void leadsToTheSupportOfTheAccountsSite(Site site, String url) {
    Source source = new Source("a", site, Set.of("push.example.com"), List.of());
    assertThat(ticket(ofSources(source))).contains(url).doesNotContain("RequestIds");
  }

  @Test
  void isOneForEachAccountThatKnowsOfIt() {
    Source stranger = new Source("stranger", Site.MAINLAND, Set.of("other.com"), List.of());
    assertThat(told(ofSources(MAIN, stranger)))
        .contains("(account main)")
        .doesNotContain("(account stranger)");
  }

  @Test
  void isShortHoweverMuchThereIs() {
    Interruption[] all =
        IntStream.range(0, 40)
            .mapToObj(i -> interruption("a", 60L * i, 30, INTERNAL))
            .toArray(Interruption[]::new);
    List<String> ids = IntStream.range(0, 25).mapToObj(i -> "id-" + i + ".").toList();
    Source source = new Source("main", Site.MAINLAND, Set.of("push.example.com"), ids);
    InterruptionHistory history =
        new InterruptionHistory(lastHours(24), List.of(all), List.of(), List.of(source));
    assertThat(ticket(history).lines().filter(line -> line.contains("StopReason"))).hasSize(10);
    assertThat(ticket(history)).contains("id-4.", "20 more").doesNotContain("id-5.");
  }

  private static InterruptionHistory ofSources(Source... sources) {
    return new InterruptionHistory(
        lastHours(24), List.of(interruption("a", 60, 30, INTERNAL)), List.of(), List.of(sources));
  }

  private static String ticket(InterruptionHistory history) {
    String told = told(history);
    return told.substring(told.indexOf("For a support ticket"));
  }

  private static String told(InterruptionHistory history) {
    return shown(history, page(1), TEXTS);
  }

  private static Presentation page(int number) {
    return new Presentation(Map.of(), number, Optional.empty(), Charts.none());
  }
}
