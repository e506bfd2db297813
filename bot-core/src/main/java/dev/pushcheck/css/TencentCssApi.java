package dev.pushcheck.css;

import com.google.gson.JsonObject;
import dev.pushcheck.settings.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * The account behind the vendor's interface 2018-08-01, asked anew for every question: one call for
 * most, one for each page of a list. No question lasts longer than twice the account's time-out for
 * each call it takes; whoever asks may be interrupted at any time.
 */
public final class TencentCssApi implements CssApi {
  private static final int PAGE_SIZE = 100;

  /** https://www.tencentcloud.com/document/product/267/37303, read 2026-11-22. */
  private static final int DETAIL_PAGE_SIZE = 1000;

  /** https://www.tencentcloud.com/document/product/267/30798, read 2026-11-22. */
  private static final int MOST_STREAMS = 20_000;

  private static final Map<String, StreamState> STATES =
      Map.of(
          "active", StreamState.ACTIVE,
          "inactive", StreamState.INACTIVE,
          "forbid", StreamState.FORBIDDEN);

  private final ActionCaller looking;
  private final Optional<ActionCaller> acting;
  private final VendorClock clock;

  TencentCssApi(ActionCaller looking, Optional<ActionCaller> acting, VendorClock clock) {
    this.looking = looking;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * The account of these settings.
   *
   * @param threads for the exchanges with the vendor, one each; not those that ask, if bounded
   */
  public static TencentCssApi of(
      AccountSettings settings, ExecutorService threads, InstantSource clock) {
    VendorClock vendorClock = new VendorClock(clock);
    AccountLine line = new AccountLine(settings, threads, vendorClock);
    return new TencentCssApi(
        line.caller(settings.credentials()), settings.actions().map(line::caller), vendorClock);
  }

  @Override
  public Optional<CssDomain> domain(String name) throws CssApiException, InterruptedException {
    try {
      Fields info =
          looking.call(
              ApiAction.DOMAIN,
              named(name),
              "DomainInfo",
              fields -> DomainAnswers.read(fields).isPresent());
      return DomainAnswers.read(info).filter(domain -> domain.name().equalsIgnoreCase(name));
    } catch (CssApiException e) {
      if (ErrorCodes.saysNotFiled(e.failure().code())) {
        return Optional.of(DomainAnswers.notFiled(name));
      } else if (e.failure().kind() == CssApiException.Kind.NO_SUCH_DOMAIN) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Without those of delayed live streaming (LCB), which is another product. */
  @Override
  public List<CssDomain> domains() throws CssApiException, InterruptedException {
    return new Pages(looking, ApiAction.DOMAINS, "DomainList", "AllCount", PAGE_SIZE, MOST_STREAMS)
        .all(new JsonObject()).stream()
            .flatMap(row -> DomainAnswers.read(row).stream())
            .distinct()
            .toList();
  }

  @Override
  public PushAuthentication pushAuthentication(String pushDomain)
      throws CssApiException, InterruptedException {
    return KeyAnswers.push(
        looking.call(
            ApiAction.PUSH_KEYS, named(pushDomain), "PushAuthKeyInfo", KeyAnswers::isWhole));
  }

  @Override
  public List<Secret> playbackKeys(String playbackDomain)
      throws CssApiException, InterruptedException {
    return KeyAnswers.playback(
        looking.call(
            ApiAction.PLAYBACK_KEYS,
            named(playbackDomain),
            "PlayAuthKeyInfo",
            KeyAnswers::isWhole));
  }

  @Override
  public StreamState state(StreamName stream) throws CssApiException, InterruptedException {
    try {
      Fields answer = looking.call(ApiAction.STATE, parameters(stream, "DomainName"));
      StreamState state = STATES.get(answer.text("StreamState").orElse(""));
      if (state == null) {
        throw ActionCaller.unreadable(ApiAction.STATE, answer);
      }
      return state;
    } catch (CssApiException e) {
      if (ErrorCodes.saysNotLive(e.failure().code())) {
        return StreamState.INACTIVE;
      }
      throw e;
    }
  }

  /** The client's address and the resolution are told of a single stream only, if at all. */
  @Override
  public List<LivePush> livePushes(LiveQuery query) throws CssApiException, InterruptedException {
    JsonObject asked = parameters(query, "DomainName");
    query.stream().ifPresent(stream -> asked.addProperty("StreamName", stream));
    List<LivePush> pushes =
        LiveAnswers.pushes(
            new Pages(looking, ApiAction.LIVE, "OnlineInfo", "TotalNum", PAGE_SIZE, MOST_STREAMS)
                .all(asked),
            query);
    if (query.stream().isEmpty() || pushes.isEmpty()) {
      return pushes;
    }
    List<LivePush> details = details(query);
    return pushes.stream().map(push -> LiveAnswers.detailed(push, details)).toList();
  }

  private List<LivePush> details(LiveQuery query) throws InterruptedException {
    Pages pages =
        new Pages(
            looking,
            ApiAction.LIVE_DETAILS,
            "DataInfoList",
            "TotalNum",
            DETAIL_PAGE_SIZE,
            MOST_STREAMS);
    // Who pushes is known by now; what is missing here is only more about them.
    return LiveAnswers.details(pages.read(parameters(query, "PushDomain")).rows(), query);
  }

  @Override
  public List<BannedStream> bannedStreams() throws CssApiException, InterruptedException {
    return new Pages(
            looking, ApiAction.BANS, "ForbidStreamList", "TotalNum", PAGE_SIZE, MOST_STREAMS)
        .all(new JsonObject()).stream()
            .flatMap(row -> BanAnswers.read(row).stream())
            .distinct()
            .toList();
  }

  @Override
  public EventPages events(EventQuery query) throws CssApiException, InterruptedException {
    return new EventSearch(looking, clock).find(query);
  }

  @Override
  public List<QualitySample> quality(StreamName stream, Instant from, Instant until)
      throws CssApiException, InterruptedException {
    JsonObject asked = parameters(stream, "PushDomain");
    asked.addProperty("StartTime", VendorTime.write(from));
    asked.addProperty("EndTime", VendorTime.write(until));
    return QualityAnswers.read(looking.call(ApiAction.QUALITY, asked).rows("DataInfoList"), stream);
  }

  @Override
  public List<CallbackTemplate> callbackTemplates() throws CssApiException, InterruptedException {
    return rows(ApiAction.CALLBACK_TEMPLATES, "Templates").stream()
        .flatMap(row -> CallbackAnswers.template(row).stream())
        .toList();
  }

  @Override
  public List<CallbackRule> callbackRules() throws CssApiException, InterruptedException {
    return rows(ApiAction.CALLBACK_RULES, "Rules").stream()
        .flatMap(row -> CallbackAnswers.rule(row).stream())
        .toList();
  }

  /** A list that comes as a whole. */
  private List<Fields> rows(ApiAction action, String name)
      throws CssApiException, InterruptedException {
    Fields answer = looking.call(action, new JsonObject());
    if (!answer.hasRows(name)) {
      throw ActionCaller.unreadable(action, answer);
    }
    return answer.rows(name);
  }

  @Override
  public void resume(StreamName stream) throws CssApiException, InterruptedException {
    if (acting.isEmpty()) {
      throw Failures.of(ApiAction.RESUME, ErrorCodes.NO_ACTION_CREDENTIALS);
    }
    Fields unused = acting.get().call(ApiAction.RESUME, parameters(stream, "DomainName"));
  }

  @Override
  public Optional<Duration> clockOffset() {
    return clock.ahead();
  }

  private static JsonObject named(String domain) {
    JsonObject parameters = new JsonObject();
    parameters.addProperty("DomainName", StreamFields.lowerCase(domain));
    return parameters;
  }

  private static JsonObject parameters(StreamName stream, String domainName) {
    JsonObject parameters = parameters(LiveQuery.of(stream), domainName);
    parameters.addProperty("StreamName", stream.stream());
    return parameters;
  }

  private static JsonObject parameters(LiveQuery query, String domainName) {
    JsonObject parameters = new JsonObject();
    query.domain().ifPresent(domain -> parameters.addProperty(domainName, domain));
    query.app().ifPresent(app -> parameters.addProperty("AppName", app));
    return parameters;
  }
}
