package dev.pushcheck.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.pushcheck.alert.OutageActions;
import dev.pushcheck.reply.Action;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What buttons do, kept in memory under random ids, since a button's action may hold an address.
 * The platforms see the ids only; after half an hour or a restart an id means nothing any more. The
 * buttons of an outage hold nothing but its own random id, and live as long as its message does.
 * Safe for use by several threads.
 */
public final class PendingActions {
  private static final Duration KEPT = Duration.ofMinutes(30);
  private static final int MOST = 10_000;
  private static final int ID_BYTES = 16;

  private static final Pattern OF_AN_OUTAGE =
      Pattern.compile("outage:(?<deed>[a-z-]{1,20}):(?<outage>[a-z0-9]{1,20})");

  private final SecureRandom random = new SecureRandom();
  private final Cache<String, Action> actions;

  /** An empty store, aging by this ticker. */
  public PendingActions(Ticker ticker) {
    this.actions =
        Caffeine.newBuilder().ticker(ticker).expireAfterWrite(KEPT).maximumSize(MOST).build();
  }

  /** Keeps an action and gives the id for its button: at most 48 characters. */
  public String keep(Action action) {
    if (action.command().equals(OutageActions.COMMAND)
        && action.arguments().keySet().equals(OutageActions.ARGUMENTS)) {
      return "outage:"
          + action.arguments().get(OutageActions.DEED)
          + ":"
          + action.arguments().get(OutageActions.OUTAGE);
    }
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    String text = HexFormat.of().formatHex(id);
    actions.put(text, action);
    return text;
  }

  /** The action of a button that was clicked; empty if the id is too old or was never ours. */
  public Optional<Action> find(String id) {
    Matcher outage = OF_AN_OUTAGE.matcher(id);
    if (outage.matches()) {
      return Optional.of(OutageActions.of(outage.group("deed"), outage.group("outage")));
    }
    return Optional.ofNullable(actions.getIfPresent(id));
  }
}
