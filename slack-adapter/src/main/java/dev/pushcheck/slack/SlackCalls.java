package dev.pushcheck.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import com.slack.api.util.thread.ExecutorServiceProvider;
import dev.pushcheck.settings.Secret;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/**
 * The way to Slack: its client library over one HTTP client that waits for nothing longer than
 * {@link #CALL}, on threads that were given. Safe for use by several threads.
 */
final class SlackCalls {
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration CALL = Duration.ofSeconds(10);

  /** For what is good to know, but not worth a long wait. */
  private static final Duration GLANCE = Duration.ofSeconds(2);

  private static final int PARALLEL = 64;

  private final OkHttpClient http;
  private final Slack slack;
  private final Slack hasty;

  SlackCalls(String apiUrl, SlackThreads threads) {
    Dispatcher dispatcher = new Dispatcher(threads.links());
    dispatcher.setMaxRequests(PARALLEL);
    dispatcher.setMaxRequestsPerHost(PARALLEL);
    http =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(new ConnectionPool())
            .connectTimeout(CONNECT)
            .readTimeout(CALL)
            .writeTimeout(CALL)
            .callTimeout(CALL)
            .followRedirects(false)
            .build();
    slack = slack(http, apiUrl, threads);
    hasty = slack(http.newBuilder().callTimeout(GLANCE).build(), apiUrl, threads);
  }

  private static Slack slack(OkHttpClient client, String apiUrl, SlackThreads threads) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiUrl);
    config.setExecutorServiceProvider(given(threads));
    config.setStatsEnabled(false); // Counting would take threads of its own.
    config.setHttpClientResponseHandlers(List.of());
    return Slack.getInstance(config, new SlackHttpClient(client));
  }

  Slack slack() {
    return slack;
  }

  OkHttpClient http() {
    return http;
  }

  MethodsClient as(Secret token) {
    return slack.methods(token.reveal());
  }

  /** The same, for questions whose answer may be missed. */
  MethodsClient inHaste(Secret token) {
    return hasty.methods(token.reveal());
  }

  void close() {
    http.connectionPool().evictAll();
  }

  private static ExecutorServiceProvider given(SlackThreads threads) {
    return new ExecutorServiceProvider() {
      @Override
      public ExecutorService createThreadPoolExecutor(String name, int size) {
        return threads.links();
      }

      @Override
      public ScheduledExecutorService createThreadScheduledExecutor(String name) {
        return threads.timer();
      }
    };
  }
}
