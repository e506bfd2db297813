package dev.pushcheck.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.OutageReply.News;
import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Button;
import dev.pushcheck.reply.Golden;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Texts;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutageReplyTest {
  private static final Texts OPERATOR = PlainReply.texts(Language.EN, Audience.OPERATOR);
  private static final Texts HOST = PlainReply.texts(Language.EN, Audience.HOST);

  static Stream<Arguments> everyReader() {
    return Stream.of(Language.values())
        .flatMap(
            language ->
                Stream.of(Audience.values()).map(audience -> Arguments.of(language, audience)));
  }

  @ParameterizedTest
  @MethodSource("everyReader")
  void readsAsItDid(Language language, Audience audience) {
    Texts texts = PlainReply.texts(language, audience);
    String lives =
        SampleOutages.all().entrySet().stream()
            .map(sample -> "# " + sample.getKey() + "\n" + said(sample.getValue(), texts))
            .collect(Collectors.joining("\n"));

    String name = language.tag() + "-" + audience.name().toLowerCase(Locale.ROOT);
    Golden.assertMatches(getClass(), name, lives);
  }

  @Test
  void tellsTheWholeLifeOfAnOutage() {
    assertThat(said("away"))
        .startsWith(
            """
            BAD live/room42 broke off: the network between encoder and Tencent failed (12).
            Since today 12:14, after 2 h 3 min live.
            """)
        .contains("- GOOD Signature, expiry and account are fine: the host can reconnect.");
    assertThat(said("back"))
        .startsWith("GOOD live/room42 is back, was away 23 s.\nSince today 12:14.");
    assertThat(said("recovered-many"))
        .startsWith("GOOD live/room42 has recovered after 3 drops, was away 1 min 13 s in all.")
        .contains("the network between encoder and Tencent failed (12), the encoder vanished (3)");
  }

  @Test
  void saysWhatMustBeDoneWhereTheStreamCannotComeBack() {
    assertThat(said("expired"))
        .startsWith(
            "BAD live/room42 broke off and cannot come back by itself: the address has expired"
                + " (txTime).")
        .contains(
            "broke off for another reason: the network between encoder and Tencent failed (12).")
        .contains("Do this:\n  * Make a new address")
        .contains("txtime-expired")
        .doesNotContain("fine");
    assertThat(labels("expired", OPERATOR)).startsWith("New address");
  }

  @Test
  void letsALaterRefusalTakeTheHeadlineAndKeepsTheFirstCause() {
    String said = said("explained");

    assertThat(said.lines().findFirst().orElseThrow()).contains("has expired (txTime) (18/501)");
    assertThat(said).contains("for another reason: the network between encoder and Tencent");
  }

  @Test
  void saysUntilWhenTheAddressCanBeUsed() {
    assertThat(said("expired")).contains("- BAD Its address could be used until today 12:11.");
    assertThat(said("expires-soon"))
        .contains("- CAUTION Its address can be used until today 13:04;");
    assertThat(said(withAutopsy(SampleOutages.expiring(Duration.ofHours(2))), OPERATOR))
        .contains("- NEUTRAL Its address can be used until");
    assertThat(said(withAutopsy(SampleOutages.expiring(Duration.ofMinutes(-1))), OPERATOR))
        .contains("- CAUTION Its address could be used until");
    assertThat(said(withAutopsy(SampleOutages.expiring(Duration.ofHours(25))), OPERATOR))
        .doesNotContain("used until");
  }

  @Test
  void callsNothingFineThatWasNotTested() {
    assertThat(said("looking")).contains("UNKNOWN Still looking at the account's side.");
    assertThat(said("untested"))
        .contains("Not tested: signature and expiry, for the signature is no longer known.")
        .contains("Not tested: the account's side (account-not-configured).")
        .doesNotContain("fine", "GOOD");
    Autopsy keyless =
        new Autopsy(Autopsy.State.JUDGED, List.of("txsecret-key-unknown"), Optional.empty());
    assertThat(said(withAutopsy(keyless), OPERATOR)).contains("Not tested: its signature");
    Autopsy odd = new Autopsy(Autopsy.State.JUDGED, List.of("txtime-in-grace"), Optional.empty());
    assertThat(said(withAutopsy(odd), OPERATOR))
        .contains("CAUTION Noticed about its address: txtime-in-grace.")
        .doesNotContain("Signature, expiry");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-host", "zh-host"})
  void tellsHostsNeitherCodesNorAddresses(String reader) {
    Texts texts =
        PlainReply.texts(Language.ofTag(reader.substring(0, 2)).orElseThrow(), Audience.HOST);

    assertThat(SampleOutages.all())
        .allSatisfy(
            (name, view) ->
                assertThat(said(view, texts).lines().filter(line -> !line.startsWith("  *")))
                    .as(name)
                    .noneMatch(line -> line.matches(".*[(（]\\d.*|.*203\\.0.*|.*k3x9 .*"))
                    .noneMatch(line -> line.contains("txTime") || line.contains("untested")));
  }

  @Test
  void offersHostsOnlyWhatIsTheirs() {
    assertThat(labels("expired", HOST)).containsExactly("New address", "Check now", "History");
  }

  @Test
  void offersOperatorsEverythingAndTakesBackWhatIsDone() {
    assertThat(labels("away", OPERATOR))
        .containsExactly("Check now", "History", "Acknowledge", "Mute 1 h", "Resolve");
    assertThat(labels("acknowledged", OPERATOR)).doesNotContain("Acknowledge");
    for (String over : List.of("recovered", "ended", "void", "resolved", "lapsed", "planned")) {
      assertThat(labels(over, OPERATOR)).as(over).containsExactly("History");
    }
  }

  @Test
  void namesTheOutageInEveryButtonSoThatItOutlivesARestart() {
    assertThat(buttons(SampleOutages.get("expired"), OPERATOR))
        .allSatisfy(
            button ->
                assertThat(button.action().arguments()).containsEntry(OutageActions.OUTAGE, "k3x9"))
        .extracting(button -> button.action().arguments().get(OutageActions.DEED))
        .containsExactly("url", "check", "history", "acknowledge", "mute", "resolve");
  }

  @Test
  void saysWhatPeopleDidAndWhatKeepsItQuiet() {
    assertThat(said("acknowledged")).contains("Taken on by slack:U1, today 12:16.");
    assertThat(said("resolved")).contains("NEUTRAL The outage of live/room42 was closed by hand");
    assertThat(said("muted")).contains("Muted until today 13:24.");
    assertThat(said("muted-before")).contains("Told only now: it was muted until");
  }

  @ParameterizedTest
  @EnumSource
  void saysWhyItIsLate(Lateness.Why why) {
    OutageView view = SampleOutages.get("away");

    assertThat(said(view.late(SampleOutages.late(why)), OPERATOR))
        .contains("- CAUTION Late: due today 12:14,");
  }

  @Test
  void answersBelowWhenItBreaksOffAgainOrIsExplained() {
    assertThat(news("again", News.AGAIN, OPERATOR))
        .startsWith("BAD Broke off again today 12:23 and is still away:");
    assertThat(news("explained", News.EXPLAINED, OPERATOR))
        .startsWith("BAD A try to come back was refused today 12:14: the address has expired")
        .contains("Make a new address");
    assertThat(news("away", News.EXPLAINED, OPERATOR)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void wordsEveryCauseForEveryReader(InterruptionCause cause) {
    int code = cause.codes().get(0).errcode();
    OutageView view =
        SampleOutages.view(
            SampleOutages.away(
                SampleOutages.drop(SampleOutages.at(0), cause, code, SampleOutages.FINE)),
            SampleOutages.QUIET);
    everyReader()
        .map(reader -> texts(reader))
        .forEach(
            texts ->
                assertThat(said(view, texts).replaceAll("outage\\{[^}]*}", ""))
                    .contains("live/room42")
                    .doesNotContain("{", "}", "null"));
  }

  @Test
  void isPublicAndGoodNewsIsQuiet() {
    Reply reply = OutageReply.of(SampleOutages.get("recovered"), OPERATOR);

    assertThat(reply.visibility()).isEqualTo(Reply.Visibility.PUBLIC);
    assertThat(reply.blocks().get(0)).isInstanceOf(Block.Headline.class);
    assertThat(((Block.Headline) reply.blocks().get(0)).tone()).isEqualTo(Tone.GOOD);
  }

  @Test
  void comesByEveryStage() {
    Set<OutageStage> met =
        SampleOutages.all().values().stream()
            .map(
                view ->
                    OutageStage.of(view.file(), Comeback.of(view.file().outage(), view.evidence())))
            .collect(Collectors.toSet());

    assertThat(met).containsAll(Arrays.asList(OutageStage.values()));
  }

  private static OutageView withAutopsy(Autopsy autopsy) {
    OutageView away = SampleOutages.get("away");
    return SampleOutages.view(
        SampleOutages.away(SampleOutages.with(away.file().outage().last(), autopsy)),
        SampleOutages.QUIET);
  }

  private static Texts texts(Arguments reader) {
    return PlainReply.texts((Language) reader.get()[0], (Audience) reader.get()[1]);
  }

  private static List<Button> buttons(OutageView view, Texts texts) {
    return OutageReply.of(view, texts).blocks().stream()
        .filter(Block.Buttons.class::isInstance)
        .flatMap(block -> ((Block.Buttons) block).buttons().stream())
        .toList();
  }

  private static List<String> labels(String sample, Texts texts) {
    return buttons(SampleOutages.get(sample), texts).stream().map(Button::label).toList();
  }

  private static String news(String sample, News news, Texts texts) {
    OutageView view = SampleOutages.get(sample);
    return OutageReply.news(view, news, texts)
        .map(reply -> PlainReply.of(reply, texts, view.now()))
        .orElse("");
  }

  private static String said(String sample) {
    return said(SampleOutages.get(sample), OPERATOR);
  }

  private static String said(OutageView view, Texts texts) {
    return PlainReply.of(OutageReply.of(view, texts), texts, view.now());
  }
}
