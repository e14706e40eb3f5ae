/**
 * The only package that asks the system for the time. Other code has a {@link java.time.Clock}
 * injected. In development the clock can be set, so that tests do not wait for days to pass.
 *
 * <p>The setting affects all times of the domain: when a claim was filed, what is due and overdue,
 * leases, and the times in facts, comments and the directory. It does not affect the following:
 *
 * <ul>
 *   <li>tokens: the OpenID Connect library checks them against the system's time
 *   <li>pauses, back-off, the relay, the consumers and timeouts: they measure durations
 *   <li>the time in UUIDs of version 7, log lines, and Kafka's own timestamps
 * </ul>
 *
 * <p>Each service has its own clock: set all of them. A restart removes the setting. Stored times
 * do not change. So after a clock was set back, new observations of a directory record are older
 * than the stored ones and are ignored.
 */
@NullMarked
package org.cpor.platform.time;

import org.jspecify.annotations.NullMarked;
