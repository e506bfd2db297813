package dev.pushcheck.sandbox.discord;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Discord on loopback, for one bot. People use the bot through {@link #interactions}; what it says
 * of its own accord stands in {@link #channels}; its connection suffers through {@link #gateway},
 * its requests through {@link #trouble}. Safe for use by several threads.
 */
public final class DiscordServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int THREADS = 32;

  private final Snowflakes ids = new Snowflakes();
  private final Gateway gateway;
  private final Channels channels = new Channels(ids);
  private final Interactions interactions;
  private final Writing writing;
  private final Api api;
  private final RestHandler rest;
  private final Server server;
  private final ServerConnector connector;

  private DiscordServer(String token) {
    gateway = new Gateway(token);
    interactions = new Interactions(gateway, ids);
    writing = new Writing(gateway, channels, ids);
    api = new Api(gateway, interactions, channels, ids);
    rest = new RestHandler(api, channels, token);
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 1);
    threads.setName("sandbox-discord");
    threads.setDaemon(true);
    server = new Server(threads);
    connector =
        new ServerConnector(server, 1, 1, new HttpConnectionFactory(new HttpConfiguration()));
    connector.setHost(HOST);
    connector.setIdleTimeout(0);
    server.addConnector(connector);
    server.setHandler(rest);
  }

  /** Starts Discord for a bot with this token. */
  public static DiscordServer start(String token) {
    DiscordServer discord = new DiscordServer(token);
    try {
      discord.gateway.start();
      discord.server.start();
      return discord;
    } catch (Exception e) {
      discord.close();
      throw new IllegalStateException("cannot listen on " + HOST, e);
    }
  }

  /** The REST API's address, with a slash at its end. */
  public String apiUrl() {
    return "http://" + HOST + ":" + connector.getLocalPort() + RestHandler.BASE + "/";
  }

  /** The gateway. */
  public Gateway gateway() {
    return gateway;
  }

  /** What people do. */
  public Interactions interactions() {
    return interactions;
  }

  /** What people write to each other. */
  public Writing writing() {
    return writing;
  }

  /** Channels and their messages. */
  public Channels channels() {
    return channels;
  }

  /** The commands that are registered. */
  public List<JsonObject> commands() {
    return api.commands();
  }

  /** Tells bots that ask how many shards to use. */
  public DiscordServer recommendShards(int shards) {
    api.recommendShards(shards);
    return this;
  }

  /** Lets answers to requests take as long as if Discord were that far away, there and back. */
  public DiscordServer distance(Duration distance) {
    rest.distance(distance);
    return this;
  }

  /** Lets something go wrong with requests. */
  public DiscordServer trouble(Trouble trouble) {
    rest.troubles().add(trouble);
    return this;
  }

  /** Ends all trouble. */
  public void behave() {
    rest.troubles().clear();
  }

  /** Takes the bot's token from it: from now on every request that needs one is refused. */
  public void revokeToken() {
    rest.revokeToken();
  }

  /** The requests that have come, oldest first. */
  public List<Call> calls() {
    return rest.calls();
  }

  /** How many requests have come whose method and path begin so. */
  public int calls(String line) {
    return (int) rest.calls().stream().filter(call -> call.line().startsWith(line)).count();
  }

  @Override
  public void close() {
    gateway.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the stand-in does not stop", e);
    }
  }
}
