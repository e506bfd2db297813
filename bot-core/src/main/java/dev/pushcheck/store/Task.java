package dev.pushcheck.store;

/** Something to do in a transaction. */
@FunctionalInterface
interface Task<T> {
  T in(Session session);
}
