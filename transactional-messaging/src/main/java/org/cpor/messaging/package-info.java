/**
 * How a fact leaves and enters a transaction.
 *
 * <p>Out: {@link org.cpor.messaging.outbox.Outbox} writes it beside the change that made it; a
 * relay moves it to Kafka. In: {@link org.cpor.messaging.inbox.Inbox} lets each event change the
 * service once, however often it is delivered; {@link
 * org.cpor.messaging.watermark.ConsumedWatermark} tells until when all that was told has entered.
 * Nothing else in the platform speaks to a Kafka producer.
 */
@NullMarked
package org.cpor.messaging;

import org.jspecify.annotations.NullMarked;
