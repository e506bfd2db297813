package dev.pushcheck.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pushcheck.access.Scope;
import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.CssApiException.Kind;
import dev.pushcheck.css.CssDomain;
import dev.pushcheck.css.FakeCssApi;
import dev.pushcheck.css.FakeCssApi.Question;
import dev.pushcheck.css.KnownDomain;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.css.StreamName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhichStreamTest {
  private static final KnownDomain SHOWS =
      new KnownDomain("push.example.com", Optional.empty(), Optional.empty(), Optional.of("show"));

  private final FakeCssApi api = new FakeCssApi();

  @ParameterizedTest
  @CsvSource({
    "room42, show/room42",
    "live/room42, live/room42",
    "push.example.com/live/room42, live/room42",
    "push.example.com/show/room42, show/room42",
    "' room42 ', show/room42",
    "rtmp://push.example.com/live/old?txSecret=x&txTime=5C271099, live/old"
  })
  void fillsInWhatIsLeftOut(String written, String path) throws Exception {
    assertThat(which(SHOWS).of(asking("stream", written), Scope.ALL))
        .hasToString("push.example.com/" + path);
  }

  @Test
  void takesTheOptions() throws Exception {
    assertThat(
            which(SHOWS)
                .of(
                    asking("stream", "room42", "domain", "PUSH.example.net", "app", "live"),
                    Scope.ALL))
        .isEqualTo(new StreamName("push.example.net", "live", "room42"));
  }

  @Test
  void findsTheOnlyPushDomainOfAnAccount() throws Exception {
    api.withPushDomain("push.example.net").withDomain(playback("play.example.net"));

    assertThat(which().of(asking("stream", "room42"), Scope.ALL))
        .isEqualTo(new StreamName("push.example.net", "live", "room42"));
  }

  @Test
  void listsWhatItMayBe() {
    api.withPushDomain("push.example.net");

    UsageException several = refused(which(SHOWS), "stream", "room42");

    assertThat(several.textKey()).isEqualTo("usage.ambiguous-stream");
    assertThat(several.facts().get("candidates"))
        .isEqualTo(List.of("push.example.com/show/room42", "push.example.net/live/room42"));
  }

  @Test
  void makesDoWithoutAnAccountThatIsSilent() throws Exception {
    api.failing(Question.DOMAIN, Kind.FAILED);

    assertThat(which(SHOWS).of(asking("stream", "room42"), Scope.ALL).domain())
        .isEqualTo("push.example.com");
    assertThat(refused(which(), "stream", "room42").textKey()).isEqualTo("usage.no-domain");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "live/room/42/7", "https://example.com/", "rtmp://h/only", "*"})
  void refusesWhatIsNoStream(String written) {
    assertThat(refused(which(SHOWS), "stream", written).textKey()).isEqualTo("usage.bad-stream");
  }

  @Test
  void asksWhichStream() {
    assertThat(refused(which(SHOWS)).textKey()).isEqualTo("usage.no-stream");
  }

  private WhichStream which(KnownDomain... known) {
    return new WhichStream(
        new KnownDomains(List.of(known)),
        new CssAccounts(List.of(new CssAccount("main", CssAccount.Site.INTERNATIONAL, api))));
  }

  private static UsageException refused(WhichStream which, String... arguments) {
    return catchThrowableOfType(UsageException.class, () -> which.of(asking(arguments), Scope.ALL));
  }

  private static CommandRequest asking(String... arguments) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      map.put(arguments[i], arguments[i + 1]);
    }
    return SampleRequests.request("url", map);
  }

  private static CssDomain playback(String name) {
    return new CssDomain(
        name, CssDomain.Kind.PLAYBACK, true, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
