package dev.pushcheck.sandbox.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import dev.pushcheck.sandbox.slack.Interaction.Acknowledgement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Slack on loopback: one workspace with people, channels and what is said there. What people do
 * reaches the bot through a socket, or over HTTP once {@link #deliverTo} has said where. Enforces
 * the limits Slack publishes. Safe for use by several threads.
 */
public final class SlackStandIn implements AutoCloseable {
  /** The token of the bot. */
  public static final String BOT_TOKEN = "xoxb-standin-bot";

  /** The token for Socket Mode. */
  public static final String APP_TOKEN = "xapp-standin-app";

  /** What signs requests over HTTP. */
  public static final String SIGNING_SECRET = "standin-signing-secret";

  private final Workspace workspace = new Workspace();
  private final Trouble trouble = new Trouble();
  private final Sockets sockets = new Sockets();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "sandbox-slack");
            thread.setDaemon(true);
            return thread;
          });
  private final HttpClient client = HttpClient.newBuilder().executor(threads).build();
  private final HttpServer server;
  private final Interactions interactions;
  private final Door door;
  private final String base;
  private final Set<String> subscriptions = ConcurrentHashMap.newKeySet();
  private volatile @Nullable URI events;

  private SlackStandIn(HttpServer server) {
    this.server = server;
    this.base = "http://127.0.0.1:" + server.getAddress().getPort();
    this.interactions = new Interactions(workspace, base);
    this.door =
        new Door(trouble, interactions, new WebApi(workspace, interactions, sockets::ticket, base));
  }

  /** Starts one on ports that the system chooses. */
  public static SlackStandIn start() {
    try {
      HttpServer server = HttpServer.create(Sockets.anyPort(), 0);
      SlackStandIn slack = new SlackStandIn(server);
      server.setExecutor(slack.threads);
      server.createContext("/", slack.door::take);
      server.start();
      slack.sockets.listen();
      return slack;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the web API is, with a slash at the end. */
  public String apiUrl() {
    return base + "/api/";
  }

  /** From now on what people do goes there over HTTP. */
  public void deliverTo(URI address) {
    events = address;
  }

  /** Sets the clock by which response URLs and triggers grow old. */
  public void clock(InstantSource clock) {
    interactions.clock(clock);
  }

  /** Somebody types a command, such as {@code /pushcheck help}. */
  public Interaction type(Place place, String line) {
    int blank = line.indexOf(' ');
    String command = blank < 0 ? line : line.substring(0, blank);
    String text = blank < 0 ? "" : line.substring(blank + 1);
    Interaction interaction = interactions.begin();
    deliver("slash_commands", Payloads.command(place, command, text, interaction), interaction);
    return interaction;
  }

  /** Somebody clicks on the button with this label below a message. */
  public Interaction click(Place place, JsonObject message, String label) {
    Interaction interaction = interactions.begin();
    JsonObject button = button(message, label);
    deliver("interactive", Payloads.click(place, message, button, interaction), interaction);
    return interaction;
  }

  /** Somebody sends a form, with values by the ids of its fields. */
  public Interaction submit(Place place, JsonObject view, Map<String, String> values) {
    Interaction interaction = interactions.begin();
    deliver("interactive", Payloads.submission(place, view, values, interaction), interaction);
    return interaction;
  }

  /** What the bot wants to hear of, such as {@code message.channels}; nothing unless it is told. */
  public void subscribe(String... events) {
    subscriptions.addAll(List.of(events));
  }

  /** Somebody writes into a channel; gives the id of the message. */
  public String write(Place place, String text) {
    JsonObject message = Payloads.message(place, text);
    String ts = workspace.write(place.channel(), message);
    tell(place, message);
    return ts;
  }

  /** A bot writes into a channel. */
  public void writeAsBot(Place place, String text) {
    JsonObject message = Payloads.message(place, text);
    message.addProperty("bot_id", "B2");
    message.addProperty("subtype", "bot_message");
    workspace.write(place.channel(), message);
    tell(place, message);
  }

  /** Somebody edits a message of theirs. */
  public void edit(Place place, String ts, String text) {
    JsonObject before = workspace.message(place.channel(), ts).orElseThrow();
    JsonObject after = Payloads.message(place, text);
    workspace.replace(place.channel(), ts, after);
    tell(place, Payloads.changed(place, workspace.next("17"), after, before));
  }

  private void tell(Place place, JsonObject event) {
    String kind = place.channel().startsWith("G") ? "message.groups" : "message.channels";
    String scope = place.channel().startsWith("G") ? "groups:history" : "channels:history";
    boolean member = workspace.channels().get(place.channel()) == Channel.JOINED;
    if (subscriptions.contains(kind) && workspace.scopes().contains(scope) && member) {
      deliverEvent(Payloads.event(workspace.next("Ev"), event));
    }
  }

  private void deliverEvent(JsonObject payload) {
    Interaction unheeded = interactions.begin();
    URI address = events;
    if (address == null) {
      deliver("events_api", payload, unheeded);
      return;
    }
    SignedPost post = SignedPost.of(payload.toString(), Instant.now(), SIGNING_SECRET);
    CompletableFuture<Void> unused =
        client
            .sendAsync(post.json(address), BodyHandlers.ofString())
            .thenAccept(
                answer ->
                    acknowledge(
                        unheeded, answer.statusCode(), json(answer.body()), System.nanoTime()));
  }

  /** Delivers a command twice, as Slack does when it missed the acknowledgement. */
  public Interaction typeAndRepeat(Place place, String line) {
    Interaction interaction = type(place, line);
    int blank = line.indexOf(' ');
    JsonObject again =
        Payloads.command(place, line.substring(0, blank), line.substring(blank + 1), interaction);
    deliver("slash_commands", again, interaction);
    return interaction;
  }

  /** The form of a command as it would be posted over HTTP, for those who sign it wrongly. */
  public Map<String, String> commandForm(Place place, String text) {
    return form(
        "slash_commands", Payloads.command(place, "/pushcheck", text, interactions.begin()));
  }

  /** What is wrong with the next call of a method. */
  public void next(String method, Answer answer) {
    trouble.next(method, answer);
  }

  /** What is wrong with every call of a method from now on. */
  public void always(String method, Answer answer) {
    trouble.always(method, answer);
  }

  /** No call is answered any more. */
  public void hang() {
    trouble.hang();
  }

  /** No call of a method is answered any more. */
  public void hang(String method) {
    trouble.hang(method);
  }

  /** Calls of a method are carried out, but nobody is told any more. */
  public void holdAnswers(String method) {
    trouble.holdAnswers(method);
  }

  /** All is well again. */
  public void recover() {
    trouble.none();
    sockets.live();
  }

  /** Sockets stay open, but nothing comes through them any more, not even an answer to a ping. */
  public void dieSilently() {
    sockets.die();
  }

  /** Cuts all sockets without a word. */
  public void dropSockets() {
    sockets.drop();
  }

  /** Asks for new sockets, as Slack does every few hours. */
  public void refreshSockets() {
    sockets.refresh("refresh_requested");
  }

  /** How many sockets are open. */
  public int sockets() {
    return sockets.count();
  }

  /** How many sockets were opened until now. */
  public int socketsOpened() {
    return sockets.openedSoFar();
  }

  /** How many sockets were open at the same time, at most. */
  public int mostSockets() {
    return sockets.mostAtOnce();
  }

  /** What the bot may do. */
  public Set<String> scopes() {
    return Set.copyOf(workspace.scopes());
  }

  /** Takes a scope from the bot. */
  public void takeScope(String scope) {
    workspace.scopes().remove(scope);
  }

  /** Grants the bot a scope. */
  public void grantScope(String scope) {
    workspace.scopes().add(scope);
  }

  /** Has a user group of these people. */
  public void group(String handle, String... members) {
    workspace.groups().put(handle, Set.of(members));
  }

  /** Changes what a channel is to the bot. */
  public void channel(String id, Channel channel) {
    workspace.channels().put(id, channel);
  }

  /** What stands in a channel, by id, in order; thread replies among them. */
  public Map<String, JsonObject> messages(String channel) {
    return workspace.messages(channel);
  }

  /** Everything that was ever posted or edited, in order. */
  public List<Version> versions() {
    return workspace.versions();
  }

  /** Somebody deletes a message. */
  public void delete(String channel, String ts) {
    workspace.delete(channel, ts);
  }

  /** All calls so far; those of response URLs under {@code response_url}. */
  public List<Call> calls() {
    return door.calls();
  }

  /** The calls of one method. */
  public List<Call> calls(String method) {
    return calls().stream().filter(call -> call.method().equals(method)).toList();
  }

  private void deliver(String type, JsonObject payload, Interaction interaction) {
    long began = System.nanoTime();
    URI address = events;
    if (address == null) {
      String id = workspace.next("E");
      JsonObject envelope = new JsonObject();
      envelope.addProperty("envelope_id", id);
      envelope.addProperty("type", type);
      envelope.addProperty("accepts_response_payload", !"events_api".equals(type));
      envelope.add("payload", payload);
      sockets.send(id, envelope, answer -> acknowledge(interaction, 200, answer, began));
      return;
    }
    SignedPost post = SignedPost.of(form(type, payload), Instant.now(), SIGNING_SECRET);
    CompletableFuture<Void> unused =
        client
            .sendAsync(post.to(address), BodyHandlers.ofString())
            .thenAccept(
                answer ->
                    acknowledge(interaction, answer.statusCode(), json(answer.body()), began));
  }

  private static void acknowledge(
      Interaction interaction, int status, JsonObject payload, long began) {
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    interaction.acknowledged().complete(new Acknowledgement(status, payload, took));
  }

  private static JsonObject json(String body) {
    return body.startsWith("{") ? JsonParser.parseString(body).getAsJsonObject() : new JsonObject();
  }

  private static Map<String, String> form(String type, JsonObject payload) {
    Map<String, String> form = new LinkedHashMap<>();
    if ("slash_commands".equals(type)) {
      payload.entrySet().forEach(field -> form.put(field.getKey(), field.getValue().getAsString()));
    } else {
      form.put("payload", payload.toString());
    }
    return form;
  }

  private static JsonObject button(JsonObject message, String label) {
    for (JsonElement block : Forms.array(message, "blocks")) {
      JsonArray elements = Forms.array(block.getAsJsonObject(), "elements");
      for (JsonElement element : elements) {
        JsonObject button = element.getAsJsonObject();
        if (label.equals(Forms.text(Forms.object(button, "text"), "text"))) {
          return button;
        }
      }
    }
    throw new NoSuchElementException("no button " + label);
  }

  @Override
  public void close() {
    trouble.end();
    sockets.end();
    server.stop(0);
    threads.shutdownNow();
  }
}
