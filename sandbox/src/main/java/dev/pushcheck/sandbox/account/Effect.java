package dev.pushcheck.sandbox.account;

/** What becomes of a call. */
interface Effect {
  /** The right answer at once. */
  Effect NONE = exchange -> exchange.send(exchange.rightAnswer());

  void play(Exchange exchange);
}
