package dev.pushcheck.chat;

import dev.pushcheck.command.CommandRequest.Caller;
import dev.pushcheck.reply.Reply;
import dev.pushcheck.text.Reader;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Somebody's turn in a chat: whatever they say, the answer goes the same way.
 *
 * @param caller who speaks, and where
 * @param groups what else the speaker belongs to; asked on a thread that may wait
 * @param reader for whom the answer is worded; asked on a thread that may wait
 * @param gate whether there is an answer at all; asked on a thread that may wait
 * @param answer where the answer goes
 */
public record Turn(
    Caller caller,
    Supplier<Set<String>> groups,
    Supplier<Reader> reader,
    Gate gate,
    Answer answer) {
  /** A turn of somebody of whose groups all is known. */
  public Turn(Caller caller, Supplier<Reader> reader, Gate gate, Answer answer) {
    this(caller, Set::of, reader, gate, answer);
  }

  /** A turn of somebody who is welcome. */
  public Turn(Caller caller, Supplier<Reader> reader, Answer answer) {
    this(caller, reader, Optional::empty, answer);
  }

  /** Who is answered at all. */
  @FunctionalInterface
  public interface Gate {
    /** The key of the text that is the only answer; empty for people who are welcome. */
    Optional<String> refusal();
  }

  /** The way back to somebody who asked. */
  @FunctionalInterface
  public interface Answer {
    /** Delivers the answer; called once, on a thread that may wait. */
    void send(Reply reply, Reader reader);
  }
}
