package dev.pushcheck.push;

import static dev.pushcheck.push.Samples.DOMAIN;
import static dev.pushcheck.push.Samples.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.check.Diagnosis;
import dev.pushcheck.css.TencentNames;
import dev.pushcheck.sandbox.DnsServer;
import dev.pushcheck.sandbox.DnsServer.Misbehaviour;
import dev.pushcheck.sandbox.Loopback;
import dev.pushcheck.sandbox.SrtServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DomainLeadsToTencentTest {
  private static final String ASSIGNED = TencentNames.assignedTarget(DOMAIN);

  private final WiredPushCheck wire = new WiredPushCheck();
  private final DnsServer dns = wire.dns();
  private String ingest = "";

  @BeforeEach
  void startIngest() {
    ingest = wire.rtmp("unrelated.example.org").address().getHostAddress();
  }

  @AfterEach
  void end() {
    wire.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {".tlivepush.com", ".livepush.myqcloud.com", ".push.tlivecloud.com"})
  void passesAnAssignedTargetOfAnyAge(String suffix) throws InterruptedException {
    dns.cname(DOMAIN, DOMAIN + suffix).a(DOMAIN + suffix, ingest);
    Diagnosis<PushReading> diagnosis = check();

    assertThat(cname(diagnosis)).isEqualTo("passed");
    assertThat(Found.remarks(PushTopic.CNAME, diagnosis)).isEmpty();
  }

  @Test
  void remarksThatTheCnameIsIndirect() throws InterruptedException {
    dns.cname(DOMAIN, "alias.example.com").cname("alias.example.com", ASSIGNED).a(ASSIGNED, ingest);
    Diagnosis<PushReading> diagnosis = check();

    assertThat(cname(diagnosis)).isEqualTo("passed");
    assertThat(Found.remarks(PushTopic.CNAME, diagnosis)).containsExactly("cname-is-indirect");
  }

  @Test
  void leavesToTencentWhatLiesBehindItsOwnName() throws InterruptedException {
    dns.cname(DOMAIN, ASSIGNED)
        .cname(ASSIGNED, "pool.elsewhere.example.org")
        .a("pool.elsewhere.example.org", ingest);
    Diagnosis<PushReading> diagnosis = check();

    assertThat(cname(diagnosis)).isEqualTo("passed");
    assertThat(Found.remarks(PushTopic.CNAME, diagnosis)).isEmpty();
  }

  @Test
  void asksNoCnameOfTencentsOwnDomains() throws InterruptedException {
    String own = "12345.push.tlivecloud.com";
    dns.a(own, ingest);
    Diagnosis<PushReading> diagnosis =
        wire.knowing(Samples.known(own, Samples.KEY)).check(Samples.on(own).rtmp());

    assertThat(cname(diagnosis)).isEqualTo("passed");
    assertThat(Found.remarks(PushTopic.CNAME, diagnosis)).containsExactly("tencent-own-domain");
    assertThat(Found.about(PushTopic.INGEST, diagnosis)).isEqualTo("passed");
  }

  @Test
  void missesTheCnameWhereTheAssignedTargetIsElsewhere() throws InterruptedException {
    dns.a(DOMAIN, ingest).a(ASSIGNED, Loopback.next().getHostAddress());

    assertThat(cname(check())).isEqualTo("failed cname-missing");
  }

  @Test
  void missesTheCnameOfADomainWithoutData() throws InterruptedException {
    dns.empty(DOMAIN);
    Diagnosis<PushReading> diagnosis = check();

    assertThat(cname(diagnosis)).isEqualTo("failed cname-missing");
    assertThat(Found.about(PushTopic.INGEST, diagnosis)).isEqualTo("skipped because cname-missing");
  }

  @Test
  void leavesOpenWhetherItIsFlattenedWhereTheAssignedTargetCannotBeLookedUp()
      throws InterruptedException {
    dns.a(DOMAIN, ingest).misbehave(ASSIGNED, Misbehaviour.SERVFAIL);
    Diagnosis<PushReading> diagnosis = check();

    assertThat(cname(diagnosis)).isEqualTo("inconclusive dns-failed");
    assertThat(Found.fact("domain", PushTopic.CNAME, diagnosis)).isEqualTo(ASSIGNED);
    assertThat(Found.about(PushTopic.INGEST, diagnosis)).isEqualTo("passed");
  }

  @Test
  void danglesAtANameWithoutData() throws InterruptedException {
    dns.cname(DOMAIN, ASSIGNED).empty(ASSIGNED);
    Diagnosis<PushReading> diagnosis = check();

    assertThat(cname(diagnosis)).isEqualTo("failed cname-dangling");
    assertThat(Found.fact("end", PushTopic.CNAME, diagnosis)).isEqualTo(ASSIGNED);
    assertThat(Found.about(PushTopic.INGEST, diagnosis))
        .isEqualTo("skipped because cname-dangling");
  }

  @ParameterizedTest
  @EnumSource(names = {"SERVFAIL", "REFUSED"})
  void knowsNothingWhereTheResolverFails(Misbehaviour how) throws InterruptedException {
    dns.cname(DOMAIN, ASSIGNED).a(ASSIGNED, ingest).misbehave(DOMAIN, how);
    Diagnosis<PushReading> diagnosis = check();

    assertThat(cname(diagnosis)).isEqualTo("inconclusive dns-failed");
    assertThat(Found.fact("detail", PushTopic.CNAME, diagnosis)).isEqualTo(how.name());
    assertThat(Found.about(PushTopic.INGEST, diagnosis)).isEqualTo("skipped because dns-failed");
  }

  @Test
  void seesThatTheHostOfAnSrtAddressDoesNotExist() throws InterruptedException {
    dns.cname(DOMAIN, ASSIGNED).a(ASSIGNED, ingest);
    Diagnosis<PushReading> diagnosis =
        wire.check(GOOD.srt().replace("srt://" + DOMAIN, "srt://psh.example.com"));

    assertThat(cname(diagnosis)).isEqualTo("failed domain-does-not-exist; passed");
    assertThat(Found.about(PushTopic.INGEST, diagnosis))
        .isEqualTo("skipped because domain-does-not-exist");
  }

  @Test
  void doesNotMindAnotherHostInAnSrtAddressThatExists() throws InterruptedException {
    SrtServer srt = wire.srt("srt.example.com", 9000);
    dns.cname(DOMAIN, ASSIGNED).a(ASSIGNED, ingest);
    Diagnosis<PushReading> diagnosis =
        wire.check(GOOD.srt().replace("srt://" + DOMAIN, "srt://srt.example.com"));

    assertThat(cname(diagnosis)).isEqualTo("passed");
    assertThat(Found.about(PushTopic.INGEST, diagnosis)).isEqualTo("passed");
    assertThat(srt.inductions()).isPositive();
  }

  private Diagnosis<PushReading> check() throws InterruptedException {
    return wire.check(GOOD.rtmp());
  }

  private static String cname(Diagnosis<PushReading> diagnosis) {
    return Found.about(PushTopic.CNAME, diagnosis);
  }
}
