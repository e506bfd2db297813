package dev.pushcheck.sandbox.account;

/**
 * A domain of the account.
 *
 * @param name as customers write it
 * @param use for pushing or for playing
 * @param status whether it is switched on
 * @param target the vendor's name that its CNAME has to point to
 * @param currentCname where its CNAME points in the vendor's eyes, with the trailing dot the API
 *     shows; empty for nowhere
 * @param recognition what the console shows in its CNAME column
 * @param keys its authentication
 */
public record Domain(
    String name,
    Use use,
    Status status,
    String target,
    String currentCname,
    Recognition recognition,
    AuthKeys keys) {
  /** What a domain is for; by the numbers of the API's Type. */
  public enum Use {
    /** Streams come in here. */
    PUSH(0),
    /** Viewers are served from here. */
    PLAY(1);

    private final int number;

    Use(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }

  /** Whether a domain is switched on; by the numbers of the API's Status. */
  public enum Status {
    /** Switched off in the console. */
    DISABLED(0),
    /** In service. */
    ENABLED(1);

    private final int number;

    Status(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }

  /** Whether the vendor sees the CNAME; by the numbers of the API's BCName. */
  public enum Recognition {
    /** No CNAME, or one that leads through names which the vendor cannot follow. */
    NOT_SEEN(0),
    /** The CNAME is seen to be right. */
    SEEN(1);

    private final int number;

    Recognition(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }
  }

  /**
   * A push domain in service with the CNAME that
   * https://www.tencentcloud.com/document/product/267/31057 (read 2026-11-22) asks for, open to
   * all.
   */
  public static Domain push(String name) {
    return inService(name, Use.PUSH, name + ".tlivepush.com");
  }

  /** A playback domain in service with the CNAME that the same page asks for, open to all. */
  public static Domain play(String name) {
    return inService(name, Use.PLAY, name + ".txlivecdn.com");
  }

  private static Domain inService(String name, Use use, String target) {
    return new Domain(
        name, use, Status.ENABLED, target, target + ".", Recognition.SEEN, AuthKeys.none());
  }

  /** The same, switched off. */
  public Domain disabled() {
    return new Domain(name, use, Status.DISABLED, target, currentCname, recognition, keys);
  }

  /** The same, to be pointed to another name of the vendor's. */
  public Domain target(String target) {
    return new Domain(name, use, status, target, currentCname, recognition, keys);
  }

  /**
   * The same with a CNAME that points elsewhere; empty for none. Recognised if it is the target.
   */
  public Domain currentCname(String cname) {
    Recognition seen = cname.equals(target + ".") ? Recognition.SEEN : Recognition.NOT_SEEN;
    return new Domain(name, use, status, target, cname, seen, keys);
  }

  /** The same, recognised or not, whatever the CNAME says. */
  public Domain recognition(Recognition recognition) {
    return new Domain(name, use, status, target, currentCname, recognition, keys);
  }

  /** The same with other authentication. */
  public Domain keys(AuthKeys keys) {
    return new Domain(name, use, status, target, currentCname, recognition, keys);
  }
}
