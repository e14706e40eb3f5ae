/** Facts on their way to Kafka: stored in the transaction that makes them true, sent by relays. */
@NullMarked
package org.cpor.messaging.outbox;

import org.jspecify.annotations.NullMarked;
