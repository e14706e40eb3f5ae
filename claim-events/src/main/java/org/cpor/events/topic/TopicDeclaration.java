package org.cpor.events.topic;

import java.util.Map;

/**
 * The name and the settings of a topic. The broker decides the number of replicas.
 *
 * @param configuration the settings that differ from the broker's defaults; the keys are Kafka's
 *     names of the settings
 */
public record TopicDeclaration(String name, int partitions, Map<String, String> configuration) {}
