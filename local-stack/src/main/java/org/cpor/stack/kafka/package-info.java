/** A Kafka broker for development and tests. */
@NullMarked
package org.cpor.stack.kafka;

import org.jspecify.annotations.NullMarked;
