package dev.pushcheck.store;

import static dev.pushcheck.alert.SampleEntries.DISCORD;
import static dev.pushcheck.alert.SampleEntries.HALL;
import static dev.pushcheck.alert.SampleEntries.NOON;
import static dev.pushcheck.alert.SampleEntries.ROOM;
import static dev.pushcheck.alert.SampleEntries.SLACK;
import static dev.pushcheck.alert.SampleEntries.at;
import static dev.pushcheck.alert.SampleEntries.began;
import static dev.pushcheck.alert.SampleEntries.lost;
import static dev.pushcheck.alert.SampleEntries.outage;
import static dev.pushcheck.alert.SampleEntries.posted;
import static dev.pushcheck.interruption.InterruptionCause.PUSH_NETWORK_ERROR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.pushcheck.access.AuditEntry;
import dev.pushcheck.access.AuditQuery;
import dev.pushcheck.access.AuditQuery.Which;
import dev.pushcheck.alert.AlertLedger;
import dev.pushcheck.alert.DeliveryLedgerContract;
import dev.pushcheck.alert.Outage;
import dev.pushcheck.alert.Sighting;
import dev.pushcheck.health.Condition;
import dev.pushcheck.interruption.Interruption;
import dev.pushcheck.interruption.InterruptionCode;
import dev.pushcheck.interruption.TimeRange;
import dev.pushcheck.store.StoreException.Kind;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store promises beyond what every ledger does, whatever the database. */
abstract class StoreContract extends DeliveryLedgerContract {
  final StoreCrew crew = new StoreCrew();
  private final List<Store> opened = new ArrayList<>();
  private Store store;

  /** Of a database that is empty at the beginning of a test. */
  protected abstract String url();

  @BeforeEach
  void openFirst() {
    store = open();
  }

  @AfterEach
  void closeAll() throws InterruptedException {
    opened.forEach(Store::close);
    crew.close();
  }

  final Store open() {
    return open(url());
  }

  final Store open(String url) {
    Store another =
        Store.open(
            new StoreSettings(url, Duration.ofDays(90)), crew.threads(), InstantSource.fixed(NOON));
    opened.add(another);
    return another;
  }

  final Store store() {
    return store;
  }

  @Override
  protected AlertLedger ledger() {
    return store;
  }

  @Test
  void keepsEverythingAcrossARestart() {
    change(
        in -> {
          in.add(lost(ROOM, "1", NOON));
          in.save(outage("a", ROOM, NOON));
          in.save(posted("a", SLACK, "1700.1"));
        });
    store.close();

    store = open();

    assertThat(yes(in -> in.add(lost(ROOM, "1", NOON)))).isFalse();
    assertThat(all(in -> in.outages(List.of("a")))).containsExactly(outage("a", ROOM, NOON));
    assertThat(all(in -> in.alertsOf("a"))).containsExactly(posted("a", SLACK, "1700.1"));
  }

  @Test
  void letsAFailingWorkFailAlone() {
    List<CompletableFuture<Boolean>> outcomes = new ArrayList<>();
    CountDownLatch all = new CountDownLatch(1);
    CompletableFuture<Boolean> first =
        store.write(
            in -> {
              awaitQuietly(all);
              return in.add(lost(ROOM, "first", NOON));
            });
    for (int i = 0; i < 100; i++) {
      String number = Integer.toString(i);
      boolean fails = i % 7 == 3;
      outcomes.add(
          store.write(
              in -> {
                boolean added = in.add(lost(ROOM, number, NOON));
                if (fails) {
                  throw new IllegalArgumentException("number " + number);
                }
                return added;
              }));
    }
    all.countDown();

    assertThat(first.join()).isTrue();
    for (int i = 0; i < outcomes.size(); i++) {
      CompletableFuture<Boolean> outcome = outcomes.get(i);
      if (i % 7 == 3) {
        assertThatThrownBy(outcome::join)
            .hasRootCauseInstanceOf(IllegalArgumentException.class)
            .hasRootCauseMessage("number " + i);
      } else {
        assertThat(outcome.join()).isTrue();
      }
    }
    assertThat(all(in -> in.sightings(ROOM, NOON, 999))).hasSize(1 + 100 - 14);
  }

  @Test
  void failsAWorkThatBreaksTheRulesOfTheDatabaseAlone() {
    CountDownLatch all = new CountDownLatch(1);
    CompletableFuture<Boolean> first =
        store.write(
            in -> {
              awaitQuietly(all);
              return in.add(lost(ROOM, "1", NOON));
            });
    CompletableFuture<Boolean> bad =
        store.write(
            in -> {
              in.add(lost(ROOM, "2", NOON));
              in.mark(nothing(), NOON);
              return true;
            });
    CompletableFuture<Boolean> last = store.write(in -> in.add(lost(ROOM, "3", NOON)));
    all.countDown();

    assertThat(first.join()).isTrue();
    assertThatThrownBy(bad::join)
        .rootCause()
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("store: the database refuses (SQLState")
        .hasMessageNotContaining("mark");
    assertThat(last.join()).isTrue();
    assertThat(all(in -> in.sightings(ROOM, NOON, 9)))
        .extracting(AlertLedger.Seen::sighting)
        .containsExactlyInAnyOrder(lost(ROOM, "1", NOON), lost(ROOM, "3", NOON));
  }

