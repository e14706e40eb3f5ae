/**
 * Exchanges facts with Kafka in transactions.
 *
 * <p>Outgoing: {@link org.cpor.messaging.outbox.Outbox} stores a fact in the transaction of its
 * change, and a relay sends the fact to Kafka. Incoming: {@link org.cpor.messaging.inbox.Inbox}
 * applies each event once, even if Kafka delivers the event several times. The service has consumed
 * all facts that were published before the {@link org.cpor.messaging.watermark.ConsumedWatermark}.
 * All records that the services send to Kafka go through this package.
 */
@NullMarked
package org.cpor.messaging;

import org.jspecify.annotations.NullMarked;
