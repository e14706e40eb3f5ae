/**
 * The one place that asks the system for the time. Everything else has a {@link java.time.Clock}
 * injected. In development it can be set, so that days pass in a test that does not sleep.
 *
 * <p>What moves with it is all that this platform says of time: when a claim was filed, what is due
 * and overdue, leases, the times in facts, comments and the directory. What does not move: tokens,
 * which the OpenID Connect library checks by the system's time; pauses and back-off, the relay, the
 * consumers and every timeout, which measure how long something takes; the time in ids of UUID
 * version 7; log lines, and Kafka's own timestamps.
 *
 * <p>Each service has its own clock: set them all. It forgets its setting when it is restarted.
 * What was written in a later time stays written in it: after the clock was set back, the directory
 * takes for old news whatever it hears of a record that it heard of before.
 */
@NullMarked
package org.cpor.platform.time;

import org.jspecify.annotations.NullMarked;
