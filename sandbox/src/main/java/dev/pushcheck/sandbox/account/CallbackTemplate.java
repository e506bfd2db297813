package dev.pushcheck.sandbox.account;

/**
 * A callback template; an empty text is one that was never set.
 *
 * @param id by which rules name it
 * @param name as the customer named it
 * @param began the address for pushes that begin
 * @param ended the address for pushes that end
 * @param troubled the address for pushes that go on badly
 * @param key with which callbacks are signed
 */
public record CallbackTemplate(
    long id, String name, String began, String ended, String troubled, String key) {
  /** One that sends everything to the same address. */
  public static CallbackTemplate to(long id, String address, String key) {
    return new CallbackTemplate(id, "template-" + id, address, address, address, key);
  }

  /** The same with other addresses. */
  public CallbackTemplate sending(String began, String ended, String troubled) {
    return new CallbackTemplate(id, name, began, ended, troubled, key);
  }

  /** The same with another key. */
  public CallbackTemplate key(String key) {
    return new CallbackTemplate(id, name, began, ended, troubled, key);
  }

  /** Which template it is, without what is secret. */
  @Override
  public String toString() {
    return "CallbackTemplate[" + id + "]";
  }
}
