/**
 * Publishes facts: the transaction of a change stores its facts in a table, and relays send them to
 * Kafka.
 */
@NullMarked
package org.cpor.messaging.outbox;

import org.jspecify.annotations.NullMarked;
