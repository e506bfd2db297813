package dev.pushcheck.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.Outage.State;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.interruption.InterruptionCode;
import dev.pushcheck.reply.Golden;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleReplyTest {
  private static final Texts OPERATOR = PlainReply.texts(Language.EN, Audience.OPERATOR);
  private static final Texts HOST = PlainReply.texts(Language.EN, Audience.HOST);

  @ParameterizedTest
  @MethodSource("dev.pushcheck.alert.OutageReplyTest#everyReader")
  void readsAsItDid(Language language, Audience audience) {
    Texts texts = PlainReply.texts(language, audience);
    String all =
        SampleBundles.all().entrySet().stream()
            .map(sample -> "# " + sample.getKey() + "\n" + everything(sample.getValue(), texts))
            .collect(Collectors.joining("\n"));

    String name = language.tag() + "-" + audience.name().toLowerCase(Locale.ROOT);
    Golden.assertMatches(getClass(), name, all);
  }

  @Test
  void saysHowManyOfWhatAndWhoCanMendIt() {
    assertThat(said("burst"))
        .startsWith(
            "BAD 43 streams of push.example.com broke off within 11 s: service suspended"
                + " because of an overdue payment (18/202).\nSince today 12:14.\n")
        .contains("The account's owner must pay the bill")
        .contains("- BAD 43 away: live/show-1, ", "and 28 more");
  }

  @Test
  void namesWhoIsAwayBeforeWhoIsBack() {
    assertThat(said("burst-some-back"))
        .contains("Back so far: 3.")
        .contains("- BAD 40 away: ", "- GOOD 3 back\n");
    assertThat(said("burst-tencent")).contains("4 away: live/show-1", "16 back: live/show-5");
  }

  @Test
  void letsNoneByChanceHideWhatTheOthersHaveInCommon() {
    assertThat(said("burst-mostly")).contains(" within 11 s: mostly the network between encoder");
    assertThat(said("burst-different")).contains(" within 11 s: different causes.");
  }

  @Test
  void tellsAGapAsSuch() {
    assertThat(said("gap"))
        .startsWith(
            """
            CAUTION Late: 6 interruptions while this bot was down. Back since: 4. Still away: 2.
            Between today 12:14 and today 12:28.
            """)
        .contains("- BAD 2 away: live/a, live/b\n")
        .doesNotContain("at once");
  }

  @Test
  void givesEvidenceForATicketWhereOnlyTencentCanMendIt() {
    assertThat(ticket("burst-tencent", OPERATOR))
        .contains("2026-11-22T12:14:03Z push.example.com/live/show-1 broke off.")
        .doesNotContain("show-11");
    assertThat(said("burst-tencent")).contains("Only Tencent can mend this.");
    assertThat(ticket("burst", OPERATOR)).isEmpty();
    assertThat(ticket("burst-tencent", HOST)).isEmpty();
  }

  @Test
  void listsAFewInATable() {
    assertThat(list("gap", OPERATOR))
        .startsWith("Stream | Broke off | Cause | Now\n")
        .contains("live/a | today 12:14 | the network between")
        .contains("live/f | today 12:28");
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 43, 400, 1_000})
  void namesEachOfManyOnceInFewMessages(int number) {
    BundleView many =
        SampleBundles.burst(
            number, number / 3, InterruptionCause.PUSH_NETWORK_ERROR, InterruptionCode.of(12));
    List<Reply> pages = BundleReply.list(many, OPERATOR);
    String said =
        pages.stream()
            .map(page -> PlainReply.of(page, OPERATOR, many.now()))
            .collect(Collectors.joining());

    assertThat(pages).hasSizeLessThanOrEqualTo(8);
    for (int i = 1; i <= number; i++) {
      assertThat(said.split("live/show-" + i + "(?!\\d)", -1)).as("show-" + i).hasSize(2);
    }
  }

  @Test
  void countsTheRestOfVeryMany() {
    List<OutageFile> outages = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      outages.add(
          SampleBundles.file(
              "a-stream-with-a-long-name-" + i,
              SampleOutages.at(0),
              State.AWAY,
              InterruptionCause.PUSH_NETWORK_ERROR,
              InterruptionCode.of(12)));
    }
    BundleView view =
        new BundleView(Bundle.Kind.BURST, outages, SampleOutages.NOW, Lateness.Why.BOT_DOWN);
    List<Reply> pages = BundleReply.list(view, OPERATOR);
    String last = PlainReply.of(pages.get(pages.size() - 1), OPERATOR, view.now());
    int named =
        pages.stream()
            .mapToInt(
                page -> PlainReply.of(page, OPERATOR, view.now()).split("a-stream").length - 1)
            .sum();

    assertThat(pages).hasSize(8);
    assertThat(last).contains("(small) and " + (3_000 - named) + " more");
  }

  private static String everything(BundleView view, Texts texts) {
    List<Reply> replies = new ArrayList<>(List.of(BundleReply.of(view, texts)));
    replies.addAll(BundleReply.list(view, texts));
    BundleReply.ticket(view, texts).ifPresent(replies::add);
    return replies.stream()
        .map(reply -> PlainReply.of(reply, texts, view.now()))
        .collect(Collectors.joining("---\n"));
  }

  private static String said(String sample) {
    BundleView view = SampleBundles.get(sample);
    return PlainReply.of(BundleReply.of(view, OPERATOR), OPERATOR, view.now());
  }

  private static String list(String sample, Texts texts) {
    BundleView view = SampleBundles.get(sample);
    return BundleReply.list(view, texts).stream()
        .map(reply -> PlainReply.of(reply, texts, view.now()))
        .collect(Collectors.joining());
  }

  private static String ticket(String sample, Texts texts) {
    BundleView view = SampleBundles.get(sample);
    return BundleReply.ticket(view, texts)
        .map(reply -> PlainReply.of(reply, texts, view.now()))
        .orElse("");
  }
}
