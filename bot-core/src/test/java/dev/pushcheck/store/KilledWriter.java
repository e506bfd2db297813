package dev.pushcheck.store;

import static dev.pushcheck.alert.SampleEntries.NOON;
import static dev.pushcheck.alert.SampleEntries.ROOM;
import static dev.pushcheck.alert.SampleEntries.SLACK;
import static dev.pushcheck.alert.SampleEntries.lost;
import static dev.pushcheck.alert.SampleEntries.outage;

import dev.pushcheck.alert.Alert;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;

/** A program that writes for ever, and says of each event once it is written; made to be killed. */
final class KilledWriter {
  /** How many works are on their way at a time. */
  private static final int AT_ONCE = 16;

  private KilledWriter() {}

  /**
   * Writes.
   *
   * @param arguments the URL, and what tells this run from others
   */
  public static void main(String[] arguments) throws InterruptedException {
    Store store =
        Store.open(
            new StoreSettings(arguments[0], Duration.ofDays(90)),
            new StoreCrew().threads(),
            InstantSource.system());
    Semaphore free = new Semaphore(AT_ONCE);
    for (int i = 0; ; i++) {
      String id = arguments[1] + "x" + i;
      free.acquire();
      CompletableFuture<Void> unused =
          store
              .write(
                  in -> {
                    in.save(outage(id, ROOM, NOON));
                    in.save(Alert.waiting(id, SLACK, "route-1", NOON));
                    return in.add(lost(ROOM, id, NOON));
                  })
              .thenAccept(added -> System.out.println(id + "."))
              .whenComplete((done, failure) -> free.release());
    }
  }
}
