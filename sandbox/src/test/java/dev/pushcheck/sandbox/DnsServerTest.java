package dev.pushcheck.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.pushcheck.sandbox.DnsServer.Misbehaviour;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

@Timeout(20)
class DnsServerTest {
  private final DnsServer server = DnsServer.start();
  private final SimpleResolver resolver = new SimpleResolver(server.address());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answersWithTheAddressesOfTheFamilyAskedFor() throws IOException {
    server.a("push.example.com", "192.0.2.1", "192.0.2.2", "2001:db8::1");

    assertThat(data(ask("push.example.com", Type.A)))
        .containsExactlyInAnyOrder("A 192.0.2.1", "A 192.0.2.2");
    assertThat(data(ask("push.example.com", Type.AAAA)))
        .containsExactly("AAAA 2001:db8:0:0:0:0:0:1");
  }

  @Test
  void completesAChainOfAliases() throws IOException {
    server
        .cname("push.example.com", "push.example.com.tlivepush.com")
        .cname("push.example.com.tlivepush.com", "node.example.net")
        .a("node.example.net", "192.0.2.1");

    assertThat(data(ask("push.example.com", Type.A)))
        .containsExactly(
            "CNAME push.example.com.tlivepush.com.", "CNAME node.example.net.", "A 192.0.2.1");
    assertThat(data(ask("push.example.com", Type.CNAME)))
        .containsExactly("CNAME push.example.com.tlivepush.com.");
  }

  @Test
  void leavesTheRestOfAChainToTheAskerWhereItIsSplit() throws IOException {
    server.cname("a.example", "b.example").cname("b.example", "c.example").split("a.example");

    Message answer = ask("a.example", Type.A);

    assertThat(answer.getRcode()).isEqualTo(Rcode.NOERROR);
    assertThat(data(answer)).containsExactly("CNAME b.example.");
    assertThat(answer.getSection(Section.AUTHORITY)).isEmpty();
  }

  @Test
  void stopsWhereAliasesLeadInACircle() throws IOException {
    server.cname("a.example", "b.example").cname("b.example", "a.example");

    Message answer = ask("a.example", Type.A);

    assertThat(answer.getRcode()).isEqualTo(Rcode.NOERROR);
    assertThat(data(answer)).containsExactly("CNAME b.example.", "CNAME a.example.");
  }

  @Test
  void saysThatAnUnknownNameDoesNotExist() throws IOException {
    Message answer = ask("nobody.example.com", Type.A);

    assertThat(answer.getRcode()).isEqualTo(Rcode.NXDOMAIN);
    assertThat(answer.getHeader().getFlag(Flags.AA)).isTrue();
    assertThat(answer.getSection(Section.AUTHORITY))
        .singleElement()
        .satisfies(soa -> assertThat(soa.getType()).isEqualTo(Type.SOA))
        .satisfies(soa -> assertThat(soa.getName()).hasToString("example.com."));
  }

  @Test
  void showsTheAliasThatLeadsToNowhere() throws IOException {
    server.cname("push.example.com", "gone.example.net");

    Message answer = ask("push.example.com", Type.A);

    assertThat(answer.getRcode()).isEqualTo(Rcode.NXDOMAIN);
    assertThat(data(answer)).containsExactly("CNAME gone.example.net.");
    assertThat(answer.getSection(Section.AUTHORITY)).hasSize(1);
  }

  @Test
  void tellsANameWithoutDataFromNoName() throws IOException {
    server.a("v4.example", "192.0.2.1").empty("bare.example");

    for (Message answer : List.of(ask("v4.example", Type.AAAA), ask("bare.example", Type.A))) {
      assertThat(answer.getRcode()).isEqualTo(Rcode.NOERROR);
      assertThat(data(answer)).isEmpty();
      assertThat(answer.getSection(Section.AUTHORITY)).hasSize(1);
    }
  }

  @Test
  void repeatsUpperAndLowerCaseAsAsked() throws IOException {
    server.a("push.example.com", "192.0.2.1");

    Message answer = ask("pUsH.eXaMpLe.CoM", Type.A);

    assertThat(answer.getQuestion().getName()).hasToString("pUsH.eXaMpLe.CoM.");
    assertThat(answer.getSection(Section.ANSWER).get(0).getName()).hasToString("pUsH.eXaMpLe.CoM.");
    assertThat(server.queries("PUSH.example.com")).isEqualTo(1);
  }

  @Test
  void countsEveryQuestion() throws IOException {
    server.a("one.example", "192.0.2.1");
    ask("one.example", Type.A);
    ask("one.example", Type.AAAA);
    ask("two.example", Type.A);

    assertThat(server.queries()).isEqualTo(3);
    assertThat(server.queries("one.example")).isEqualTo(2);
    assertThat(server.queries("never.example")).isZero();
  }

