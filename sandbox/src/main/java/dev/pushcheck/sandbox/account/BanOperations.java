package dev.pushcheck.sandbox.account;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Ending pushes and bans: https://www.tencentcloud.com/document/product/267/30793, /30794, /30795
 * and /30801 (read 2026-11-22).
 */
final class BanOperations {
  private static final Page.Rule PAGES = new Page.Rule(10, 1, 100, 100_000);
  private static final Duration USUAL_BAN = Duration.ofDays(7);
  private static final Duration LONGEST_BAN = Duration.ofDays(90);
  private static final int MOST_REASON_BYTES = 2048;

  /** Two causes of https://www.tencentcloud.com/document/product/267/31083 (read 2026-11-22). */
  /** https://tencentcloud.com/document/product/267/31083 (read 2026-11-22). */
  private static final int ON_REQUEST = 21;

  private static final String DROPPED =
      "CSS received a request for stream interruption from the customer.";

  private static final String BANNED =
      "CSS received a request to disable the stream from the customer.";

  private final AccountState state;
  private final Supplier<TimeStyle> style;

  BanOperations(AccountState state, Supplier<TimeStyle> style) {
    this.state = state;
    this.style = style;
  }

  List<Operation> all() {
    Set<String> path = Set.of("AppName", "DomainName", "StreamName");
    return List.of(
        new Operation(
            "DescribeLiveForbidStreamList",
            Set.of("PageNum", "PageSize", "StreamName"),
            this::bans),
        new Operation(
            "ForbidLiveStream",
            Set.of("AppName", "DomainName", "StreamName", "ResumeTime", "Reason"),
            this::ban),
        new Operation("ResumeLiveStream", path, this::resume),
        new Operation("DropLiveStream", path, this::drop));
  }

  private Answer bans(Parameters given) {
    Page page = PAGES.read(given);
    Optional<String> name = given.optionalText("StreamName");
    List<Ban> found =
        state.bans().stream().filter(ban -> LiveOperations.is(name, ban.stream().name())).toList();
    List<Answer> rows = page.of(found).stream().map(this::describe).toList();
    return page.describe(new Answer(), found.size()).with("ForbidStreamList", rows);
  }

  /** The fields of the SDK's ForbidStreamInfo. */
  private Answer describe(Ban ban) {
    return new Answer()
        .with("StreamName", ban.stream().name())
        .with("CreateTime", style.get().write(ban.from()))
        .with("ExpireTime", style.get().write(ban.until()))
        .with("AppName", ban.stream().app())
        .with("DomainName", ban.stream().domain());
  }

  private Answer ban(Parameters given) {
    StreamPath path = LiveOperations.path(given);
    Instant now = state.now();
    Instant until = given.optionalTime("ResumeTime").orElse(now.plus(USUAL_BAN));
    if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_BAN))) {
      throw Parameters.invalid("ResumeTime", "is past or more than 90 days away");
    }
    String reason = given.optionalText("Reason").orElse("");
    if (reason.getBytes(StandardCharsets.UTF_8).length > MOST_REASON_BYTES) {
      throw Parameters.invalid("Reason", "is longer than " + MOST_REASON_BYTES + " bytes");
    }
    state.put(new Ban(path, now, until));
    state.end(push -> push.stream().name().equals(path.name()), ON_REQUEST, BANNED);
    return new Answer();
  }

  private Answer resume(Parameters given) {
    state.lift(LiveOperations.path(given).name());
    return new Answer();
  }

  /** Succeeds even if nobody pushes. */
  private Answer drop(Parameters given) {
    StreamPath path = LiveOperations.path(given);
    state.end(push -> push.stream().equals(path), ON_REQUEST, DROPPED);
    return new Answer();
  }
}
