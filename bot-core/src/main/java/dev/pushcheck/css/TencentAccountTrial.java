package dev.pushcheck.css;

import com.google.gson.JsonObject;
import dev.pushcheck.css.CssApiException.Failure;
import dev.pushcheck.css.CssApiException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * Asks the vendor about a domain and a stream that nobody can have: permissions are judged before
 * anything is looked for. That there is no such thing is an answer, too.
 */
public final class TencentAccountTrial implements AccountTrial {
  /** A domain that nobody can have: https://www.rfc-editor.org/rfc/rfc2606#section-2. */
  private static final String DOMAIN = "doctor.pushcheck.invalid";

  private static final String APP = "live";
  private static final String STREAM = "pushcheck-doctor";
  private static final Duration SPAN = Duration.ofMinutes(5);
  private static final Duration AGO = Duration.ofMinutes(30);
  private static final int SMALL_PAGE = 10;

  private final ActionCaller caller;
  private final VendorClock clock;

  TencentAccountTrial(ActionCaller caller, VendorClock clock) {
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * A trial of the account of these settings.
   *
   * @param threads for the exchanges with the vendor
   */
  public static TencentAccountTrial of(
      AccountSettings settings, ExecutorService threads, InstantSource clock) {
    VendorClock vendorClock = new VendorClock(clock);
    return new TencentAccountTrial(
        new AccountLine(settings, threads, vendorClock).caller(settings.credentials()),
        vendorClock);
  }

  @Override
  public List<Attempt> attempts() throws InterruptedException {
    List<Attempt> attempts = new ArrayList<>();
    for (ApiAction action : EnumSet.complementOf(EnumSet.of(ApiAction.RESUME))) {
      Optional<Failure> failure = ask(action);
      attempts.add(new Attempt(action.vendorName(), failure));
      if (failure.filter(told -> told.kind() != Kind.DENIED).isPresent()) {
        return attempts; // every other question would fare the same
      }
    }
    return attempts;
  }

  @Override
  public Optional<Duration> clockOffset() {
    return clock.ahead();
  }

  private Optional<Failure> ask(ApiAction action) throws InterruptedException {
    try {
      Fields unused = caller.call(action, parameters(action));
      return Optional.empty();
    } catch (CssApiException e) {
      return Optional.of(e.failure()).filter(TencentAccountTrial::saysSomething);
    }
  }

  /** Codes of the vendor's begin with a capital; most of them say that there is no such thing. */
  private static boolean saysSomething(Failure failure) {
    return switch (failure.kind()) {
      case NO_SUCH_DOMAIN, WITHDRAWN -> false;
      case FAILED -> !isRefusalOfContent(failure.code());
      default -> true;
    };
  }

  private static boolean isRefusalOfContent(String code) {
    return Character.isUpperCase(code.charAt(0))
        && (!ErrorCodes.passes(code) || ErrorCodes.saysNotLive(code));
  }

  private JsonObject parameters(ApiAction action) {
    JsonObject parameters = new JsonObject();
    switch (action) {
      case DOMAIN, PUSH_KEYS, PLAYBACK_KEYS -> parameters.addProperty("DomainName", DOMAIN);
      case DOMAINS, BANS -> page(parameters);
      case STATE -> stream(parameters, "DomainName");
      case LIVE -> {
        parameters.addProperty("DomainName", DOMAIN);
        page(parameters);
      }
      case LIVE_DETAILS -> parameters.addProperty("PushDomain", DOMAIN);
      case EVENTS -> {
        span(parameters);
        page(parameters);
      }
      case QUALITY -> {
        stream(parameters, "PushDomain");
        span(parameters);
      }
      case CALLBACK_TEMPLATES, CALLBACK_RULES -> {} // take none
      case RESUME -> throw new IllegalArgumentException("changes something");
    }
    return parameters;
  }

  private static void page(JsonObject parameters) {
    parameters.addProperty("PageNum", 1);
    parameters.addProperty("PageSize", SMALL_PAGE);
  }

  private static void stream(JsonObject parameters, String domainName) {
    parameters.addProperty(domainName, DOMAIN);
    parameters.addProperty("AppName", APP);
    parameters.addProperty("StreamName", STREAM);
  }

  private void span(JsonObject parameters) {
    Instant from = clock.now().minus(AGO);
    parameters.addProperty("StartTime", VendorTime.write(from));
    parameters.addProperty("EndTime", VendorTime.write(from.plus(SPAN)));
  }
}
