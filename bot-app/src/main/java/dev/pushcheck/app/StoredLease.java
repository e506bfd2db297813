package dev.pushcheck.app;

import dev.pushcheck.discord.GatewayLease;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The right to hold the connection to Discord's gateway, kept in a store that several processes
 * share. While the store does not answer, whoever had it last keeps it for as long as it was
 * granted.
 */
final class StoredLease implements GatewayLease {
  private static final String NAME = "discord-gateway";

  /** As {@link GatewayLease} has it. */
  private static final Duration GRANTED = Duration.ofSeconds(20);

  private static final long PATIENCE_SECONDS = 5;

  private final Memory memory;
  private final String owner;
  private final InstantSource clock;
  private volatile Instant grantedUntil = Instant.MIN;

  StoredLease(Memory memory, String owner, InstantSource clock) {
    this.memory = memory;
    this.owner = owner;
    this.clock = clock;
  }

  @Override
  public boolean hold() {
    Instant now = clock.instant();
    Instant until = now.plus(GRANTED);
    try {
      boolean ours =
          memory
              .write(transaction -> transaction.lease(NAME, owner, now, until))
              .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      grantedUntil = ours ? until : Instant.MIN;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      // The store's health tells; what was granted still holds.
    }
    return clock.instant().isBefore(grantedUntil);
  }

  @Override
  public void release() {
    grantedUntil = Instant.MIN;
    CompletableFuture<?> unused =
        memory.write(
            transaction -> {
              transaction.release(NAME, owner);
              return NAME;
            });
  }
}
