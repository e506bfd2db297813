package dev.pushcheck.push;

import static dev.pushcheck.push.Samples.DOMAIN;
import static dev.pushcheck.push.Samples.GOOD;
import static dev.pushcheck.push.Scenario.failed;
import static dev.pushcheck.push.Scenario.inconclusive;
import static dev.pushcheck.push.Scenario.warning;

import dev.pushcheck.css.TencentNames;
import dev.pushcheck.sandbox.DnsServer;
import dev.pushcheck.sandbox.DnsServer.Misbehaviour;
import java.util.List;
import java.util.function.BiConsumer;

/** Where a push domain can lead instead of to the vendor's push service; an ingest is there. */
final class NameScenarios {
  private static final String ASSIGNED = TencentNames.assignedTarget(DOMAIN);

  private NameScenarios() {}

  static List<Scenario> all() {
    return List.of(
        failed(PushFinding.DOMAIN_DOES_NOT_EXIST, wire -> wire.check(GOOD.rtmp())),
        failed(PushFinding.CNAME_MISSING, led((dns, ingest) -> dns.a(DOMAIN, ingest))),
        warning(
            PushFinding.CNAME_FLATTENED,
            led((dns, ingest) -> dns.a(DOMAIN, ingest).a(ASSIGNED, ingest))),
        failed(PushFinding.CNAME_TO_PLAYBACK, ledBy(DOMAIN + ".txlivecdn.com")),
        failed(PushFinding.CNAME_ELSEWHERE, ledBy("edge.cdn.example.org")),
        failed(PushFinding.CNAME_DANGLING, led((dns, ingest) -> dns.cname(DOMAIN, ASSIGNED))),
        failed(
            PushFinding.CNAME_LOOP,
            led((dns, ingest) -> dns.cname(DOMAIN, ASSIGNED).cname(ASSIGNED, DOMAIN))),
        warning(PushFinding.CNAME_OTHER_TARGET, ledBy("push.example.net.tlivepush.com")),
        inconclusive(
            PushFinding.DNS_FAILED,
            led((dns, ingest) -> dns.misbehave(DOMAIN, Misbehaviour.SERVFAIL))));
  }

  private static Scenario.Story ledBy(String target) {
    return led((dns, ingest) -> dns.cname(DOMAIN, target).a(target, ingest));
  }

  private static Scenario.Story led(BiConsumer<DnsServer, String> records) {
    return wire -> {
      String ingest = wire.rtmp("unrelated.example.org").address().getHostAddress();
      records.accept(wire.dns(), ingest);
      return wire.check(GOOD.rtmp());
    };
  }
}
