package dev.pushcheck.sandbox.account;

import java.util.function.Supplier;

/** The API as such, without the wire. */
final class CssApi {
  private final Entrance entrance;
  private final Standing standing;
  private final Operations operations;
  private final CallLog calls = new CallLog();

  CssApi(Entrance entrance, Standing standing, AccountState state, Supplier<TimeStyle> style) {
    this.entrance = entrance;
    this.standing = standing;
    operations = new Operations(state, style);
  }

  CallLog calls() {
    return calls;
  }

  /** Counts the call, before anything can go wrong with it. */
  void note(ApiRequest request) {
    String action = request.action();
    calls.add(new Call(action, operations.has(action) ? parameters(request) : "{}"));
  }

  private static String parameters(ApiRequest request) {
    try {
      return Parameters.parse(request.text()).json();
    } catch (ApiError noObject) {
      return "{}";
    }
  }

  /** What the vendor would answer. */
  Answer answer(ApiRequest request) {
    try {
      entrance.admit(request);
      Operation operation = operations.find(request.action(), request.header("x-tc-version"));
      standing.require(operation.name());
      return operation.perform(Parameters.parse(request.text()));
    } catch (ApiError e) {
      return e.answer();
    }
  }
}
