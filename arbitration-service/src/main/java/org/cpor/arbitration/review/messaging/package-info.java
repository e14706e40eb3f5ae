/** Consumes the facts about claims from Kafka and publishes the facts about cases. */
@NullMarked
package org.cpor.arbitration.review.messaging;

import org.jspecify.annotations.NullMarked;
