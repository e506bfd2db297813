package dev.pushcheck.sandbox.account;

/**
 * Where a stream is pushed to.
 *
 * @param domain the push domain
 * @param app the AppName
 * @param name the StreamName
 */
public record StreamPath(String domain, String app, String name) {
  @Override
  public String toString() {
    return domain + "/" + app + "/" + name;
  }
}
