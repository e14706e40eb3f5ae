/** What is said of claims comes in from Kafka; what happened to a case goes out as facts. */
@NullMarked
package org.cpor.arbitration.review.messaging;

import org.jspecify.annotations.NullMarked;
