package dev.pushcheck.sandbox.account;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What arrived of a push over time: https://www.tencentcloud.com/document/product/267/36094 (read
 * 2026-11-22).
 */
final class QualityOperations {
  private static final TimeSpan.Rule SPAN =
      new TimeSpan.Rule(Duration.ofDays(7), Duration.ofHours(3));

  private final AccountState state;
  private final Supplier<TimeStyle> style;

  QualityOperations(AccountState state, Supplier<TimeStyle> style) {
    this.state = state;
    this.style = style;
  }

  List<Operation> all() {
    return List.of(
        new Operation(
            "DescribeStreamPushInfoList",
            Set.of("StreamName", "StartTime", "EndTime", "PushDomain", "AppName"),
            this::samples));
  }

  private Answer samples(Parameters given) {
    String name = given.text("StreamName");
    TimeSpan span = SPAN.read(given, state.now());
    Optional<String> domain = given.optionalText("PushDomain");
    Optional<String> app = given.optionalText("AppName");
    List<Answer> rows =
        state.samples().stream()
            .filter(sample -> span.holds(sample.time()))
            .filter(sample -> sample.push().stream().name().equals(name))
            .filter(sample -> LiveOperations.is(domain, sample.push().stream().domain()))
            .filter(sample -> LiveOperations.is(app, sample.push().stream().app()))
            .sorted(Comparator.comparing(QualitySample::time))
            .map(this::describe)
            .toList();
    return new Answer().with("DataInfoList", rows);
  }

  /** The fields of the SDK's PushQualityData; rates in bits a second, MateFps is theirs. */
  private Answer describe(QualitySample sample) {
    Push push = sample.push();
    Media media = sample.media();
    Media promised = push.media();
    long elapsed = Duration.between(push.startedAt(), sample.time()).toMillis();
    long played = elapsed - sample.lag().toMillis();
    return new Answer()
        .with("Time", style.get().write(sample.time()))
        .with("PushDomain", push.stream().domain())
        .with("AppName", push.stream().app())
        .with("ClientIp", push.clientIp())
        .with("BeginPushTime", style.get().write(push.startedAt()))
        .with("Resolution", media.resolution())
        .with("VCodec", "H264")
        .with("ACodec", "AAC")
        .with("Sequence", push.sequence())
        .with("VideoFps", media.videoFps())
        .with("VideoRate", media.videoKbps() * 1000L)
        .with("AudioFps", media.audioFps())
        .with("AudioRate", media.audioKbps() * 1000L)
        .with("LocalTs", elapsed)
        .with("VideoTs", played)
        .with("AudioTs", played)
        .with("MetaVideoRate", promised.videoKbps())
        .with("MetaAudioRate", promised.audioKbps())
        .with("MateFps", promised.videoFps())
        .with("StreamParam", push.parameters())
        .with("Bandwidth", (media.videoKbps() + media.audioKbps()) / 1000.0)
        .with("ServerIp", LiveOperations.SERVER_IP);
  }
}
