package dev.pushcheck.slack;

import dev.pushcheck.reply.Block;
import java.util.Optional;

/** Where pictures are put, so that a message can show them. */
@FunctionalInterface
interface Pictures {
  /** Puts no picture anywhere: a message tells in words what it would show. */
  Pictures NONE = image -> Optional.empty();

  /** Slack's id of the picture's file; empty if it cannot be put there. */
  Optional<String> put(Block.Image image);
}
