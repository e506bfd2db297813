package dev.pushcheck.sandbox.account;

import java.time.Duration;

/**
 * Something that goes wrong with calls: with all of them and for good, unless said otherwise. It
 * comes before the signature is looked at.
 */
public final class Misbehaviour {
  private static final String ANY = "*";

  private final Effect effect;
  private final String action;
  private final int spared;
  private final int times;

  private Misbehaviour(Effect effect, String action, int spared, int times) {
    this.effect = effect;
    this.action = action;
    this.spared = spared;
    this.times = times;
  }

  private static Misbehaviour of(Effect effect) {
    return new Misbehaviour(effect, ANY, 0, Integer.MAX_VALUE);
  }

  /** Answers with one of the vendor's error codes. */
  public static Misbehaviour error(String code) {
    return error(code, "as the test asked for");
  }

  /** Answers with one of the vendor's error codes. */
  public static Misbehaviour error(String code, String message) {
    return of(exchange -> exchange.send(new ApiError(code, message).answer()));
  }

  /** Answers with an HTTP status and a text that is no JSON, as a gateway does. */
  public static Misbehaviour status(int status) {
    return of(exchange -> exchange.send(status, "status " + status));
  }

  /** Gives the right answer, but late. */
  public static Misbehaviour slow(Duration delay) {
    return of(exchange -> exchange.after(delay, () -> Effect.NONE.play(exchange)));
  }

  /** Never answers; the connection stays open until the account is closed. */
  public static Misbehaviour hanging() {
    return of(exchange -> {});
  }

  /** Answers with status 200 and a text that is no JSON. */
  public static Misbehaviour garbage() {
    return of(exchange -> exchange.send(200, "<html><body>nobody home</body></html>"));
  }

  /** Answers with status 200 and {@code {}}. */
  public static Misbehaviour emptyObject() {
    return of(exchange -> exchange.send(200, "{}"));
  }

  /** Answers with status 200 and nothing. */
  public static Misbehaviour emptyBody() {
    return of(exchange -> exchange.send(200, ""));
  }

  /** Closes the connection without an answer; clients may try again by themselves. */
  public static Misbehaviour cut() {
    return of(Exchange::cut);
  }

  /** Answers rightly, but with null in place of every list, object, text and number. */
  public static Misbehaviour nullFields() {
    return of(exchange -> exchange.send(exchange.rightAnswer().nullFields()));
  }

  /** Answers with as many rows as is right, but with null in place of every text and number. */
  public static Misbehaviour nullLeaves() {
    return of(exchange -> exchange.send(exchange.rightAnswer().nullLeaves()));
  }

  /** The same for one action only. */
  public Misbehaviour on(String action) {
    return new Misbehaviour(effect, action, spared, times);
  }

  /** The same for so many calls, then no more. */
  public Misbehaviour times(int calls) {
    return new Misbehaviour(effect, action, spared, calls);
  }

  /** The same, but only once so many calls have been answered rightly. */
  public Misbehaviour after(int calls) {
    return new Misbehaviour(effect, action, calls, times);
  }

  Effect effect() {
    return effect;
  }

  boolean concerns(String action) {
    return this.action.equals(ANY) || this.action.equals(action);
  }

  int spared() {
    return spared;
  }

  int times() {
    return times;
  }
}
