/** Receives events from Kafka. Each event is applied once, or becomes a dead letter. */
@NullMarked
package org.cpor.messaging.inbox;

import org.jspecify.annotations.NullMarked;
