/** Receives facts from Kafka: each is applied once, or set aside as a dead letter. */
@NullMarked
package org.cpor.messaging.inbox;

import org.jspecify.annotations.NullMarked;
