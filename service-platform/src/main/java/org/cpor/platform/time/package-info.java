/**
 * The one place that asks the system for the time. Everything else has a {@link java.time.Clock}
 * injected.
 */
@NullMarked
package org.cpor.platform.time;

import org.jspecify.annotations.NullMarked;
