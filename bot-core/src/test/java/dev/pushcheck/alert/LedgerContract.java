package dev.pushcheck.alert;

import static dev.pushcheck.alert.SampleEntries.DISCORD;
import static dev.pushcheck.alert.SampleEntries.HALL;
import static dev.pushcheck.alert.SampleEntries.NOON;
import static dev.pushcheck.alert.SampleEntries.ROOM;
import static dev.pushcheck.alert.SampleEntries.SLACK;
import static dev.pushcheck.alert.SampleEntries.at;
import static dev.pushcheck.alert.SampleEntries.began;
import static dev.pushcheck.alert.SampleEntries.judged;
import static dev.pushcheck.alert.SampleEntries.lost;
import static dev.pushcheck.alert.SampleEntries.mute;
import static dev.pushcheck.alert.SampleEntries.outage;
import static dev.pushcheck.alert.SampleEntries.troubled;
import static dev.pushcheck.alert.SampleEntries.watch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pushcheck.alert.AlertLedger.Seen;
import dev.pushcheck.alert.AlertLedger.Transaction;
import dev.pushcheck.alert.AlertLedger.Work;
import dev.pushcheck.alert.OutageFile.Deed;
import dev.pushcheck.alert.Sighting.Autopsy;
import dev.pushcheck.css.CssEvent.PushTroubled;
import dev.pushcheck.css.StreamName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every ledger promises about transactions, sightings, outages, wishes and rights. */
@Timeout(60)
public abstract class LedgerContract {
  /** An empty one; the same throughout a test. */
  protected abstract AlertLedger ledger();

  @Test
  void keepsASightingOnce() {
    assertThat(yes(in -> in.add(lost(ROOM, "1", NOON)))).isTrue();
    assertThat(yes(in -> in.add(lost(ROOM, "2", NOON)))).isTrue();

    assertThat(yes(in -> in.add(lost(ROOM, "1", NOON)))).as("told again").isFalse();
    assertThat(yes(in -> in.add(lost(ROOM, "1", at(3))))).as("in other words").isFalse();
    assertThat(seen(ROOM)).containsExactlyInAnyOrder(lost(ROOM, "1", NOON), lost(ROOM, "2", NOON));
  }

  @Test
  void tellsADuplicateFromANewOneAfterOthersInTheSameWork() {
    assertThat(
            list(
                in ->
                    Stream.of(
                            in.add(lost(ROOM, "1", NOON)),
                            in.add(lost(ROOM, "2", NOON)),
                            in.add(lost(ROOM, "1", NOON)),
                            in.add(lost(HALL, "1", NOON)))
                        .toList()))
        .containsExactly(true, true, false, true);
  }

  @Test
  void givesTheLatestSightingsOfAStream() {
    change(
        in -> {
          in.add(began(ROOM, at(0)));
          in.add(lost(ROOM, "1", at(10)));
          in.add(lost(ROOM, "2", at(20)));
          in.add(lost(HALL, "3", at(30)));
        });

    assertThat(all(in -> sightings(in, ROOM, at(10), 9)))
        .containsExactlyInAnyOrder(lost(ROOM, "1", at(10)), lost(ROOM, "2", at(20)));
    assertThat(all(in -> sightings(in, ROOM, Instant.EPOCH, 2)))
        .containsExactlyInAnyOrder(lost(ROOM, "1", at(10)), lost(ROOM, "2", at(20)));
    assertThat(all(in -> sightings(in, ROOM, Instant.MIN, 9))).hasSize(3);
  }

  @Test
  void givesTheStreamsOfWhichAnythingWasSeen() {
    change(
        in -> {
          in.add(lost(ROOM, "1", at(0)));
          in.add(lost(HALL, "2", at(20)));
          in.add(lost(HALL, "3", at(30)));
        });

    assertThat(all(in -> in.streams(at(0)))).containsExactlyInAnyOrder(ROOM, HALL);
    assertThat(all(in -> in.streams(at(1)))).containsExactly(HALL);
  }

  @Test
  void remembersWhatWasFoundOutAboutAnAddress() {
    Sighting one = lost(ROOM, "1", NOON);
    change(
        in -> {
          in.add(one);
          in.note(ROOM, one.key(), judged());
          in.add(lost(ROOM, "2", NOON));
        });
    change(in -> in.note(ROOM, one.key(), Autopsy.UNKNOWN));
    change(in -> in.note(ROOM, "C/nobody/has/told/this", judged()));

    assertThat(all(in -> in.sightings(ROOM, Instant.EPOCH, 9)))
        .containsExactlyInAnyOrder(
            new Seen(one, judged()), new Seen(lost(ROOM, "2", NOON), Autopsy.UNKNOWN));
  }

