package dev.pushcheck.app.demo;

import dev.pushcheck.reply.Block;
import dev.pushcheck.reply.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Where pictures of answers go, since a terminal shows none: to files.
 *
 * @param directory that ends with the demo
 * @param kept where the newest one is kept beyond that, if it is
 */
record Pictures(Path directory, Optional<Path> kept, AtomicInteger count) {
  Pictures(Path directory, Optional<Path> kept) {
    this(directory, kept, new AtomicInteger());
  }

  /** The pictures of a reply, from top to bottom. */
  static List<Block.Image> of(Reply reply) {
    return reply.blocks().stream().flatMap(Pictures::in).toList();
  }

  private static Stream<Block.Image> in(Block block) {
    if (block instanceof Block.Image image) {
      return Stream.of(image);
    }
    return block instanceof Block.Folded folded
        ? folded.blocks().stream().flatMap(Pictures::in)
        : Stream.empty();
  }

  /** Writes one; gives its file, or nothing where it cannot be written. */
  Optional<Path> write(Block.Image image) {
    Path file =
        kept.orElseGet(() -> directory.resolve("chart-" + count.incrementAndGet() + ".png"));
    try {
      return Optional.of(Files.write(file, image.png()).toAbsolutePath());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
