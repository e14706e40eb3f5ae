package org.cpor.events;

import java.util.Map;

/**
 * A topic as a broker is to have it. The number of replicas is left to the broker.
 *
 * @param configuration the settings in which the topic differs from the broker's defaults, under
 *     the names that Kafka gives them
 */
public record TopicDeclaration(String name, int partitions, Map<String, String> configuration) {}
