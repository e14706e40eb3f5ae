/** Facts that come from Kafka: applied once, or set aside as dead letters. */
@NullMarked
package org.cpor.messaging.inbox;

import org.jspecify.annotations.NullMarked;
