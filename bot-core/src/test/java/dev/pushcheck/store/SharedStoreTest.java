package dev.pushcheck.store;

import static dev.pushcheck.alert.SampleEntries.ROOM;
import static dev.pushcheck.alert.SampleEntries.at;
import static dev.pushcheck.alert.SampleEntries.lost;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pushcheck.alert.Alert;
import dev.pushcheck.alert.AlertLedger.Work;
import dev.pushcheck.alert.ChannelId;
import dev.pushcheck.alert.ChannelState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two programs at one database, each with several threads. */
@Timeout(120)
class SharedStoreTest {
  private static final Set<String> SLACK = Set.of("slack");

  @TempDir Path directory;
  private final StoreCrew crew = new StoreCrew();
  private final ExecutorService askers = Executors.newFixedThreadPool(8);
  private final List<Store> stores = new ArrayList<>();

  @AfterEach
  void close() throws InterruptedException {
    askers.shutdownNow();
    stores.forEach(Store::close);
    crew.close();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void givesNoClaimTwice(Dialect dialect) throws Exception {
    open(dialect);
    int channels = 60;
    done(
        in -> {
          IntStream.range(0, channels)
              .forEach(
                  i ->
                      in.save(
                          Alert.waiting("o", new ChannelId("slack", "C" + i), "route-1", at(i))));
          return true;
        });

    List<ChannelId> claimed = Collections.synchronizedList(new ArrayList<>());
    byAll(
        store -> {
          Optional<ChannelState> got;
          do {
            got = store.write(in -> in.claim(SLACK, "x", at(99), at(999))).join();
            got.map(ChannelState::channel).ifPresent(claimed::add);
          } while (got.isPresent());
          return true;
        });

    assertThat(claimed).hasSize(channels).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void sendsEveryAlertOnceThoughManyClaimAndGiveBack(Dialect dialect) throws Exception {
    open(dialect);
    int alerts = 60;
    done(
        in -> {
          IntStream.range(0, alerts)
              .forEach(
                  i ->
                      in.save(
                          Alert.waiting(
                              "o" + i, new ChannelId("slack", "C" + i % 3), "route-1", at(i))));
          return true;
        });

    List<String> sent = Collections.synchronizedList(new ArrayList<>());
    byAll(
        store -> {
          String owner = Thread.currentThread().getName();
          while (store.read(in -> in.nextDue(SLACK)).isPresent()) {
            store
                .write(in -> in.claim(SLACK, owner, at(99), at(999)))
                .join()
                .ifPresent(state -> send(store, state, owner, sent));
          }
          return true;
        });

    assertThat(sent).hasSize(alerts).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void givesARightToOneOfMany(Dialect dialect) throws Exception {
    open(dialect);

    List<Boolean> won = Collections.synchronizedList(new ArrayList<>());
    byAll(
        store -> {
          String owner = Thread.currentThread().getName();
          won.add(store.write(in -> in.lease("gateway", owner, at(0), at(60))).join());
          return true;
        });

    assertThat(won).hasSize(8).containsOnlyOnce(true);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void keepsThirteenDeliveriesOnce(Dialect dialect) throws Exception {
    open(dialect);

    List<Boolean> fresh = Collections.synchronizedList(new ArrayList<>());
    byAll(
        store -> {
          for (int push = 0; push < 10; push++) {
            for (int delivery = 0; delivery < 2; delivery++) {
              String sequence = Integer.toString(push);
              fresh.add(store.write(in -> in.add(lost(ROOM, sequence, at(0)))).join());
            }
          }
          return true;
        });

    assertThat(fresh).hasSize(160);
    assertThat(fresh.stream().filter(one -> one)).hasSize(10);
  }

  /** As a dispatcher does it: what is due is read after the claim, and is done before it ends. */
  private static void send(Store store, ChannelState state, String owner, List<String> sent) {
    List<Alert> due = store.read(in -> in.due(state.channel(), at(99), 4));
    due.forEach(alert -> sent.add(alert.outage()));
    store
        .write(
            in -> {
              for (Alert alert : due) {
                in.save(bare(alert));
              }
              in.release(state, owner);
              return true;
            })
        .join();
  }

  private static Alert bare(Alert alert) {
    return new Alert(
        alert.outage(),
        alert.channel(),
        alert.route(),
        alert.firstDue(),
        Optional.empty(),
        0,
        Optional.of("1"),
        Optional.empty(),
        Optional.empty(),
        "",
        Alert.Stage.POSTED,
        "");
  }

  private void open(Dialect dialect) {
    String url =
        dialect == Dialect.SQLITE
            ? "jdbc:sqlite:" + directory.resolve("pushcheck.db")
            : SamplePostgres.emptyDatabase();
    StoreSettings settings = new StoreSettings(url, Duration.ofDays(90));
    Stream.generate(() -> Store.open(settings, crew.threads(), InstantSource.system()))
        .limit(2)
        .forEach(stores::add);
  }

  private void done(Work<Boolean> work) {
    assertThat((boolean) stores.get(0).write(work).join()).isTrue();
  }

  private interface Asker {
    boolean ask(Store store);
  }

  /** Eight threads, every second one at the same store. */
  private void byAll(Asker asker) throws Exception {
    List<Callable<Boolean>> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Store store = stores.get(i % stores.size());
      all.add(() -> asker.ask(store));
    }
    for (Future<Boolean> one : askers.invokeAll(all)) {
      assertThat((boolean) one.get()).isTrue();
    }
  }
}
