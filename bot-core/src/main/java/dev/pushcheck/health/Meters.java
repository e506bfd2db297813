package dev.pushcheck.health;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Where the parts of the running bot count what they do. Never throws for what is counted, never
 * blocks. Safe for use by several threads.
 */
public interface Meters {
  /** Nobody counts. */
  Meters NONE =
      new Meters() {
        @Override
        public void count(Meter counter, String... labels) {}

        @Override
        public void time(Meter timer, Duration took, String... labels) {}

        @Override
        public void watch(Meter gauge, DoubleSupplier value, String... labels) {}
      };

  /**
   * One more.
   *
   * @param labels a value for each label of the meter, in its order
   */
  void count(Meter counter, String... labels);

  /**
   * One more that took so long.
   *
   * @param labels a value for each label of the meter, in its order
   */
  void time(Meter timer, Duration took, String... labels);

  /**
   * Asks for a value whenever somebody looks.
   *
   * @param value must not block
   * @param labels a value for each label of the meter, in its order
   */
  void watch(Meter gauge, DoubleSupplier value, String... labels);
}
