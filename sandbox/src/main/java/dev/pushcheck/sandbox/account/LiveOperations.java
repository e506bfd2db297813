package dev.pushcheck.sandbox.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Who is live: https://www.tencentcloud.com/document/product/267/30796, /30798 and /37303 (read
 * 2026-11-22).
 */
final class LiveOperations {
  /** The vendor's own server in all answers; an address for documentation. */
  static final String SERVER_IP = "192.0.2.10";

  private static final Page.Rule ONLINE_PAGES = new Page.Rule(10, 10, 100, 100_000);
  private static final Page.Rule PUSH_PAGES = new Page.Rule(200, 1, 1000, 10_000);

  private final AccountState state;
  private final Supplier<TimeStyle> style;

  LiveOperations(AccountState state, Supplier<TimeStyle> style) {
    this.state = state;
    this.style = style;
  }

  List<Operation> all() {
    return List.of(
        new Operation(
            "DescribeLiveStreamState",
            Set.of("AppName", "DomainName", "StreamName"),
            this::streamState),
        new Operation(
            "DescribeLiveStreamOnlineList",
            Set.of("DomainName", "AppName", "PageNum", "PageSize", "StreamName"),
            this::online),
        new Operation(
            "DescribeLiveStreamPushInfoList",
            Set.of("PushDomain", "AppName", "PageNum", "PageSize"),
            this::pushes));
  }

  /** A stream or domain the account never heard of is inactive: no error is documented for it. */
  private Answer streamState(Parameters given) {
    StreamPath path = path(given);
    boolean banned = state.bans().stream().anyMatch(ban -> ban.stream().name().equals(path.name()));
    boolean live = state.pushes().stream().anyMatch(push -> push.stream().equals(path));
    return new Answer().with("StreamState", banned ? "forbid" : live ? "active" : "inactive");
  }

  static StreamPath path(Parameters given) {
    return new StreamPath(
        given.text("DomainName"), given.text("AppName"), given.text("StreamName"));
  }

  /** Several pushes of a stream are one row with several times. */
  private Answer online(Parameters given) {
    Page page = ONLINE_PAGES.read(given);
    Optional<String> domain = given.optionalText("DomainName");
    Optional<String> app = given.optionalText("AppName");
    Optional<String> name = given.optionalText("StreamName");
    Map<StreamPath, List<Push>> streams =
        state.pushes().stream()
            .filter(push -> is(domain, push.stream().domain()) && is(app, push.stream().app()))
            .filter(push -> is(name, push.stream().name()))
            .collect(Collectors.groupingBy(Push::stream, LinkedHashMap::new, Collectors.toList()));
    List<Answer> rows = page.of(List.copyOf(streams.values())).stream().map(this::row).toList();
    return page.describe(new Answer(), streams.size()).with("OnlineInfo", rows);
  }

  private Answer row(List<Push> pushes) {
    StreamPath stream = pushes.get(0).stream();
    List<Answer> times =
        pushes.stream()
            .map(push -> new Answer().with("PublishTime", TimeStyle.UTC.write(push.startedAt())))
            .toList();
    return new Answer()
        .with("StreamName", stream.name())
        .with("PublishTimeList", times)
        .with("AppName", stream.app())
        .with("DomainName", stream.domain());
  }

  private Answer pushes(Parameters given) {
    Page page = PUSH_PAGES.read(given);
    Optional<String> domain = given.optionalText("PushDomain");
    Optional<String> app = given.optionalText("AppName");
    List<Push> found =
        state.pushes().stream()
            .filter(push -> is(domain, push.stream().domain()) && is(app, push.stream().app()))
            .toList();
    List<Answer> rows = page.of(found).stream().map(this::describe).toList();
    return page.describe(new Answer(), found.size()).with("DataInfoList", rows);
  }

  static boolean is(Optional<String> wanted, String value) {
    return wanted.isEmpty() || wanted.get().equals(value);
  }

  /** The fields of the SDK's PushDataInfo; rates in kilobits a second. */
  private Answer describe(Push push) {
    Media media = push.media();
    return new Answer()
        .with("StreamName", push.stream().name())
        .with("AppName", push.stream().app())
        .with("ClientIp", push.clientIp())
        .with("ServerIp", SERVER_IP)
        .with("VideoFps", media.videoFps())
        .with("VideoSpeed", media.videoKbps())
        .with("AudioFps", media.audioFps())
        .with("AudioSpeed", media.audioKbps())
        .with("PushDomain", push.stream().domain())
        .with("BeginPushTime", style.get().write(push.startedAt()))
        .with("Acodec", "AAC")
        .with("Vcodec", "H264")
        .with("Resolution", media.resolution())
        .with("AsampleRate", 44_100)
        .with("MetaAudioSpeed", media.audioKbps())
        .with("MetaVideoSpeed", media.videoKbps())
        .with("MetaFps", media.videoFps());
  }
}
