package dev.pushcheck.alert;

import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.check.CommonFinding;
import dev.pushcheck.css.CssApi.StreamState;
import dev.pushcheck.push.PushFinding;
import dev.pushcheck.reply.Block.Item;
import dev.pushcheck.reply.Tone;
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
record Prospects(Comeback comeback, Outage outage, Evidence account, AlertWords words) {
  private static final Set<String> UNANSWERED =
      Stream.of(CommonFinding.values()).map(CommonFinding::id).collect(Collectors.toSet());

  List<Item> items() {
    List<Item> items = new ArrayList<>();
    boolean fine = addAddress(items);
    if (!words.forHosts()) {
      addAccount(items, fine);
    }
    return items;
  }

  /** Whether all was found fine, and said so for the account as well. */
  private boolean addAddress(List<Item> items) {
    Autopsy address = Comeback.autopsy(outage);
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
