package dev.pushcheck.chat;

import dev.pushcheck.health.Part;

/**
 * The bot on one chat platform. It is put together without contacting anything, started once, and
 * closed once; a platform that is dead or refuses it shows in its condition and nowhere else.
 */
public interface ChatBot extends Part, AutoCloseable {
  /** Begins to connect and returns; goes on trying by itself. Never throws for the platform. */
  void start();

  /** Says goodbye to the platform; questions that are being answered may still be answered. */
  @Override
  void close();
}
