package dev.pushcheck.reply;

import java.util.List;

/**
 * One answer of the bot.
 *
 * @param visibility who may see it
 * @param exitStatus what a program that asked is told, 0 to 255; chats have no use for it
 * @param blocks from top to bottom, at least one
 * @param ending what came of the question, for records
 */
public record Reply(Visibility visibility, int exitStatus, List<Block> blocks, Ending ending) {
  /** The command line or the settings are wrong. */
  public static final int USAGE = 2;

  /** A bug of ours. */
  public static final int INTERNAL_ERROR = 70;

  /** Copies the blocks. */
  public Reply {
    blocks = List.copyOf(blocks);
  }

  /** A reply of which nothing special is to be recorded. */
  public Reply(Visibility visibility, int exitStatus, List<Block> blocks) {
    this(visibility, exitStatus, blocks, Ending.USUAL);
  }

  /** The same, with something to be recorded of it. */
  public Reply ending(Ending other) {
    return new Reply(visibility, exitStatus, blocks, other);
  }

  /** Who may see a reply. */
  public enum Visibility {
    /** Only the person who asked. */
    PRIVATE,
    /** Everybody in the channel; holds nothing about an address. */
    PUBLIC
  }
}
