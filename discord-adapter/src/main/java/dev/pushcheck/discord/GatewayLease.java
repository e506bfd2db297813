package dev.pushcheck.discord;

/**
 * The right to hold the one connection to Discord's gateway among several processes of the bot.
 * Asked every few seconds; one that has not been asked for twenty seconds has lost it.
 */
public interface GatewayLease {
  /** The lease of a bot that runs alone. */
  GatewayLease ALONE =
      new GatewayLease() {
        @Override
        public boolean hold() {
          return true;
        }

        @Override
        public void release() {}
      };

  /** Takes or prolongs the lease if no other process has it; tells whether it is ours now. */
  boolean hold();

  /** Gives the lease up for others to take at once. */
  void release();
}
