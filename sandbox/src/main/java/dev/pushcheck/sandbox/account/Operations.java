package dev.pushcheck.sandbox.account;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything the API can do, by the names that {@code X-TC-Action} knows. */
final class Operations {
  /**
   * The only version, https://www.tencentcloud.com/document/product/267/30796 (read 2026-11-22).
   */
  private static final String VERSION = "2018-08-01";

  private final Map<String, Operation> byName;

  Operations(AccountState state, Supplier<TimeStyle> style) {
    byName =
        Stream.of(
                new DomainOperations(state).all(),
                new LiveOperations(state, style).all(),
                new EventOperations(state).all(),
                new QualityOperations(state, style).all(),
                new BanOperations(state, style).all(),
                new CallbackOperations(state).all())
            .flatMap(family -> family.stream())
            .collect(Collectors.toUnmodifiableMap(Operation::name, Function.identity()));
  }

  boolean has(String action) {
    return byName.containsKey(action);
  }

  Operation find(String action, String version) {
    Operation operation =
        Optional.ofNullable(byName.get(action))
            .orElseThrow(() -> new ApiError("InvalidAction", "there is no action " + action));
    if (!version.equals(VERSION)) {
      throw new ApiError("NoSuchVersion", "there is no version " + version);
    }
    return operation;
  }
}
