/**
 * Whole lives of alerts: the real bot between Tencent's callbacks and the chat platforms, all over
 * loopback. Read {@link dev.pushcheck.app.scenario.AlertScenario} first: whatever a channel is told
 * that no test has asked for is a failure.
 */
@NullMarked
package dev.pushcheck.app.scenario;

import org.jspecify.annotations.NullMarked;
