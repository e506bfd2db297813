package dev.pushcheck.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pushcheck.css.CssApi.BannedStream;
import dev.pushcheck.css.CssApi.QualitySample;
import dev.pushcheck.css.CssApi.StreamState;
import dev.pushcheck.sandbox.account.AuthKeys;
import dev.pushcheck.sandbox.account.Ban;
import dev.pushcheck.sandbox.account.Domain;
import dev.pushcheck.sandbox.account.Media;
import dev.pushcheck.sandbox.account.Misbehaviour;
import dev.pushcheck.sandbox.account.Push;
import dev.pushcheck.sandbox.account.StreamPath;
import dev.pushcheck.sandbox.account.TimeStyle;
import dev.pushcheck.settings.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class TencentCssApiTest {
  private static final String DOMAIN = "push.example.com";
  private static final StreamName SHOW = new StreamName(DOMAIN, "live", "show");
  private static final StreamPath SHOW_PATH = new StreamPath(DOMAIN, "live", "show");

  private final SampleAccount account = new SampleAccount();
  private final TencentCssApi api = account.api();

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void findsADomainWithItsTargets() throws Exception {
    account.server.domain(Domain.push(DOMAIN)).domain(Domain.play("play.example.com").disabled());

    assertThat(api.domain("PUSH.example.com"))
        .contains(
            new CssDomain(
                DOMAIN,
                CssDomain.Kind.PUSH,
                true,
                Optional.empty(),
                Optional.of(DOMAIN + ".tlivepush.com"),
                Optional.of(DOMAIN + ".tlivepush.com")));
    assertThat(api.domain("play.example.com"))
        .hasValueSatisfying(
            domain -> {
              assertThat(domain.kind()).isEqualTo(CssDomain.Kind.PLAYBACK);
              assertThat(domain.enabled()).isFalse();
            });
    assertThat(api.domain("other.example.com")).isEmpty();
  }

  @Test
  void knowsADomainThatIsNotFiled() throws Exception {
    account.server.misbehave(Misbehaviour.error("ResourceNotFound.DomainNoRecord"));

    assertThat(api.domain(DOMAIN)).map(CssDomain::filed).contains(Optional.of(false));
  }

  @Test
  void listsAllDomains() throws Exception {
    IntStream.range(0, 130).forEach(i -> account.server.domain(Domain.push("p" + i + ".test")));

    assertThat(api.domains()).hasSize(130).doesNotHaveDuplicates();
    assertThat(account.server.calls("DescribeLiveDomains")).isEqualTo(2);
  }

  @Test
  void readsCallbackTemplatesAndRules() throws Exception {
    account
        .server
        .callbackTemplate(
            dev.pushcheck.sandbox.account.CallbackTemplate.to(7, "https://bot.test/x", "k")
                .sending("a", "b", ""))
        .callbackRule("PUSH.example.com", 7)
        .callbackRule(DOMAIN, "live", 8);

    assertThat(api.callbackTemplates())
        .containsExactly(
            new CallbackTemplate(
                7,
                "template-7",
                Optional.of(Secret.of("a")),
                Optional.of(Secret.of("b")),
                Optional.empty(),
                Optional.of(Secret.of("k"))))
        .hasToString(
            "[CallbackTemplate[id=7, name=template-7, began=Optional[•••],"
                + " ended=Optional[•••], troubled=Optional.empty, key=Optional[•••]]]");
    assertThat(api.callbackRules())
        .containsExactly(
            new CallbackRule(DOMAIN, Optional.empty(), 7),
            new CallbackRule(DOMAIN, Optional.of("live"), 8));
  }

  @Test
  void takesNoListOfTemplatesForNone() {
    account.server.misbehave(Misbehaviour.nullFields());

    assertThat(ApiProblem.of(api::callbackTemplates).code()).isEqualTo(ErrorCodes.UNREADABLE);
    assertThat(ApiProblem.of(api::callbackRules).code()).isEqualTo(ErrorCodes.UNREADABLE);
  }

  @Test
  void readsPushAuthentication() throws Exception {
    account.server.domain(
        Domain.push(DOMAIN).keys(AuthKeys.of("k1", "k2").delta(Duration.ofMinutes(5))));
    account.server.domain(Domain.push("open.test").keys(AuthKeys.of("k3").switchedOff()));

    assertThat(api.pushAuthentication(DOMAIN))
        .isEqualTo(
            new PushAuthentication(
                true,
                Optional.of(Secret.of("k1")),
                Optional.of(Secret.of("k2")),
                Duration.ofMinutes(5)));
    assertThat(api.pushAuthentication("open.test"))
        .isEqualTo(
            new PushAuthentication(
                false, Optional.of(Secret.of("k3")), Optional.empty(), Duration.ZERO));
  }

  @Test
  void readsPlaybackKeys() throws Exception {
    account.server.domain(Domain.play("signed.test").keys(AuthKeys.of("p1", "p2")));
    account.server.domain(Domain.play("open.test"));

    assertThat(api.playbackKeys("signed.test")).containsExactly(Secret.of("p1"), Secret.of("p2"));
    assertThat(api.playbackKeys("open.test")).isEmpty();
  }

  @Test
  void tellsTheStateOfAStream() throws Exception {
    assertThat(api.state(SHOW)).isEqualTo(StreamState.INACTIVE);

    account.server.push(Push.of(SHOW_PATH, "198.51.100.7", SampleAccount.now()));
    assertThat(api.state(SHOW)).isEqualTo(StreamState.ACTIVE);

    account.server.ban(ban());
    assertThat(api.state(SHOW)).isEqualTo(StreamState.FORBIDDEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FailedOperation.StreamNotExist",
        "FailedOperation.HasNotLivingStream",
        "InternalError.GetStreamInfoError",
        "ResourceUnavailable.StreamNotExist"
      })
  void takesErrorsThatMeanNotLiveForAState(String code) throws Exception {
    account.server.misbehave(Misbehaviour.error(code));

    assertThat(api.state(SHOW)).isEqualTo(StreamState.INACTIVE);
    assertThat(account.server.calls()).isEqualTo(1);
  }

  @Test
  void listsBansAndLiftsThem() throws Exception {
    Ban ban = ban();
    account.server.ban(ban);

    assertThat(api.bannedStreams())
        .containsExactly(
            new BannedStream(
                new StreamId(Optional.of(DOMAIN), Optional.of("live"), "show"),
                Optional.of(ban.from()),
                Optional.of(ban.until())))
        .allMatch(banned -> banned.covers(SHOW))
        .noneMatch(banned -> banned.covers(new StreamName(DOMAIN, "live", "show2")));

    api.resume(SHOW);
    assertThat(api.bannedStreams()).isEmpty();
  }

  @Test
  void doesNotTakeSilenceForNoBans() {
    account.server.withdraw("DescribeLiveForbidStreamList");

    assertThat(ApiProblem.of(api::bannedStreams).kind()).isEqualTo(CssApiException.Kind.WITHDRAWN);
  }

  @ParameterizedTest
  @EnumSource(TimeStyle.class)
  void readsMeasurementsInOrderOfTime(TimeStyle style) throws Exception {
    Instant start = SampleAccount.now().minus(Duration.ofMinutes(10));
    Push push = Push.of(SHOW_PATH, "198.51.100.7", start);
    Push elsewhere = Push.of(new StreamPath(DOMAIN, "other", "show"), "198.51.100.8", start);
    Media weak = Media.healthy().video(3, 200);
    account
        .server
        .times(style)
        .samples(
            List.of(
                sample(push, start.plusSeconds(10), weak),
                sample(push, start.plusSeconds(5), Media.healthy()),
                sample(elsewhere, start.plusSeconds(5), weak)));

    assertThat(api.quality(SHOW, start, start.plusSeconds(60)))
        .containsExactly(
            new QualitySample(
                start.plusSeconds(5), 30, 2_500_000, 128_000, Optional.of(push.sequence())),
            new QualitySample(
                start.plusSeconds(10), 3, 200_000, 128_000, Optional.of(push.sequence())));
  }

  @Test
  void tellsHowFarTheVendorsClockIsAhead() throws Exception {
    Duration ahead = Duration.ofMinutes(4);
    account.server.signaturesBy(() -> InstantSource.system().instant().plus(ahead));
    assertThat(api.clockOffset()).isEmpty();

    StreamState unused = api.state(SHOW);

    assertThat(api.clockOffset()).hasValueSatisfying(told -> assertClose(told, ahead));
  }

  @Test
  void learnsTheClockFromBeingRefusedForIt() {
    Duration behind = Duration.ofHours(-3);
    account.server.signaturesBy(() -> InstantSource.system().instant().plus(behind));

    assertThat(ApiProblem.of(() -> api.state(SHOW)).kind()).isEqualTo(CssApiException.Kind.CLOCK);
    assertThat(api.clockOffset()).hasValueSatisfying(told -> assertClose(told, behind));
  }

  private static dev.pushcheck.sandbox.account.QualitySample sample(
      Push push, Instant at, Media media) {
    return dev.pushcheck.sandbox.account.QualitySample.of(push, at, media);
  }

  private static Ban ban() {
    Instant now = SampleAccount.now();
    return new Ban(SHOW_PATH, now.minusSeconds(60), now.plus(Duration.ofDays(7)));
  }

  private static void assertClose(Duration told, Duration meant) {
    assertThat(told.toMillis()).isCloseTo(meant.toMillis(), within(10_000L));
  }
}