  @Test
  void refusesWorksThatFindNoRoom() {
    CountDownLatch release = new CountDownLatch(1);
    List<CompletableFuture<Boolean>> taken = new ArrayList<>();
    for (int i = 0; i < Engine.WRITERS; i++) {
      taken.add(
          store.write(
              in -> {
                awaitQuietly(release);
                return true;
              }));
    }
    int refused = 0;
    for (int i = 0; i < 2 * Writer.ROOM; i++) {
      CompletableFuture<Boolean> outcome = store.write(in -> true);
      if (outcome.isCompletedExceptionally()) {
        refused++;
        assertThat(failure(outcome))
            .isInstanceOf(StoreException.class)
            .hasMessage("store: too much waits to be written")
            .extracting("kind")
            .isEqualTo(Kind.BUSY);
      } else {
        taken.add(outcome);
      }
    }
    release.countDown();

    assertThat(refused).isBetween(1, Writer.ROOM + Engine.WRITERS);
    assertThat(taken).allSatisfy(outcome -> assertThat(outcome.join()).isTrue());
    assertThat(store.health().condition().state()).isEqualTo(Condition.State.UP);
    assertThat(yes(in -> true)).isTrue();
  }

  @Test
  void writesWhatWaitsBeforeItCloses() {
    List<CompletableFuture<Boolean>> outcomes =
        IntStream.range(0, 500)
            .mapToObj(i -> store.write(in -> in.add(lost(ROOM, "" + i, NOON))))
            .toList();

    store.close();

    assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.join()).isTrue());
    assertThat(failure(store.write(in -> true))).extracting("kind").isEqualTo(Kind.CLOSED);
    store = open();
    assertThat(all(in -> in.sightings(ROOM, NOON, 999))).hasSize(500);
  }

  @Test
  void forgetsInPieces() throws InterruptedException {
    int many = 2 * Oblivion.AT_ONCE + 10;
    change(
        in -> {
          for (int i = 0; i < many; i++) {
            in.add(lost(ROOM, "" + i, NOON.minus(Duration.ofDays(91))));
          }
          in.add(lost(ROOM, "young", NOON));
        });

    assertThat(store.forgetOld()).isEqualTo(many);
    assertThat(all(in -> in.sightings(ROOM, Instant.EPOCH, 9))).hasSize(1);
  }

  @Test
  void refusesWhatANewerProgramHasUsed() throws Exception {
    store.close();
    execute("update pushcheck_schema set version = '999' where version = '1'");
    try {
      assertThatThrownBy(this::open)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("newer Pushcheck")
          .hasMessageContaining("version 999")
          .hasMessageContaining("restore the backup")
          .extracting("kind")
          .isEqualTo(Kind.NEWER);
    } finally {
      execute("update pushcheck_schema set version = '1' where version = '999'");
    }
    open();
  }

  @Test
  void knowsWhatANewerProgramOfTheSameSchemaHasWritten() throws Exception {
    change(in -> in.save(outage("a", ROOM, NOON)));
    execute(
        "update outage set body = replace(replace(body, '\"from\":\"CALLBACK\"', "
            + "'\"from\":\"SATELLITE\"'), '{\"anchor\"', '{\"weather\":{\"x\":[1]},\"anchor\"')");

    assertThat(all(in -> in.outages(List.of("a"))))
        .hasSize(1)
        .first()
        .satisfies(
            file -> {
              assertThat(file.outage()).isEqualTo(outage("a", ROOM, NOON).outage());
              assertThat(file.learnedFrom()).isEqualTo(Sighting.Source.RECORD);
            });
  }

  @Test
  void tellsOperatorsHowItIs() {
    change(in -> in.mark("poll", NOON));

    assertThat(store.health().name()).isEqualTo("store");
    assertThat(store.health().condition().state()).isEqualTo(Condition.State.UP);
    assertThat(store.figures().lastCommit()).contains(NOON);
    assertThat(store.figures().bytes().orElseThrow()).isGreaterThan(10_000);
    assertThat(store.figures().waiting()).isZero();
  }

  @Test
  void sharesADatabaseWithoutLosingAChange() {
    Store other = open();
    int each = 40;
    change(in -> in.save(outage("a", ROOM, NOON)));
    List<CompletableFuture<Boolean>> outcomes = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      for (Store one : List.of(store, other)) {
        outcomes.add(
            one.write(
                in -> {
                  var file = in.outages(List.of("a")).get(0);
                  in.save(
                      file.with(
                          new Outage(
                              file.outage().stream(),
                              Integer.toString(count(file.outage().anchor()) + 1),
                              file.outage().drops(),
                              file.outage().refusals(),
                              file.outage().state(),
                              file.outage().since())));
                  return true;
                }));
      }
    }

    assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.join()).isTrue());
    assertThat(all(in -> in.outages(List.of("a"))).get(0).outage().anchor())
        .isEqualTo(Integer.toString(2 * each));
  }

  @Test
  void makesAnAlertOnceThoughTwoFindItMissing() {
    Store other = open();
    int each = 30;
    List<CompletableFuture<Boolean>> made = new ArrayList<>();
    for (int i = 0; i < each; i++) {
      String id = "o" + i;
      for (Store one : List.of(store, other)) {
        made.add(
            one.write(
                in -> {
                  boolean missing = in.alert(id, DISCORD).isEmpty();
                  if (missing) {
                    in.save(posted(id, DISCORD, "1"));
                  }
                  return missing;
                }));
      }
    }

    assertThat(made.stream().filter(CompletableFuture::join)).hasSize(each);
  }

  @Test
  void doesOneThingAfterTheOtherAboutAStream() {
    Store other = open();
    List<CompletableFuture<Integer>> outcomes = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String sequence = Integer.toString(i / 2);
      outcomes.add(
          List.of(store, other)
              .get(i % 2)
              .write(
                  in -> {
                    boolean fresh = in.add(lost(ROOM, sequence, NOON));
                    in.add(lost(HALL, sequence, NOON));
                    return fresh ? in.sightings(ROOM, NOON, 999).size() : -1;
                  }));
    }

    List<Integer> sizes =
        outcomes.stream().map(CompletableFuture::join).filter(size -> size > 0).sorted().toList();
    assertThat(sizes)
        .as("each saw all that were before, and none that came after")
        .isEqualTo(IntStream.rangeClosed(1, 100).boxed().toList());
  }

  /** What somebody else does to the database. */
  final void execute(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @SuppressWarnings("NullAway") // What no caller of ours does, and every database refuses.
  private static String nothing() {
    return null;
  }

  private static Throwable failure(CompletableFuture<?> outcome) {
    return outcome.handle((result, failure) -> failure).join();
  }

  @Test
  void keepsTheAudit() {
    AuditEntry full =
        new AuditEntry(
            at(1),
            "slack:T1/C1",
            "slack:U1",
            "check",
            "live/room42",
            Optional.of("no-grant"),
            "denied",
            Duration.ofMillis(12));
    AuditEntry bare =
        new AuditEntry(
            at(2),
            "discord:G1",
            "discord:100%_!",
            "help",
            "",
            Optional.empty(),
            "answered",
            Duration.ZERO);

    store.record(full);
    store.record(bare);

    await()
        .untilAsserted(
            () -> assertThat(latest(at(0), "", Which.ALL, 9)).containsExactly(bare, full));
    assertThat(latest(at(2), "", Which.ALL, 9)).containsExactly(bare);
    assertThat(latest(at(0), "", Which.DENIED, 9)).containsExactly(full);
    assertThat(latest(at(0), "", Which.ALL, 1)).containsExactly(bare);
    assertThat(latest(at(0), "T1/c", Which.ALL, 9)).containsExactly(full);
    assertThat(latest(at(0), "0%_!", Which.ALL, 9)).containsExactly(bare);
    assertThat(latest(at(0), "0%__", Which.ALL, 9)).isEmpty();
  }

  private List<AuditEntry> latest(Instant since, String who, Which which, int most) {
    Optional<String> part = Optional.of(who).filter(text -> !text.isEmpty());
    return store.latest(new AuditQuery(since, part, which, most));
  }

  @Test
  void tellsInterruptionsOnceEach() {
    change(
        in -> {
          in.add(lost(ROOM, "1", at(0)));
          in.add(began(ROOM, at(5)));
          in.add(lost(HALL, "2", at(99)));
          in.add(lost(HALL, "3", at(100)));
        });

    assertThat(store.between(new TimeRange(at(0), at(100))))
        .extracting(known -> known.event().stream(), Interruption::cause, Interruption::code)
        .containsExactlyInAnyOrder(
            tuple(ROOM, PUSH_NETWORK_ERROR, Optional.of(InterruptionCode.of(12))),
            tuple(HALL, PUSH_NETWORK_ERROR, Optional.of(InterruptionCode.of(12))));
  }

  private static int count(String anchor) {
    return anchor.startsWith("push") ? 0 : Integer.parseInt(anchor);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
