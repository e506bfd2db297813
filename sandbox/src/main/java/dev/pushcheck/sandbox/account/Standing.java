package dev.pushcheck.sandbox.account;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the account and the holder of its key may do at all. Safe for use by several threads. */
final class Standing {
  private final Set<String> denied = ConcurrentHashMap.newKeySet();
  private final Set<String> withdrawn = ConcurrentHashMap.newKeySet();
  private final CallLimits limits = new CallLimits();
  private volatile boolean limited;
  private volatile Service service = Service.ACTIVE;

  void set(Service service) {
    this.service = service;
  }

  void deny(String action) {
    denied.add(action);
  }

  void allow(String action) {
    denied.remove(action);
  }

  void withdraw(String action) {
    withdrawn.add(action);
  }

  void limit() {
    limited = true;
  }

  /** Throws if the action must not be done now. */
  void require(String action) {
    if (withdrawn.contains(action)) {
      throw new ApiError("ActionOffline", action + " is no longer offered");
    }
    if (denied.contains(action)) {
      throw new ApiError("UnauthorizedOperation", "no permission for (live:" + action + ")");
    }
    if (limited && !limits.admit(action)) {
      throw new ApiError("RequestLimitExceeded", "too many calls of " + action + " in a second");
    }
    service.require();
  }
}
