package dev.pushcheck.sandbox.account;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A CSS account that answers the vendor's API 2018-08-01 on loopback, verifies who is asking, and
 * fails on request. Safe for use by several threads; everything can be changed while it runs.
 *
 * <p>Times are those of the machine until {@link #clock} says otherwise.
 */
public final class CssAccountServer implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int THREADS = 16;

  private final AccountClock clock = new AccountClock();
  private final AccountState state = new AccountState(clock);
  private final Standing standing = new Standing();
  private final Misbehaviours misbehaviours = new Misbehaviours();
  private final CssApi api;
  private final Server server;
  private final ServerConnector connector;
  private volatile TimeStyle style = TimeStyle.UTC;

  private CssAccountServer(String secretId, String secretKey) {
    Entrance entrance = new Entrance(secretId, secretKey, clock::forSignatures);
    api = new CssApi(entrance, standing, state, () -> style);
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 1);
    threads.setName("sandbox-account");
    threads.setDaemon(true);
    server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendDateHeader(false); // The account has a clock of its own.
    http.setSendServerVersion(false);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(HOST);
    connector.setIdleTimeout(0); // A call that hangs does so until the end.
    server.addConnector(connector);
    server.setHandler(new AccountHandler(api, misbehaviours, clock));
  }

  /** Starts an empty account whose API has this one key. */
  public static CssAccountServer start(String secretId, String secretKey) {
    CssAccountServer account = new CssAccountServer(secretId, secretKey);
    try {
      account.server.start();
      return account;
    } catch (Exception e) {
      account.close();
      throw new IllegalStateException("cannot listen on " + HOST, e);
    }
  }

  /** Host and port, to be spoken to over HTTP without TLS. */
  public String endpoint() {
    return HOST + ":" + connector.getLocalPort();
  }

  /** Sets the account's clock: for its data, the header {@code Date} and signatures. */
  public CssAccountServer clock(InstantSource clock) {
    this.clock.set(clock);
    return this;
  }

  /**
   * Sets another clock for signatures and the header {@code Date}: for clients that sign by the
   * machine's time while the test has a time of its own.
   */
  public CssAccountServer signaturesBy(InstantSource clock) {
    this.clock.setForSignatures(clock);
    return this;
  }

  /** Sets another clock for the header {@code Date} alone. */
  public CssAccountServer datesBy(InstantSource clock) {
    this.clock.setForDates(clock);
    return this;
  }

  /** Sets how times of pushes and bans are written; {@link TimeStyle#UTC} at first. */
  public CssAccountServer times(TimeStyle style) {
    this.style = style;
    return this;
  }

  /** Adds a domain or changes the one of that name. */
  public CssAccountServer domain(Domain domain) {
    state.put(domain);
    return this;
  }

  /** Takes a domain out of the account. */
  public CssAccountServer removeDomain(String name) {
    state.removeDomain(name);
    return this;
  }

  /** Tells of pushes that begin, end or are refused by callbacks from now on. */
  public CssAccountServer callbacks(CallbackSender sender) {
    state.tellTo(sender::send);
    return this;
  }

  /** Adds a callback template or changes the one of that id. What is sent does not follow it. */
  public CssAccountServer callbackTemplate(CallbackTemplate template) {
    state.put(template);
    return this;
  }

  /** Ties a domain to a callback template, in place of another. */
  public CssAccountServer callbackRule(String domain, long template) {
    return callbackRule(domain, "", template);
  }

  /** Ties an app of a domain to a callback template, in place of another. */
  public CssAccountServer callbackRule(String domain, String app, long template) {
    state.tie(domain, app, template);
    return this;
  }

  /** Has a domain follow no callback template. */
  public CssAccountServer removeCallbackRule(String domain) {
    state.untie(domain, "");
    return this;
  }

  /** Begins a push, beside others of the same stream if there are any. */
  public CssAccountServer push(Push push) {
    state.begin(push);
    return this;
  }

  /**
   * Ends all pushes of a stream, each with a record of its interruption; for callbacks the reason
   * has no number.
   */
  public CssAccountServer interrupt(StreamPath stream, String stopReason) {
    return interrupt(stream, 0, stopReason);
  }

  /** The same for a reason that has a number, which only callbacks tell. */
  public CssAccountServer interrupt(StreamPath stream, int errcode, String errmsg) {
    state.end(push -> push.stream().equals(stream), errcode, errmsg);
    return this;
  }

  /** Ends one push and no other of its stream. */
  public CssAccountServer interrupt(Push push, int errcode, String errmsg) {
    state.end(push::equals, errcode, errmsg);
    return this;
  }

  /**
   * Refuses a push. That a callback tells of it is a guess: only the record of it is documented.
   */
  public CssAccountServer refuse(Push push, int errcode, String errmsg) {
    state.refuse(push, errcode, errmsg);
    return this;
  }

  /** Bans a stream, without ending pushes. */
  public CssAccountServer ban(Ban ban) {
    state.put(ban);
    return this;
  }

  /** Adds records of interruptions. */
  public CssAccountServer events(Collection<StreamEvent> events) {
    state.addEvents(events);
    return this;
  }

  /** Adds a record of an interruption. */
  public CssAccountServer event(StreamEvent event) {
    return events(List.of(event));
  }

  /** Adds measurements of pushes. */
  public CssAccountServer samples(Collection<QualitySample> samples) {
    state.addSamples(samples);
    return this;
  }

  /** Sets the state of the service; {@link Service#ACTIVE} at first. */
  public CssAccountServer service(Service service) {
    standing.set(service);
    return this;
  }

  /** Takes away the permission for an action. */
  public CssAccountServer deny(String action) {
    standing.deny(action);
    return this;
  }

  /** Gives back the permission for an action. */
  public CssAccountServer allow(String action) {
    standing.allow(action);
    return this;
  }

  /** Takes an action out of the API for good, as DescribeLiveForbidStreamList on the mainland. */
  public CssAccountServer withdraw(String action) {
    standing.withdraw(action);
    return this;
  }

  /** Refuses calls beyond the published number a second from now on. */
  public CssAccountServer enforceLimits() {
    standing.limit();
    return this;
  }

  /** Lets something go wrong, after what was asked for before has passed. */
  public CssAccountServer misbehave(Misbehaviour misbehaviour) {
    misbehaviours.add(misbehaviour);
    return this;
  }

  /** Ends all misbehaviour for calls that come from now on. */
  public CssAccountServer behave() {
    misbehaviours.clear();
    return this;
  }

  /** How many calls have come. */
  public int calls() {
    return callsSeen().size();
  }

  /** How many calls of an action have come. */
  public int calls(String action) {
    return (int) callsSeen().stream().filter(call -> call.action().equals(action)).count();
  }

  /** The calls that have come, oldest first. */
  public List<Call> callsSeen() {
    return api.calls().all();
  }

  /** Begins to count anew. */
  public CssAccountServer forgetCalls() {
    api.calls().clear();
    return this;
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the account does not stop", e);
    }
  }
}
