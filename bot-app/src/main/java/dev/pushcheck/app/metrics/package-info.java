/**
 * What is measured of the running bot, as Prometheus reads it. Start with {@code PrometheusMeters};
 * what is measured stands in {@link dev.pushcheck.health.Meter}. Ports of the core are counted from
 * outside, by {@code Counted…}.
 */
@NullMarked
package dev.pushcheck.app.metrics;

import org.jspecify.annotations.NullMarked;
