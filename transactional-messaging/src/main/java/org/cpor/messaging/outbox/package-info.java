/**
 * Sends facts to Kafka: they are stored in the transaction of their change, and relays send them.
 */
@NullMarked
package org.cpor.messaging.outbox;

import org.jspecify.annotations.NullMarked;
