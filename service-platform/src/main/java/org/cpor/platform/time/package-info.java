/**
 * The only package of the services that asks the system for the time of day. All other code gets a
 * {@link java.time.Clock} by injection. In development this clock can be set, so that tests do not
 * wait for days to pass.
 *
 * <p>The setting affects all times of the domain: the filing of claims, due dates, leases, and the
 * times in facts, comments and the directory. The setting does not affect the following times:
 *
 * <ul>
 *   <li>tokens: the OpenID Connect library checks them against the system's time
 *   <li>pauses, back-off and timeouts, because they measure durations
 *   <li>the time in UUIDs of version 7, log lines, and Kafka's own timestamps
 * </ul>
 *
 * <p>Each service has its own clock, so set the clocks of all services. A restart removes the
 * setting. Stored times do not change. After a clock was set back, new observations of a directory
 * record may therefore be older than the stored observations. Older observations are ignored.
 */
@NullMarked
package org.cpor.platform.time;

import org.jspecify.annotations.NullMarked;
