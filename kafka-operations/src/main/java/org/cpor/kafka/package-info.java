/**
 * Operations on the topics of one Kafka, of which only the bootstrap servers must be known:
 * creating the declared topics, reading topics without a consumer group, listing dead letters and
 * replaying them.
 */
@NullMarked
package org.cpor.kafka;

import org.jspecify.annotations.NullMarked;
