package dev.pushcheck.check;

import static dev.pushcheck.check.SampleReplyParts.INGEST_PASSED;
import static dev.pushcheck.check.SampleReplyParts.NO_ACCOUNT;
import static dev.pushcheck.check.SampleReplyParts.failed;
import static dev.pushcheck.check.SampleReplyParts.kinds;
import static dev.pushcheck.check.SampleReplyParts.label;
import static dev.pushcheck.check.SampleReplyParts.reply;
import static dev.pushcheck.check.SampleReplyParts.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Inline;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.reply.Reply.Visibility;
import dev.pushcheck.text.Audience;
import org.junit.jupiter.api.Test;

/** The order in which a diagnosis is told; its very words are tested where they are shown. */
class DiagnosisReplyTest {
  private static final CheckResult SLIP =
      failed(SampleTopic.ADDRESS, "address-html-escaped", Outcome.FAILED);
  private static final CheckResult UNSIGNED =
      failed(SampleTopic.EXPIRY, "txsecret-missing", Outcome.WARNING);

  @Test
  void tellsABlockedPushVerdictFirstThenWhatToDoThenWhy() {
    Reply reply = reply(Audience.OPERATOR, SLIP, UNSIGNED, INGEST_PASSED, NO_ACCOUNT);

    assertThat(kinds(reply))
        .containsExactly(
            "Headline BAD",
            "Steps",
            "Paragraph NORMAL",
            "CheckList CAUTION",
            "Steps",
            "Paragraph NORMAL",
            "Paragraph NORMAL",
            "Folded",
            "Folded",
            "Paragraph SMALL");
    assertThat(words(reply, 0)).startsWith("Cannot push to live/room42: it has &amp;");
    assertThat(words(reply, 1)).startsWith(label("section.do"));
    assertThat(words(reply, 2)).startsWith("How we know: ");
    assertThat(words(reply, 3)).startsWith("It has no txSecret");
    assertThat(words(reply, 7)).startsWith(label("section.passed"));
    assertThat(words(reply, 8)).startsWith(label("section.untested"));
    assertThat(words(reply, 9)).startsWith("address-html-escaped · checked in 412 ms");
    assertThat(reply.exitStatus()).isEqualTo(1);
    assertThat(reply.visibility()).isEqualTo(Visibility.PRIVATE);
  }

  @Test
  void tellsThatAStreamIsInUse() {
    CheckResult used =
        CheckResult.found(
            SampleTopic.EXPIRY,
            Outcome.PASSED,
            new SampleCode("address-key-doubled", 1, true),
            Facts.NONE);
    Reply reply = reply(Audience.OPERATOR, used, UNSIGNED);

    assertThat(kinds(reply)).startsWith("Headline CAUTION");
    assertThat(words(reply, 0)).startsWith("live/room42 is in use: ");
    assertThat(reply.exitStatus()).isEqualTo(5);
  }

  @Test
  void tellsARisk() {
    Reply reply = reply(Audience.OPERATOR, UNSIGNED, INGEST_PASSED);

    assertThat(kinds(reply)).startsWith("Headline CAUTION", "Steps");
    assertThat(words(reply, 0)).startsWith("Take care with live/room42: it has no txSecret");
    assertThat(reply.exitStatus()).isEqualTo(3);
  }

  @Test
  void tellsWhatCouldNotBeLookedAt() {
    Reply reply = reply(Audience.OPERATOR, INGEST_PASSED, NO_ACCOUNT);

    assertThat(kinds(reply))
        .containsExactly(
            "Headline UNKNOWN", "Folded", "Folded", "Steps", "Paragraph NORMAL", "Paragraph SMALL");
    assertThat(words(reply, 2))
        .startsWith(label("section.untested") + "\nexpiry: there is no account");
    assertThat(words(reply, 3)).startsWith(label("section.still"));
    assertThat(words(reply, 4)).startsWith("Not testable from outside");
    assertThat(reply.exitStatus()).isEqualTo(4);
  }