  @Test
  void givesRecordsTheTimeToLiveInForceWhenTheyWereAdded() throws IOException {
    server
        .a("before.example", "192.0.2.1")
        .ttl(Duration.ofMinutes(5))
        .a("after.example", "192.0.2.1");

    assertThat(ask("before.example", Type.A).getSection(Section.ANSWER).get(0).getTTL())
        .isEqualTo(30);
    assertThat(ask("after.example", Type.A).getSection(Section.ANSWER).get(0).getTTL())
        .isEqualTo(300);
  }

  @Test
  void changesItsAnswerAfterTheFirstOne() throws IOException {
    server.rebind("evil.example", "192.0.2.1", "10.0.0.1");
    ask("evil.example", Type.AAAA);

    Message first = ask("evil.example", Type.A);

    assertThat(data(first)).containsExactly("A 192.0.2.1");
    assertThat(first.getSection(Section.ANSWER).get(0).getTTL()).isZero();
    assertThat(data(ask("evil.example", Type.A))).containsExactly("A 10.0.0.1");
    assertThat(data(ask("evil.example", Type.A))).containsExactly("A 10.0.0.1");
  }

  @ParameterizedTest
  @CsvSource({"SERVFAIL, 2", "REFUSED, 5"})
  void canFailOpenly(Misbehaviour how, int code) throws IOException {
    server.a("bad.example", "192.0.2.1").misbehave("bad.example", how);

    Message answer = ask("bad.example", Type.A);

    assertThat(answer.getRcode()).isEqualTo(code);
    assertThat(data(answer)).isEmpty();
  }

  @Test
  void misbehavesForAliasesOfTheNameToo() throws IOException {
    server.cname("push.example", "bad.example").misbehave("bad.example", Misbehaviour.SERVFAIL);
    assertThat(ask("push.example", Type.A).getRcode()).isEqualTo(Rcode.SERVFAIL);

    server.behave("bad.example");
    assertThat(ask("push.example", Type.A).getRcode()).isEqualTo(Rcode.NXDOMAIN);
  }

  @Test
  void canKeepSilentYetCount() {
    server.misbehave("mute.example", Misbehaviour.SILENT);
    resolver.setTimeout(Duration.ofMillis(200));

    assertThatThrownBy(() -> ask("mute.example", Type.A))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Timed out");
    await().until(() -> server.queries("mute.example") == 1);
  }

  @Test
  void canAnswerGarbage() {
    server.misbehave("bad.example", Misbehaviour.GARBAGE);

    assertThatThrownBy(() -> ask("bad.example", Type.A))
        .isInstanceOf(IOException.class)
        .hasMessageNotContaining("Timed out");
  }

  @Test
  void canForceTheAskerToTcp() throws IOException {
    server.a("big.example", "192.0.2.1").misbehave("big.example", Misbehaviour.TRUNCATED_OVER_UDP);

    assertThat(data(ask("big.example", Type.A))).containsExactly("A 192.0.2.1");
    assertThat(server.queries()).isEqualTo(2);

    resolver.setIgnoreTruncation(true);
    Message overUdp = ask("big.example", Type.A);
    assertThat(overUdp.getHeader().getFlag(Flags.TC)).isTrue();
    assertThat(data(overUdp)).isEmpty();
  }

  @Test
  void cutsDownWhatIsTooLongForUdp() throws IOException {
    String[] many = IntStream.range(0, 200).mapToObj(i -> "192.0.2." + i).toArray(String[]::new);
    server.a("many.example", many);
    resolver.setIgnoreTruncation(true);

    Message overUdp = ask("many.example", Type.A);
    assertThat(overUdp.getHeader().getFlag(Flags.TC)).isTrue();
    assertThat(overUdp.numBytes()).isLessThanOrEqualTo(1232);

    resolver.setTCP(true);
    assertThat(data(ask("many.example", Type.A))).hasSize(200);
  }

  @Test
  void endsWhenClosed() {
    server.close();
    resolver.setTCP(true);
    resolver.setTimeout(Duration.ofSeconds(2));

    assertThatThrownBy(() -> ask("any.example", Type.A)).isInstanceOf(IOException.class);
  }

  private Message ask(String name, int type) throws IOException {
    Name absolute = Name.fromString(name, Name.root);
    return resolver.send(Message.newQuery(Record.newRecord(absolute, type, DClass.IN)));
  }

  private static List<String> data(Message message) {
    return message.getSection(Section.ANSWER).stream()
        .map(found -> Type.string(found.getType()) + " " + found.rdataToString())
        .toList();
  }
}