  @Test
  void keepsASightingWithWhatWasFoundOutAboutItsAddress() {
    Seen judged = new Seen(lost(ROOM, "1", NOON), judged());
    Seen plain = new Seen(lost(ROOM, "2", NOON), Autopsy.UNKNOWN);

    assertThat(yes(in -> in.add(judged))).isTrue();
    assertThat(yes(in -> in.add(plain))).isTrue();
    assertThat(yes(in -> in.add(new Seen(judged.sighting(), Autopsy.UNKNOWN)))).isFalse();
    assertThat(all(in -> in.sightings(ROOM, Instant.EPOCH, 9)))
        .containsExactlyInAnyOrder(judged, plain);
  }

  @Test
  void keepsTroublesOnce() {
    PushTroubled unnumbered = new PushTroubled(ROOM, at(5), Optional.empty(), List.of());
    change(
        in -> {
          in.add(troubled(ROOM, at(1)));
          in.add(troubled(ROOM, at(1)));
          in.add(unnumbered);
          in.add(troubled(HALL, at(1)));
        });
    change(in -> in.add(unnumbered));

    assertThat(all(in -> in.troubles(ROOM, at(1))))
        .containsExactly(unnumbered, troubled(ROOM, at(1)));
    assertThat(all(in -> in.troubles(ROOM, at(6)))).isEmpty();
  }

  @Test
  void givesFiftyTroublesAtTheMost() {
    change(
        in -> {
          for (int i = 0; i < 60; i++) {
            in.add(troubled(ROOM, at(i)));
          }
        });

    assertThat(all(in -> in.troubles(ROOM, Instant.EPOCH)))
        .hasSize(50)
        .first()
        .isEqualTo(troubled(ROOM, at(59)));
  }

  @Test
  void keepsAnOutageAsItIsNow() {
    OutageFile file = outage("a", ROOM, NOON);
    change(in -> in.save(file));
    assertThat(all(in -> in.outages(List.of("a", "nobody")))).containsExactly(file);

    OutageFile resolved = file.resolvedBy(new Deed("slack:U2", at(500)));
    change(in -> in.save(resolved));
    assertThat(all(in -> in.outages(List.of("a")))).containsExactly(resolved);
    assertThat(all(in -> in.outages(List.of()))).isEmpty();
  }

  @Test
  void tellsOpenOutagesFromThoseThatAreOver() {
    OutageFile old = outage("old", ROOM, at(0));
    OutageFile young = outage("young", HALL, at(100));
    OutageFile over = outage("over", ROOM, at(-1000)).close();
    OutageFile byHand = outage("by-hand", ROOM, at(-1000)).resolvedBy(new Deed("x:1", at(50)));
    change(in -> List.of(old, young, over, byHand).forEach(in::save));

    assertThat(all(Transaction::openOutages)).containsExactly(young, old);
    assertThat(all(in -> in.outages(ROOM, Instant.EPOCH)))
        .containsExactlyInAnyOrder(old, over, byHand);
    assertThat(all(in -> in.outages(ROOM, over.outage().since())))
        .containsExactlyInAnyOrder(old, over, byHand);
    assertThat(all(in -> in.outages(ROOM, at(50)))).containsExactlyInAnyOrder(old, byHand);
    assertThat(all(in -> in.outages(ROOM, at(9999)))).containsExactly(old);
  }

  @Test
  void keepsMutesUntilTheyAreOver() {
    Mute everywhere =
        new Mute("m2", mute("x", NOON).streams(), Optional.empty(), at(20), new Deed("x:1", NOON));
    change(
        in -> {
          in.save(mute("m1", at(10)));
          in.save(everywhere);
        });
    assertThat(all(in -> in.mutes(at(9))))
        .containsExactlyInAnyOrder(mute("m1", at(10)), everywhere);
    assertThat(all(in -> in.mutes(at(10)))).containsExactly(everywhere);

    change(in -> in.save(mute("m1", at(30))));
    assertThat(all(in -> in.mutes(at(25)))).containsExactly(mute("m1", at(30)));
    assertThat(yes(in -> in.removeMute("m1"))).isTrue();
    assertThat(yes(in -> in.removeMute("m1"))).isFalse();
    assertThat(all(in -> in.mutes(at(25)))).isEmpty();
  }

  @Test
  void keepsRoutesFromChats() {
    change(in -> in.save(watch("w1")));
    change(in -> in.save(watch("w2")));

    assertThat(all(Transaction::watches)).containsExactlyInAnyOrder(watch("w1"), watch("w2"));
    assertThat(yes(in -> in.removeWatch("w1"))).isTrue();
    assertThat(yes(in -> in.removeWatch("w1"))).isFalse();
    assertThat(all(Transaction::watches)).containsExactly(watch("w2"));
  }

  @Test
  void notesWhenThingsHappened() {
    assertThat(one(in -> in.mark("poll"))).isEmpty();

    change(in -> in.mark("poll", at(1)));
    change(in -> in.mark("callback", at(2)));
    change(in -> in.mark("poll", at(3)));

    assertThat(one(in -> in.mark("poll"))).contains(at(3));
    assertThat(one(in -> in.mark("callback"))).contains(at(2));
  }

