package dev.pushcheck.css;

import dev.pushcheck.css.CssApi.LivePush;
import dev.pushcheck.css.CssApi.LiveQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads live pushes: {@code StreamOnlineInfo} of
 * https://www.tencentcloud.com/document/product/267/30798, which is up to date but knows no client,
 * and {@code PushDataInfo} of .../267/37303, which is gathered for statistics (both read
 * 2026-11-22).
 */
final class LiveAnswers {
  /** How far both may be apart over the beginning of one push. A guess; nothing is published. */
  private static final Duration SAME_PUSH = Duration.ofMinutes(2);

  private LiveAnswers() {}

  /** One push for each time a row tells; several are primary and backup. */
  static List<LivePush> pushes(List<Fields> rows, LiveQuery query) {
    return rows.stream().flatMap(row -> pushes(row, query)).distinct().toList();
  }

  private static Stream<LivePush> pushes(Fields row, LiveQuery query) {
    List<Fields> times = row.rows("PublishTimeList");
    Stream<Optional<Instant>> beginnings =
        times.isEmpty()
            ? Stream.of(Optional.empty())
            : times.stream().map(time -> time.time("PublishTime"));
    return name(row, "DomainName", query).stream()
        .flatMap(
            name ->
                beginnings.map(
                    since -> new LivePush(name, since, Optional.empty(), Optional.empty())));
  }

  /** What the statistics tell of pushes. */
  static List<LivePush> details(List<Fields> rows, LiveQuery query) {
    return rows.stream()
        .flatMap(
            row ->
                name(row, "PushDomain", query).stream()
                    .map(
                        name ->
                            new LivePush(
                                name,
                                row.time("BeginPushTime"),
                                StreamFields.clientAddress(row),
                                StreamFields.resolution(row))))
        .distinct()
        .toList();
  }

  private static Optional<StreamName> name(Fields row, String domainField, LiveQuery query) {
    return StreamFields.name(row, domainField, query.domain(), query.app())
        .filter(name -> StreamFields.isAskedFor(name, query.domain(), query.app(), query.stream()));
  }

  /** A push with what the details know of it, and not with those of one that is already over. */
  static LivePush detailed(LivePush push, List<LivePush> details) {
    List<LivePush> ofStream =
        details.stream().filter(detail -> detail.stream().equals(push.stream())).toList();
    return ofStream.stream()
        .filter(
            detail -> apart(push, detail).map(LiveAnswers::isClose).orElse(ofStream.size() == 1))
        .min(Comparator.comparing(detail -> apart(push, detail).orElse(SAME_PUSH)))
        .map(
            detail ->
                new LivePush(
                    push.stream(),
                    push.since().or(detail::since),
                    detail.clientAddress(),
                    detail.resolution()))
        .orElse(push);
  }

  private static boolean isClose(Duration apart) {
    return apart.compareTo(SAME_PUSH) <= 0;
  }

  /** Empty if one of them does not tell when it began. */
  private static Optional<Duration> apart(LivePush one, LivePush other) {
    return one.since()
        .flatMap(since -> other.since().map(its -> Duration.between(since, its).abs()));
  }
}
