package dev.pushcheck.push;

import static dev.pushcheck.push.Samples.DOMAIN;
import static dev.pushcheck.push.Samples.GOOD;
import static dev.pushcheck.push.Samples.KEY;
import static dev.pushcheck.push.Samples.NOW;
import static dev.pushcheck.push.Samples.PLAYBACK_DOMAIN;
import static dev.pushcheck.push.Samples.PLAYBACK_KEY;
import static dev.pushcheck.push.Samples.signedOver;
import static dev.pushcheck.push.Scenario.failed;
import static dev.pushcheck.push.Scenario.inconclusive;
import static dev.pushcheck.push.Scenario.warning;

import dev.pushcheck.check.CommonFinding;
import dev.pushcheck.check.Outcome;
import dev.pushcheck.check.Verdict;
import dev.pushcheck.sandbox.account.AuthKeys;
import dev.pushcheck.sandbox.account.Ban;
import dev.pushcheck.sandbox.account.CssAccountServer;
import dev.pushcheck.sandbox.account.Domain;
import dev.pushcheck.sandbox.account.Misbehaviour;
import dev.pushcheck.sandbox.account.Push;
import dev.pushcheck.sandbox.account.Service;
import dev.pushcheck.sandbox.account.StreamEvent;
import dev.pushcheck.sandbox.account.StreamPath;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What only the account can tell, and the ways in which it does not. */
final class AccountScenarios {
  static final StreamPath STREAM = new StreamPath(DOMAIN, "live", "room42");
  private static final InstantSource AHEAD = InstantSource.fixed(NOW.plus(Duration.ofMinutes(3)));
  private static final String CLIENT = "203.0.113.77";

  private AccountScenarios() {}

  /** What is set up in an account that has the domain and its key. */
  private interface Account {
    void prepare(CssAccountServer account);
  }

  static List<Scenario> all() {
    return List.of(
        failed(PushFinding.ACCOUNT_SUSPENDED, good(a -> a.service(Service.STOPPED))),
        failed(
            PushFinding.DOMAIN_DISABLED,
            good(a -> a.domain(Domain.push(DOMAIN).keys(AuthKeys.of(KEY)).disabled()))),
        failed(PushFinding.DOMAIN_IS_PLAYBACK, good(a -> a.domain(Domain.play(DOMAIN)))),
        warning(PushFinding.DOMAIN_NOT_IN_ACCOUNT, good(a -> a.removeDomain(DOMAIN)))
            .besides(PushFinding.TXSECRET_KEY_UNKNOWN),
        warning(
            PushFinding.DOMAIN_WITHOUT_ICP,
            good(
                a ->
                    a.misbehave(
                        Misbehaviour.error("ResourceNotFound.DomainNoRecord")
                            .on("DescribeLiveDomain")))),
        warning(
            PushFinding.TXTIME_IN_GRACE,
            asked(
                Samples.expiring(NOW.minus(Duration.ofMinutes(4))).rtmp(),
                a -> a.domain(push(AuthKeys.of(KEY).delta(Duration.ofMinutes(5)))))),
        inconclusive(PushFinding.CLOCK_OFF, good(a -> a.clock(AHEAD).datesBy(AHEAD))),
        failed(
            PushFinding.TXSECRET_PLAYBACK_KEY,
            asked(
                signedOver(PLAYBACK_KEY + "room42" + GOOD.txTime()),
                a -> a.domain(Domain.play(PLAYBACK_DOMAIN).keys(AuthKeys.of(PLAYBACK_KEY))))),
        failed(
            PushFinding.STREAM_BANNED,
            good(a -> a.ban(new Ban(STREAM, NOW, NOW.plus(Duration.ofDays(7)))))),
        new Scenario(
            PushFinding.STREAM_ACTIVE,
            Outcome.PASSED,
            List.of(),
            Verdict.IN_USE,
            Optional.of(PushFinding.STREAM_ACTIVE),
            good(a -> a.push(Push.of(STREAM, CLIENT, NOW.minus(Duration.ofMinutes(42)))))),
        warning(
            PushFinding.REFUSED_RECENTLY,
            good(
                a ->
                    a.event(
                        StreamEvent.refusal(
                            STREAM,
                            CLIENT,
                            NOW.minus(Duration.ofMinutes(2)),
                            "The IP address is in the blocklist")))),
        inconclusive(CommonFinding.API_DENIED, good(a -> a.deny("DescribeLiveStreamState"))),
        inconclusive(
            CommonFinding.API_CREDENTIALS,
            good(a -> a.misbehave(Misbehaviour.error("AuthFailure.SecretIdNotFound")))),
        inconclusive(
            CommonFinding.API_BUSY,
            good(a -> a.misbehave(Misbehaviour.error("RequestLimitExceeded")))),
        inconclusive(CommonFinding.API_FAILED, good(a -> a.misbehave(Misbehaviour.garbage()))),
        inconclusive(
            CommonFinding.NOT_AVAILABLE_TO_YOU,
            wire -> {
              wire.rtmp(DOMAIN);
              return wire.checkForNobody(GOOD.rtmp());
            }));
  }

  private static Domain push(AuthKeys keys) {
    return Domain.push(DOMAIN).keys(keys);
  }

  private static Scenario.Story good(Account account) {
    return asked(GOOD.rtmp(), account);
  }

  private static Scenario.Story asked(String address, Account account) {
    return wire -> {
      wire.rtmp(DOMAIN);
      account.prepare(wire.account());
      return wire.check(address);
    };
  }
}
