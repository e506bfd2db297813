package dev.pushcheck.push;

import dev.pushcheck.check.CheckResult;
import dev.pushcheck.check.Facts;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Remark;
import dev.pushcheck.css.CssAccounts.Owner;
import dev.pushcheck.css.CssApi;
import dev.pushcheck.css.CssApi.BannedStream;
import dev.pushcheck.css.CssApi.LivePush;
import dev.pushcheck.css.CssApi.LiveQuery;
import dev.pushcheck.css.CssApiException;
import dev.pushcheck.css.MaskedAddress;
import dev.pushcheck.css.StreamName;
import java.util.List;
import java.util.Optional;

/** The stream is not banned, and nobody is pushing it. */
final class StreamMayBePushed implements AccountCheck.Question {
  @Override
  public List<CheckResult> ask(Owner.Found owner, PushRun run)
      throws CssApiException, InterruptedException {
    Optional<StreamName> stream = run.streamName();
    if (stream.isEmpty()) {
      return List.of(
          CheckResult.skipped(PushTopic.STREAM, PushFinding.ADDRESS_MISSING_STREAM.id()));
    }
    CssApi api = owner.account().api();
    return List.of(
        switch (api.state(stream.get())) {
          case FORBIDDEN -> banned(stream.get(), api);
          case ACTIVE -> active(stream.get(), api);
          case INACTIVE -> CheckResult.passed(PushTopic.STREAM, facts(stream.get()));
        });
  }

  /** With the end of the ban, where the vendor tells; the state is enough to know of it. */
  private static CheckResult banned(StreamName stream, CssApi api) throws InterruptedException {
    Facts facts = facts(stream);
    return CheckResult.found(
        PushTopic.STREAM,
        Outcome.FAILED,
        PushFinding.STREAM_BANNED,
        ban(stream, api)
            .flatMap(BannedStream::until)
            .map(until -> facts.and("until", until).and("reason", "until"))
            .orElse(facts));
  }

  private static Optional<BannedStream> ban(StreamName stream, CssApi api)
      throws InterruptedException {
    try {
      return api.bannedStreams().stream().filter(ban -> ban.covers(stream)).findFirst();
    } catch (CssApiException e) {
      return Optional.empty();
    }
  }

  /** With who pushes, where the vendor tells; the state is enough to know that somebody does. */
  private static CheckResult active(StreamName stream, CssApi api) throws InterruptedException {
    List<LivePush> pushes = pushes(stream, api);
    CheckResult result =
        CheckResult.found(
            PushTopic.STREAM,
            Outcome.PASSED,
            PushFinding.STREAM_ACTIVE,
            pushes.isEmpty() ? facts(stream) : told(pushes.get(0), facts(stream)));
    return pushes.size() > 1
        ? result.remarking(new Remark("pushed-several-times", Facts.of("count", pushes.size())))
        : result;
  }

  private static List<LivePush> pushes(StreamName stream, CssApi api) throws InterruptedException {
    try {
      return api.livePushes(LiveQuery.of(stream));
    } catch (CssApiException e) {
      return List.of();
    }
  }

  private static Facts told(LivePush push, Facts facts) {
    Optional<String> from = push.clientAddress().map(MaskedAddress::of);
    if (push.since().isEmpty()) {
      return facts;
    }
    Facts since = facts.and("since", push.since().get());
    if (from.isEmpty()) {
      return since.and("reason", "since");
    }
    Facts whence = since.and("from", from.get());
    return push.resolution()
        .map(size -> whence.and("resolution", size).and("reason", "picture"))
        .orElse(whence.and("reason", "from"));
  }

  private static Facts facts(StreamName stream) {
    return Facts.of("stream", stream.toString());
  }
}
