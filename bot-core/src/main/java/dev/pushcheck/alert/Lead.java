package dev.pushcheck.alert;

/** A way to a channel: the route by which it is told. Immutable. */
record Lead(ChannelId channel, Route route) {}
