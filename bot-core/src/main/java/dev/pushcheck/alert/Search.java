package dev.pushcheck.alert;

/** What a look-up of a posted message found. */
public sealed interface Search {
  /** It stands in the channel. */
  record Found(MessageRef message) implements Search {}

  /** It does not. */
  record Absent() implements Search {}

  /** That could not be found out, such as for want of a permission. */
  record Unknown(String detail) implements Search {}
}
