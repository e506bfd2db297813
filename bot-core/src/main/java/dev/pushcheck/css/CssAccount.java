package dev.pushcheck.css;

/**
 * An account of the settings.
 *
 * @param name as the settings call it
 * @param site where it was opened
 * @param api its interface
 */
public record CssAccount(String name, Site site, CssApi api) {
  /** Where an account was opened; the two know nothing of each other. */
  public enum Site {
    /** tencentcloud.com. */
    INTERNATIONAL,
    /** cloud.tencent.com. */
    MAINLAND
  }
}
