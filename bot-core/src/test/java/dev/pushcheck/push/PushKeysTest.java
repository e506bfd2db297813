package dev.pushcheck.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.css.CssAccount;
import dev.pushcheck.css.CssAccounts;
import dev.pushcheck.css.CssApiException.Kind;
import dev.pushcheck.css.CssDomain;
import dev.pushcheck.css.FakeCssApi;
import dev.pushcheck.css.FakeCssApi.Question;
import dev.pushcheck.css.KnownDomains;
import dev.pushcheck.css.PushAuthentication;
import dev.pushcheck.settings.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PushKeysTest {
  private static final KnownDomains TOLD = new KnownDomains(List.of(Samples.KNOWN));
  private static final KnownDomains NOTHING = new KnownDomains(List.of());

  private final FakeCssApi api = new FakeCssApi();
  private final CssAccount account = new CssAccount("main", CssAccount.Site.INTERNATIONAL, api);

  @Test
  void takesTheAccountsKeyBeforeThatOfTheSettings() throws Exception {
    authentication(true, "today", "old");

    assertThat(keys(TOLD).of(Samples.DOMAIN)).isEqualTo(new PushKey.Known(Secret.of("today")));
  }

  @Test
  void takesTheBackupKeyWhereThereIsNoOther() throws Exception {
    authentication(true, null, "backup");

    assertThat(keys(NOTHING).of(Samples.DOMAIN)).isEqualTo(new PushKey.Known(Secret.of("backup")));
  }

  @Test
  void needsNoneWhereAuthenticationIsOff() throws Exception {
    authentication(false, "today", null);

    assertThat(keys(TOLD).of(Samples.DOMAIN)).isEqualTo(new PushKey.NotNeeded());
  }

  @Test
  void takesTheSettingsKeyWhereTheAccountHasNone() throws Exception {
    authentication(true, null, null);

    assertThat(keys(TOLD).of(Samples.DOMAIN)).isEqualTo(new PushKey.Known(Secret.of(Samples.KEY)));
    assertThat(keys(NOTHING).of(Samples.DOMAIN)).isEqualTo(new PushKey.Missing(account));
  }

  @ParameterizedTest
  @EnumSource(names = {"DOMAIN", "PUSH_AUTHENTICATION"})
  void takesTheSettingsKeyWhereTheAccountIsSilent(Question question) throws Exception {
    authentication(true, "today", null);
    api.failing(question, Kind.DENIED);

    assertThat(keys(TOLD).of(Samples.DOMAIN)).isEqualTo(new PushKey.Known(Secret.of(Samples.KEY)));
    assertThat(keys(NOTHING).of(Samples.DOMAIN))
        .isEqualTo(new PushKey.Unanswered(question.failure(Kind.DENIED)));
  }

  @Test
  void hasNoneForADomainThatNobodyHas() throws Exception {
    assertThat(keys(NOTHING).of(Samples.DOMAIN)).isEqualTo(new PushKey.Unknown(List.of("main")));
    assertThat(new PushKeys(NOTHING, CssAccounts.NONE).of(Samples.DOMAIN))
        .isEqualTo(new PushKey.Unknown(List.of()));
    assertThat(new PushKeys(TOLD, CssAccounts.NONE).of(Samples.DOMAIN))
        .isEqualTo(new PushKey.Known(Secret.of(Samples.KEY)));
  }

  @Test
  void hasNoneForADomainToWatchFrom() throws Exception {
    api.withDomain(
        new CssDomain(
            Samples.DOMAIN,
            CssDomain.Kind.PLAYBACK,
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));

    assertThat(keys(TOLD).of(Samples.DOMAIN)).isEqualTo(new PushKey.OfPlayback());
  }

  private PushKeys keys(KnownDomains known) {
    return new PushKeys(known, new CssAccounts(List.of(account)));
  }

  private void authentication(boolean on, @Nullable String key, @Nullable String backup) {
    api.withPushDomain(Samples.DOMAIN)
        .withPushAuthentication(
            Samples.DOMAIN,
            new PushAuthentication(
                on,
                Optional.ofNullable(key).map(Secret::of),
                Optional.ofNullable(backup).map(Secret::of),
                Duration.ZERO));
  }
}
