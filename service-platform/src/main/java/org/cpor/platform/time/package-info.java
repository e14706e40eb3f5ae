/**
 * The only package that asks the system for the time. Other code has a {@link java.time.Clock}
 * injected. In development the clock can be set, so that tests do not wait for days to pass.
 *
 * <p>The setting affects all times of the domain: when a claim was filed, what is due and overdue,
 * leases, and the times in facts, comments and the directory. It does not affect tokens, which the
 * OpenID Connect library checks against the system's time; pauses and back-off, the relay, the
 * consumers and timeouts, which measure durations; the time in UUIDs of version 7; log lines; and
 * Kafka's own timestamps.
 *
 * <p>Each service has its own clock: set all of them. A restart removes the setting. Times that
 * were stored stay as they are. After the clock was set back, the directory therefore treats new
 * observations of a record as older than those it already has.
 */
@NullMarked
package org.cpor.platform.time;

import org.jspecify.annotations.NullMarked;
