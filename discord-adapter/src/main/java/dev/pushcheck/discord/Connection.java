package dev.pushcheck.discord;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.OkHttpClient;

/**
 * The connection to the gateway: as many shards as Discord advises, no intents but those that are
 * asked for, nothing remembered that is not needed. What breaks is mended by the library, but for a
 * token that is no longer taken: then it has ended.
 */
final class Connection implements AutoCloseable {
  /** At most that long between attempts, so that we are back soon after Discord is. */
  private static final int MOST_SECONDS_BETWEEN_ATTEMPTS = 60;

  private static final int UNAUTHORIZED = 401;

  private final ShardManager shards;

  private Connection(ShardManager shards) {
    this.shards = shards;
  }

  /**
   * Connects; blocks until the first shard has been let in, others follow.
   *
   * @param intents what Discord is to tell of; privileged ones may be refused, which ends a shard
   * @throws RefusedException if Discord does not take the token
   * @throws IOException if it cannot be reached
   */
  static Connection open(
      DiscordSettings settings,
      OkHttpClient client,
      DiscordThreads threads,
      Set<GatewayIntent> intents,
      Object... listeners)
      throws IOException, RefusedException {
    DataObject gateway = ask(settings, client);
    ShardManager shards =
        DefaultShardManagerBuilder.createLight(settings.token().reveal(), intents)
            .setShardsTotal(gateway.getInt("shards", 1))
            .setSessionController(new KnownGateway(settings, gateway))
            .setRestConfig(new RestConfig().setBaseUrl(settings.apiUrl().toString()))
            .setHttpClient(client)
            .setRateLimitScheduler(threads.schedule(), false)
            .setRateLimitElastic(threads.library(), false)
            .setGatewayPool(threads.schedule(), false)
            .setCallbackPool(threads.library(), false)
            .setEventPool(threads.library(), false)
            .setMaxReconnectDelay(MOST_SECONDS_BETWEEN_ATTEMPTS)
            .setUseShutdownNow(true)
            .setEnableShutdownHook(false)
            .addEventListeners(listeners)
            .build(false);
    try {
      shards.login();
      return new Connection(shards);
    } catch (InvalidTokenException e) {
      shards.shutdown();
      throw new RefusedException();
    } catch (ErrorResponseException | IllegalStateException e) {
      shards.shutdown();
      throw new IOException(e.getClass().getSimpleName());
    }
  }

  /**
   * Asks whether the gateway is there, without a shard.
   *
   * @throws RefusedException if Discord does not take the token
   * @throws IOException if it cannot be reached
   */
  static void knock(DiscordSettings settings, OkHttpClient client)
      throws IOException, RefusedException {
    DataObject gateway = ask(settings, client);
    String url = settings.gatewayUrl().map(URI::toString).orElse(gateway.getString("url", ""));
    Knock.at(URI.create(url + "/?encoding=json&v=10"));
  }

  /** Whether no shard at all is connected. */
  boolean silent() {
    return shards.getShards().stream().noneMatch(Connection::connected);
  }

  /** Whether every shard is connected. */
  boolean complete() {
    return shards.getShardsRunning() + shards.getShardsQueued() > 0
        && shards.getShardsQueued() == 0
        && shards.getShards().stream().allMatch(Connection::connected);
  }

  /** Whether a shard has ended for good. */
  boolean ended() {
    return shards.getShardsRunning() + shards.getShardsQueued() == 0
        || shards.getShards().stream()
            .map(JDA::getStatus)
            .anyMatch(s -> s == JDA.Status.SHUTDOWN || s == JDA.Status.FAILED_TO_LOGIN);
  }

  /** What is not connected, in a few words. */
  String incomplete() {
    return shards.getShards().stream()
        .filter(shard -> !connected(shard))
        .map(shard -> "shard " + shard.getShardInfo().getShardId() + " is " + shard.getStatus())
        .collect(Collectors.joining(", "));
  }

  @Override
  public void close() {
    shards.shutdown();
  }

  private static boolean connected(JDA shard) {
    return shard.getStatus() == JDA.Status.CONNECTED;
  }

  private static DataObject ask(DiscordSettings settings, OkHttpClient client)
      throws IOException, RefusedException {
    RestApi.Answer answer;
    try {
      answer = new RestApi(settings.apiUrl(), settings.token(), client).get("gateway/bot");
    } catch (InvalidRequests.StoppedException e) {
      if (e.why() == InvalidRequests.StoppedException.Why.TOKEN) {
        throw new RefusedException();
      }
      throw e;
    }
    if (answer.status() == UNAUTHORIZED) {
      throw new RefusedException();
    } else if (!answer.ok()) {
      throw new IOException("HTTP " + answer.status());
    }
    return answer.json();
  }

  /** Discord does not take the token. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** The gateway that was asked for before; the library itself would ask a fixed address. */
  private static final class KnownGateway extends ConcurrentSessionController {
    private final ShardedGateway gateway;

    KnownGateway(DiscordSettings settings, DataObject answer) {
      Optional<DataObject> limit = answer.optObject("session_start_limit");
      gateway =
          new ShardedGateway(
              settings.gatewayUrl().map(URI::toString).orElse(answer.getString("url", "")),
              answer.getInt("shards", 1),
              limit.map(l -> l.getInt("max_concurrency", 1)).orElse(1));
    }

    @Override
    public String getGateway() {
      return gateway.getUrl();
    }

    @Override
    public ShardedGateway getShardedGateway(JDA api) {
      return gateway;
    }
  }
}
