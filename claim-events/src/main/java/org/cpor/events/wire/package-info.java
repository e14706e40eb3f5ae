/** The form of events on Kafka: their headers, their JSON, and the limits of both. */
@NullMarked
package org.cpor.events.wire;

import org.jspecify.annotations.NullMarked;
