package dev.pushcheck.reply;

import java.util.List;

/**
 * One answer of the bot.
 *
 * @param visibility who may see it
 * @param exitStatus what a program that asked is told, 0 to 255; chats have no use for it
 * @param blocks from top to bottom, at least one
 */
public record Reply(Visibility visibility, int exitStatus, List<Block> blocks) {
  /** The command line or the settings are wrong. */
  public static final int USAGE = 2;

  /** A bug of ours. */
  public static final int INTERNAL_ERROR = 70;

  /** Copies the blocks. */
  public Reply {
    blocks = List.copyOf(blocks);
  }

  /** Who may see a reply. */
  public enum Visibility {
    /** Only the person who asked. */
    PRIVATE,
    /** Everybody in the channel; holds nothing about an address. */
    PUBLIC
  }
}
