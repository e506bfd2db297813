package dev.pushcheck.css;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pushcheck.sandbox.account.Misbehaviour;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InterruptibleExchangeTest {
  private static final StreamName SHOW = new StreamName("push.example.com", "live", "show");

  private final SampleAccount account = new SampleAccount();
  private final ExecutorService asking = Executors.newSingleThreadExecutor();

  @AfterEach
  void close() {
    asking.shutdownNow();
    account.close();
  }

  @Test
  void givesUpOnAServerThatHangs() throws Exception {
    account.server.misbehave(Misbehaviour.hanging());
    TencentCssApi api = account.api(account.settings(SampleAccount.BRISK));

    assertThat(ApiProblem.of(() -> api.state(SHOW)).code()).isEqualTo("timeout");
    assertThat(account.server.calls()).isEqualTo(1);
    assertNobodyIsLeft();
  }

  @Test
  void givesUpOnAServerThatIsTooSlow() {
    account.server.misbehave(Misbehaviour.slow(Duration.ofSeconds(30)));
    TencentCssApi api = account.api(account.settings(SampleAccount.BRISK));

    assertThat(ApiProblem.of(() -> api.state(SHOW)).code()).isEqualTo("timeout");
  }

  @Test
  void waitsForAServerThatIsSlow() throws Exception {
    account.server.misbehave(Misbehaviour.slow(Duration.ofMillis(300)));

    assertThat(account.api().state(SHOW)).isEqualTo(CssApi.StreamState.INACTIVE);
  }

  @Test
  void freesWhoeverIsInterrupted() throws Exception {
    account.server.misbehave(Misbehaviour.hanging());
    TencentCssApi api = account.api(account.settings(Duration.ofMinutes(10)));
    CountDownLatch freed = new CountDownLatch(1);
    Future<?> question =
        asking.submit(
            () -> {
              try {
                return api.state(SHOW);
              } catch (InterruptedException e) {
                freed.countDown();
                throw e;
              }
            });
    while (account.server.calls() == 0) {
      Thread.onSpinWait();
    }

    question.cancel(true);

    assertThat(freed.await(20, TimeUnit.SECONDS)).isTrue();
    assertNobodyIsLeft();
  }

  @Test
  void doesNotWaitForANameThatIsNeverFound() {
    CountDownLatch never = new CountDownLatch(1);
    OkHttpClient http =
        new OkHttpClient.Builder()
            .dns(
                name -> {
                  awaitStubbornly(never);
                  return List.of();
                })
            .addInterceptor(
                new InterruptibleExchange(
                    account.threads, SampleAccount.BRISK, new VendorClock(InstantSource.system())))
            .build();
    Request request = new Request.Builder().url("http://never.test/").build();

    assertThatExceptionOfType(SocketTimeoutException.class)
        .isThrownBy(() -> http.newCall(request).execute().close());
    never.countDown();
  }

  @Test
  void asksNobodyWhenThereIsNoThread() {
    account.threads.shutdown();

    assertThat(ApiProblem.of(() -> account.api().state(SHOW)))
        .extracting(CssApiException.Failure::kind, CssApiException.Failure::code)
        .containsExactly(CssApiException.Kind.BUSY, "held-back");
  }

  /** A look-up of a name does not heed an interruption. */
  private static void awaitStubbornly(CountDownLatch latch) {
    boolean done = false;
    while (!done) {
      try {
        latch.await();
        done = true;
      } catch (InterruptedException e) {
        // That is the point.
      }
    }
  }

  private void assertNobodyIsLeft() throws InterruptedException {
    account.threads.shutdown();
    assertThat(account.threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
  }
}
