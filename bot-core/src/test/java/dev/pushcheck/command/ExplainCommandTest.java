package dev.pushcheck.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushcheck.check.Code;
import dev.pushcheck.check.CommonFinding;
import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.interruption.Explainable;
import dev.pushcheck.push.PushFinding;
import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Block.Folded;
import dev.pushcheck.reply.Block.Headline;
import dev.pushcheck.reply.Block.Paragraph;
import dev.pushcheck.reply.Block.Steps;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Tone;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainCommandTest {
  private static final Reader OPERATOR = new Reader(Language.EN, ZoneOffset.UTC, Audience.OPERATOR);
  private static final Reader HOST = new Reader(Language.EN, ZoneOffset.UTC, Audience.HOST);
  private static final Reader CHINESE = new Reader(Language.ZH, ZoneOffset.UTC, Audience.OPERATOR);
  private static final ExplainCommand COMMAND = new ExplainCommand();

  @Test
  void saysWhatItMeansThenWhatToDoThenItsCodes() throws UsageException {
    Reply reply = ask("18/503", OPERATOR);

    assertThat(reply.exitStatus()).isZero();
    assertThat(reply.blocks()).hasSize(5);
    assertThat(headline(reply)).isEqualTo("18/503: the signature (txSecret) is wrong.");
    assertThat(plain(reply.blocks().get(1))).startsWith("txSecret is the MD5 of key");
    assertThat(reply.blocks().get(2)).isInstanceOf(Steps.class);
    assertThat(plain(reply.blocks().get(3))).contains("Address Generator");
    assertThat(plain(reply.blocks().get(4)))
        .isEqualTo(
            "txsecret-wrong · 18/503 · address or permission · can be mended by: the operator");
  }

  @Test
  void sparesHostsTheCodesInTheHeadline() throws UsageException {
    Reply reply = ask("18/503", HOST);

    assertThat(headline(reply)).isEqualTo("The signature in your address is wrong.");
    assertThat(reply.blocks()).hasSize(4);
  }

  @Test
  void speaksChinese() throws UsageException {
    assertThat(headline(ask("欠费", CHINESE))).isEqualTo("18/202：账号欠费，服务已停。");
  }

  @Test
  void givesEveryReadingOfAnAmbiguousNumber() throws UsageException {
    Reply reply = ask("3004", OPERATOR);

    assertThat(headline(reply))
        .isEqualTo("3004 can mean several things. It depends on who reports it.");
    assertThat(texts(reply))
        .anyMatch(text -> text.startsWith("PUSH_WARNING_SERVER_DISCONNECT (3004): the server"))
        .anyMatch(text -> text.startsWith("PLAY_WARNING_SERVER_DISCONNECT (3004): in the player"));
  }

  @Test
  void saysOnceWhatSeveralSdksReportAlike() throws UsageException {
    assertThat(headline(ask("-1301", OPERATOR)))
        .isEqualTo("PUSH_ERR_OPEN_CAMERA_FAIL (-1301): the camera could not be opened.");
  }

  @Test
  void namesWhatElseMayBeMeant() throws UsageException {
    Reply reply = ask("find my push address", OPERATOR);
    Folded others = (Folded) reply.blocks().get(reply.blocks().size() - 1);

    assertThat(headline(reply)).isEqualTo("How to find your push address in OBS.");
    assertThat(plain(others))
        .contains("in an app with the MLVB SDK")
        .contains("in a web page")
        .contains("in a Mini Program");
  }

  @Test
  void saysSoWhenItKnowsNothing() throws UsageException {
    Reply reply = ask("kubernetes", OPERATOR);

    assertThat(reply.exitStatus()).isEqualTo(1);
    assertThat(reply.blocks().get(0))
        .isInstanceOfSatisfying(
            Headline.class, headline -> assertThat(headline.tone()).isEqualTo(Tone.UNKNOWN));
    assertThat(texts(reply))
        .containsExactly(
            "I know nothing about “kubernetes”.",
            "Try a code, an event or a cause, for example 18/503 or wrong secret.");
  }

  @ParameterizedTest
  @CsvSource({
    "txtime-expird, txtime-expired",
    "txsecret-mismach, txsecret-mismatch",
    "PUSH_WARNING_SERVER_DISCONECT, PUSH_WARNING_SERVER_DISCONNECT",
  })
  void guessesWhatAMisspeltNameWasMeantToBe(String question, String name) throws UsageException {
    Reply reply = ask(question, OPERATOR);

    assertThat(reply.exitStatus()).isEqualTo(1);
    assertThat(texts(reply)).contains("Did you mean " + name + "?");
  }

  @Test
  void showsNothingSecretOfAnAddress() throws UsageException {
    String address =
        "rtmp://push.example.com/live/room42?txSecret=f85a2ab363fe4deaffef9754d79da6fe&txTime=5C271099";

    assertThat(texts(ask(address, OPERATOR)))
        .containsExactly(
            "I know nothing about “rtmp://push.example.com/live/room42…”.",
            "To find out what is wrong with an address, use check.");
  }

  @Test
  void asksForAQuestion() {
    assertThatThrownBy(() -> ask("  ", OPERATOR))
        .isInstanceOfSatisfying(
            UsageException.class, e -> assertThat(e.textKey()).isEqualTo("usage.no-question"));
  }

  static Stream<Code> findings() {
    return Stream.concat(Stream.of(PushFinding.values()), Stream.of(CommonFinding.values()));
  }

  @ParameterizedTest
  @MethodSource("findings")
  void explainsEveryFinding(Code code) {
    List<Explainable> things = COMMAND.answer(code.id()).things();

    assertThat(things).extracting(Explainable::id).contains(code.id());
    for (Reader reader : List.of(OPERATOR, HOST, CHINESE)) {
      Texts texts = Texts.of(reader);
      String title = texts.plain(things.get(0).words(texts).title(), Instant.EPOCH);

      assertThat(texts.has("about." + code.id())).as("about." + code.id()).isTrue();
      assertThat(title).isNotBlank().doesNotContain("…", "‹", "{");
      assertThat(things.get(0).words(texts).advice()).isNotEmpty();
    }
  }

  @Test
  void putsNamesInPlaceOfFacts() {
    Explainable finding = COMMAND.answer("cname-to-playback").things().get(0);
    Texts texts = Texts.of(OPERATOR);

    assertThat(finding.group()).contains("cname");
    assertThat(texts.plain(finding.words(texts).meaning(), Instant.EPOCH))
        .startsWith("Its CNAME is ‹target›.");
  }

  @Test
  void completesCausesEventsAndFindings() {
    CommandRequest begun = request("txt", OPERATOR);

    assertThat(COMMAND.complete(begun, "question"))
        .hasSizeLessThanOrEqualTo(25)
        .contains("txtime-passed", "txtime-expired");
    assertThat(COMMAND.complete(request("", OPERATOR), "question")).hasSize(25);
  }

  private static Reply ask(String question, Reader reader) throws UsageException {
    return COMMAND.handle(request(question, reader));
  }

  private static CommandRequest request(String question, Reader reader) {
    return new CommandRequest("explain", Map.of("question", question), Caller.TERMINAL, reader);
  }

  private static String headline(Reply reply) {
    return plain(reply.blocks().get(0));
  }

  private static List<String> texts(Reply reply) {
    return reply.blocks().stream().map(ExplainCommandTest::plain).toList();
  }

  private static String plain(Block block) {
    if (block instanceof Headline headline) {
      return plain(headline.line());
    } else if (block instanceof Paragraph paragraph) {
      return plain(paragraph.line());
    } else if (block instanceof Block.CheckList list) {
      return String.join("\n", list.items().stream().map(item -> plain(item.line())).toList());
    } else if (block instanceof Folded folded) {
      return String.join("\n", folded.blocks().stream().map(ExplainCommandTest::plain).toList());
    }
    return "";
  }

  private static String plain(List<Inline> line) {
    return Texts.of(OPERATOR).plain(line, Instant.EPOCH);
  }
}
