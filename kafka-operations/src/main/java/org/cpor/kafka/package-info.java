/**
 * Operations on the topics of one Kafka: creating the declared topics, reading topics without a
 * consumer group, and listing and replaying dead letters. The operations need only the bootstrap
 * servers.
 */
@NullMarked
package org.cpor.kafka;

import org.jspecify.annotations.NullMarked;
