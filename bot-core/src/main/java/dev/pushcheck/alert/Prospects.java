package dev.pushcheck.alert;

import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.check.CommonFinding;
import dev.pushcheck.css.CssApi.StreamState;
import dev.pushcheck.interruption.InterruptionCause;
import dev.pushcheck.push.PushFinding;
import dev.pushcheck.reply.Block.Item;
import dev.pushcheck.reply.Tone;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was looked at to tell whether a stream can come back, a line each: the address that was
 * used, and the account. Nothing is called fine that was not tested.
 */
final class Prospects {
  /** An expiry further ahead is of no matter to an outage. Our own choice, as is the next. */
  private static final Duration AHEAD = Duration.ofHours(6);

  /** Less than this is soon gone. */
  private static final Duration SOON = Duration.ofHours(1);

  private static final Set<String> UNANSWERED =
      Stream.of(CommonFinding.values()).map(CommonFinding::id).collect(Collectors.toSet());

  private final OutageView view;
  private final Comeback comeback;
  private final Evidence account;
  private final Autopsy address;
  private final AlertWords words;

  Prospects(OutageView view, Comeback comeback, AlertWords words) {
    this.view = view;
    this.comeback = comeback;
    this.account = view.evidence();
    this.address = Comeback.autopsy(view.file().outage());
    this.words = words;
  }

  /** Of a stream in whose way nothing was found that would not pass. */
  List<Item> items() {
    List<Item> items = new ArrayList<>();
    boolean fine = addAddress(items);
    addExpiry(items);
    if (!words.forHosts()) {
      addAccount(items, fine);
    }
    return items;
  }

  /** Since when the address cannot be used, if that is what stands in the way. */
  List<Item> expired() {
    return comeback instanceof Comeback.Barred barred
            && barred.by() == InterruptionCause.TXTIME_PASSED
        ? address.expiresAt().map(until -> expiry(Tone.BAD, "outage.expired", until)).stream()
            .toList()
        : List.of();
  }

  private void addExpiry(List<Item> items) {
    address
        .expiresAt()
        .filter(until -> until.isBefore(view.now().plus(AHEAD)))
        .map(
            until -> {
              Tone tone = until.isBefore(view.now().plus(SOON)) ? Tone.CAUTION : Tone.NEUTRAL;
              boolean past = until.isBefore(view.now());
              return expiry(tone, past ? "outage.expired" : "outage.expires", until);
            })
        .ifPresent(items::add);
  }

  private Item expiry(Tone tone, String key, Instant until) {
    return words.item(tone, key, Map.of("until", until));
  }

  /** Whether all was found fine, and said so for the account as well. */
  private boolean addAddress(List<Item> items) {
    List<String> noticed = new ArrayList<>(address.findings());
    boolean keyless = noticed.remove(PushFinding.TXSECRET_KEY_UNKNOWN.id());
    Optional<String> unanswered = noticed.stream().filter(UNANSWERED::contains).findFirst();
    if (address.state() == Autopsy.State.UNKNOWN) {
      items.add(words.item(Tone.UNKNOWN, "outage.open.unknown", Map.of()));
    } else if (unanswered.isPresent()) {
      Map<String, Object> facts = Map.of("finding", unanswered.get());
      items.add(words.item(Tone.UNKNOWN, "outage.open.unanswered", facts));
    } else if (!noticed.isEmpty()) {
      Map<String, Object> facts = Map.of("findings", noticed);
      items.add(words.item(Tone.CAUTION, "outage.open.noticed", facts));
    } else if (keyless) {
      items.add(words.item(Tone.UNKNOWN, "outage.open.no-key", Map.of()));
    } else {
      boolean whole = account.untested().isEmpty();
      String fine = comeback instanceof Comeback.Open ? "outage.open" : "outage.open.failing";
      String key = whole ? fine : "outage.open.address";
      items.add(words.item(Tone.GOOD, key, Map.of()));
      return whole;
    }
    return false;
  }

  private void addAccount(List<Item> items, boolean saidFine) {
    if (account.untested().contains(CommonFinding.CHECK_TIMED_OUT.id())) {
      items.add(words.item(Tone.UNKNOWN, "outage.account.looking", Map.of()));
    } else if (!account.untested().isEmpty()) {
      Map<String, Object> facts = Map.of("finding", account.untested().get(0));
      items.add(words.item(Tone.UNKNOWN, "outage.account.untested", facts));
    } else if (!saidFine) {
      items.add(words.item(Tone.GOOD, "outage.account.fine", Map.of()));
    }
    if (account.state().filter(StreamState.ACTIVE::equals).isPresent()) {
      items.add(words.item(Tone.UNKNOWN, "outage.listed-live", Map.of()));
    }
  }
}
