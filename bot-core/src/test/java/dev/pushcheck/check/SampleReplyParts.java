package dev.pushcheck.check;

import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.PlainReply;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Audience;
import dev.pushcheck.text.Language;
import dev.pushcheck.text.Reader;
import dev.pushcheck.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/** Results to make a reply of, and short forms of what it became. */
final class SampleReplyParts {
  static final CheckResult INGEST_PASSED =
      CheckResult.passed(
          SampleTopic.INGEST,
          Facts.of("host", "push.example.com")
              .and("port", 1935)
              .and("handshake", Duration.ofMillis(31)));

  static final CheckResult NO_ACCOUNT =
      CheckResult.found(
          SampleTopic.EXPIRY,
          Outcome.INCONCLUSIVE,
          CommonFinding.ACCOUNT_NOT_CONFIGURED,
          Facts.NONE);

  private static final Instant NOW = Instant.parse("2026-11-22T03:20:00Z");

  private SampleReplyParts() {}

  static CheckResult failed(SampleTopic topic, String code, Outcome outcome) {
    return CheckResult.found(topic, outcome, SampleCode.of(code, 0), Facts.NONE);
  }

  static Reply reply(Audience audience, CheckResult... results) {
    Diagnosis<SampleSubject> diagnosis =
        new Diagnosis<>(SampleSubject.ROOM, Arrays.asList(results), NOW, Duration.ofMillis(412));
    return DiagnosisReply.of(diagnosis, texts(audience));
  }

  /** Each block by its kind, with its tone or weight if it has one. */
  static List<String> kinds(Reply reply) {
    return reply.blocks().stream().map(SampleReplyParts::kind).toList();
  }

  /** The words of one block. */
  static String words(Reply reply, int block) {
    Reply alone = new Reply(reply.visibility(), 0, List.of(reply.blocks().get(block)));
    return PlainReply.of(alone, texts(Audience.OPERATOR), NOW);
  }

  /** A fixed phrase, as the operator reads it. */
  static String label(String key) {
    return texts(Audience.OPERATOR).label(key);
  }

  private static String kind(Block block) {
    String name = block.getClass().getSimpleName();
    if (block instanceof Block.Headline headline) {
      return name + " " + headline.tone();
    } else if (block instanceof Block.Paragraph paragraph) {
      return name + " " + paragraph.weight();
    } else if (block instanceof Block.CheckList list) {
      return name + " " + list.items().get(0).tone();
    }
    return name;
  }

  private static Texts texts(Audience audience) {
    return Texts.of(new Reader(Language.EN, ZoneOffset.UTC, audience));
  }
}
