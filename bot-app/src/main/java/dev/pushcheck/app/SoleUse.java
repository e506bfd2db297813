package dev.pushcheck.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to be the only bot that tells what a database file remembers. The system takes it back
 * when the process ends, however it ends, so that nobody waits after a crash.
 */
final class SoleUse implements AutoCloseable {
  private final FileChannel channel;

  private SoleUse(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the right, by a lock on a file beside the database; empty if somebody else has it.
   *
   * @throws IOException if there can be no such file
   */
  static Optional<SoleUse> of(Path database) throws IOException {
    Path file = database.resolveSibling(database.getFileName() + ".lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      taken = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Another bot in this process has it.
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    return taken ? Optional.of(new SoleUse(channel)) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