  @Test
  void saysOfWhatIsReadyWhatNobodyCanTest() {
    Reply reply = reply(Audience.OPERATOR, INGEST_PASSED);

    assertThat(kinds(reply))
        .containsExactly("Headline GOOD", "Folded", "Steps", "Paragraph NORMAL", "Paragraph SMALL");
    assertThat(words(reply, 3)).startsWith("Not testable from outside");
    assertThat(words(reply, 4)).startsWith("checked in ");
    assertThat(reply.exitStatus()).isZero();
  }

  @Test
  void tellsHostsTheVerdictAndWhatToDoAndLittleElse() {
    assertThat(kinds(reply(Audience.HOST, SLIP, INGEST_PASSED)))
        .containsExactly("Headline BAD", "Steps", "Paragraph NORMAL", "Paragraph SMALL");
    assertThat(words(reply(Audience.HOST, SLIP, INGEST_PASSED), 2))
        .isEqualTo("Everything else looks right.");
    assertThat(words(reply(Audience.HOST, SLIP, NO_ACCOUNT), 2))
        .isEqualTo("Not everything could be tested.");
  }

  @Test
  void tellsHostsOfEverythingThatIsWrong() {
    assertThat(kinds(reply(Audience.HOST, SLIP, UNSIGNED)))
        .containsExactly("Headline BAD", "Steps", "CheckList CAUTION", "Steps", "Paragraph SMALL");
  }

  @Test
  void promisesHostsNothingBeyondWhatWasSeen() {
    Reply reply = reply(Audience.HOST, INGEST_PASSED);

    assertThat(kinds(reply))
        .containsExactly("Headline GOOD", "Steps", "Paragraph NORMAL", "Paragraph SMALL");
    assertThat(words(reply, 2)).isEqualTo("Some things can only be seen when you go live.");
  }

  @Test
  void saysOnceToHostsThatNotAllWasTested() {
    assertThat(kinds(reply(Audience.HOST, INGEST_PASSED, NO_ACCOUNT)))
        .containsExactly("Headline UNKNOWN", "Steps", "Paragraph NORMAL", "Paragraph SMALL");
  }

  @Test
  void asksForAnAddressWhereThereWasNone() {
    CheckResult unreadable =
        CheckResult.found(
            SampleTopic.ADDRESS,
            Outcome.FAILED,
            SampleCode.of("address-unreadable", 0),
            Facts.of("text", "hello").and("stoppedAt", "hello"));
    CheckResult pointless = CheckResult.skipped(SampleTopic.EXPIRY, "address-unreadable");
    Reply reply = reply(Audience.OPERATOR, unreadable, pointless);

    assertThat(kinds(reply))
        .containsExactly("Headline UNKNOWN", "Steps", "Paragraph NORMAL", "Paragraph SMALL");
    assertThat(words(reply, 0)).contains("could not read a push address in “hello”");
    assertThat(kinds(reply(Audience.HOST, unreadable, pointless)))
        .as("nothing else was looked at, so nothing else looks right")
        .containsExactly("Headline UNKNOWN", "Steps", "Paragraph SMALL");
  }

  @Test
  void listsUntestedTopicsOfOneReasonInOneLine() {
    CheckResult other =
        CheckResult.found(
            SampleTopic.ADDRESS,
            Outcome.INCONCLUSIVE,
            CommonFinding.ACCOUNT_NOT_CONFIGURED,
            Facts.NONE);
    CheckResult skipped = CheckResult.skipped(SampleTopic.INGEST, "cname-loop");
    Reply reply = reply(Audience.OPERATOR, other, NO_ACCOUNT, skipped);

    assertThat(words(reply, 1).lines().skip(1))
        .hasSize(2)
        .anyMatch(line -> line.startsWith("address, expiry: there is no account"))
        .anyMatch(line -> line.equals("ingest: not looked at, because of cname-loop"));
  }

  @Test
  void endsWithTheMaskedAddressThatIsNoLink() {
    Reply reply = reply(Audience.OPERATOR, INGEST_PASSED);

    assertThat(reply.blocks().get(reply.blocks().size() - 1))
        .isInstanceOfSatisfying(
            Block.Paragraph.class,
            footer ->
                assertThat(footer.line()).endsWith(new Inline.Masked(SampleSubject.ROOM.shown())));
  }
}