  @Test
  void givesARightToOneAtATime() {
    assertThat(lease("a", at(0), at(10))).isTrue();
    assertThat(lease("b", at(9), at(30))).as("taken").isFalse();
    assertThat(lease("a", at(9), at(20))).as("prolonged").isTrue();
    assertThat(lease("b", at(19), at(30))).as("still taken").isFalse();
    assertThat(lease("b", at(20), at(30))).as("run out").isTrue();
    assertThat(lease("a", at(21), at(30))).as("lost").isFalse();

    change(in -> in.release("gateway", "a"));
    assertThat(lease("a", at(22), at(30))).as("not a's to give").isFalse();
    change(in -> in.release("gateway", "b"));
    assertThat(lease("a", at(22), at(30))).as("given back").isTrue();
  }

  @Test
  void doesAllOfAWorkOrNothing() {
    IllegalArgumentException failure = new IllegalArgumentException("on purpose");
    change(in -> in.save(outage("a", ROOM, NOON)));

    assertThatThrownBy(
            () ->
                change(
                    in -> {
                      in.add(lost(ROOM, "1", NOON));
                      in.save(outage("a", HALL, NOON));
                      in.save(Alert.waiting("a", SLACK, "route-1", NOON));
                      in.mark("poll", NOON);
                      throw failure;
                    }))
        .isInstanceOf(CompletionException.class)
        .hasCause(failure);

    assertThat(seen(ROOM)).isEmpty();
    assertThat(all(in -> in.outages(List.of("a")))).containsExactly(outage("a", ROOM, NOON));
    assertThat(all(in -> in.alertsOf("a"))).isEmpty();
    assertThat(one(in -> in.mark("poll"))).isEmpty();
  }

  @Test
  void letsAWorkReadWhatItHasWritten() {
    assertThat(
            (int)
                write(
                    in -> {
                      in.add(lost(ROOM, "1", NOON));
                      in.save(outage("a", ROOM, NOON));
                      in.save(outage("a", ROOM, NOON).close());
                      in.save(Alert.waiting("a", DISCORD, "route-1", NOON));
                      return in.sightings(ROOM, NOON, 9).size()
                          + in.outages(List.of("a")).size()
                          + in.alertsOf("a").size();
                    }))
        .isEqualTo(3);
  }

  @Test
  void refusesToWriteWhileItReads() {
    assertThatThrownBy(() -> read(in -> in.add(lost(ROOM, "1", NOON))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> read(in -> in.claim(Set.of("slack"), "a", NOON, at(1))))
        .isInstanceOf(IllegalStateException.class);
    assertThat(seen(ROOM)).isEmpty();
  }

  @Test
  void isOfNoUseAfterTheWork() {
    List<Transaction> escaped = new ArrayList<>();
    change(escaped::add);
    assertThatThrownBy(() -> escaped.get(0).openOutages())
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> escaped.get(0).mark("poll", NOON))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"房间42", "a'b\"c;--", "<ids> :at ? ::x", "nul\0nul", "half\ud83d", "😀", "%_\\"})
  void keepsWhateverNamesStrangersChoose(String name) {
    StreamName odd = new StreamName("push.example.com", "live", name);
    Sighting sighting = lost(odd, name, NOON);

    assertThat(yes(in -> in.add(sighting))).isTrue();
    assertThat(yes(in -> in.add(sighting))).isFalse();
    change(in -> in.save(outage("a", odd, NOON)));
    assertThat(seen(odd)).hasSize(1).first().extracting(Sighting::stream).isEqualTo(odd);
    assertThat(all(in -> in.outages(odd, NOON))).hasSize(1);
  }

  /** Does a work that tells nothing. */
  protected final void change(Consumer<Transaction> work) {
    write(
        in -> {
          work.accept(in);
          return true;
        });
  }

  protected final boolean yes(Work<Boolean> work) {
    return write(work);
  }

  protected final <T> List<T> all(Work<List<T>> work) {
    return ledger().read(work);
  }

  protected final <T> List<T> list(Work<List<T>> work) {
    return write(work);
  }

  /** Reads one thing, or writes to get it. */
  protected final <T> Optional<T> one(Work<Optional<T>> work) {
    return ledger().write(work).join();
  }

  protected final <T> T write(Work<T> work) {
    return ledger().write(work).join();
  }

  protected final <T> T read(Work<T> work) {
    return ledger().read(work);
  }

  private List<Sighting> seen(StreamName stream) {
    return read(in -> sightings(in, stream, Instant.EPOCH, 99));
  }

  private static List<Sighting> sightings(
      Transaction in, StreamName stream, Instant since, int most) {
    return in.sightings(stream, since, most).stream().map(Seen::sighting).toList();
  }

  private boolean lease(String owner, Instant now, Instant until) {
    return write(in -> in.lease("gateway", owner, now, until));
  }
}
