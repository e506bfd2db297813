package dev.pushcheck.css;

import dev.pushcheck.css.AccountSettings.Credentials;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** The way from here to the interface of one account, for any credentials of it. */
final class AccountLine {
  private static final Duration USUAL_FIRST_PAUSE = Duration.ofMillis(200);

  /** Of a time-out: how much of it may go by before the second try at most. */
  private static final int SHARE_OF_FIRST_PAUSE = 10;

  private final AccountSettings settings;
  private final OkHttpClient http;

  AccountLine(AccountSettings settings, ExecutorService threads, VendorClock clock) {
    this.settings = settings;
    Duration timeout = settings.timeout();
    this.http =
        new OkHttpClient.Builder()
            .connectTimeout(timeout)
            .readTimeout(timeout)
            .writeTimeout(timeout)
            // HTTP/2 would bring threads of its own.
            .protocols(List.of(Protocol.HTTP_1_1))
            // A signed request is for this host only.
            .followRedirects(false)
            .addInterceptor(new InterruptibleExchange(threads, timeout, clock))
            .build();
  }

  ActionCaller caller(Credentials credentials) {
    Duration share = settings.timeout().dividedBy(SHARE_OF_FIRST_PAUSE);
    return new PatientCaller(
        new SdkCaller(Endpoint.of(settings), credentials, http),
        settings.site(),
        settings.timeout(),
        share.compareTo(USUAL_FIRST_PAUSE) < 0 ? share : USUAL_FIRST_PAUSE);
  }
}
