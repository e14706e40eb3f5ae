/** Verified claims come in from Kafka; what happened to a case goes out as facts. */
@NullMarked
package org.cpor.arbitration.review.messaging;

import org.jspecify.annotations.NullMarked;
