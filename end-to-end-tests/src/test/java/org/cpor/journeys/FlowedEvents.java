package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cpor.kafka.TopicReader;
import org.cpor.stack.process.Repository;
import org.cpor.stack.testing.Platform;

/** All events that are on the topics of a platform. */
final class FlowedEvents {

  /** Enough to see what is wrong: the same may be wrong with thousands. */
  private static final int VIOLATIONS_TOLD = 50;

  private FlowedEvents() {}

  /** Holds each against its documentation, and prints how many there were of each type. */
  static void assertAreDocumented(Platform platform) {
    DocumentedEvents documented = DocumentedEvents.of(Repository.here().root());
    Map<String, Integer> flowed = new TreeMap<>();
    documented.types().forEach(type -> flowed.put(type, 0));
    List<String> violations = new ArrayList<>();
    try (TopicReader reader = new TopicReader(platform.kafkaBootstrapServers())) {
      reader.readFromBeginning(documented.topics());
      reader.pollToEnd(record -> {
        flowed.merge(DocumentedEvents.type(record), 1, Integer::sum);
        if (violations.size() < VIOLATIONS_TOLD) {
          violations.addAll(documented.violations(record));
        }
      });
    }
    System.out.println("The events that flowed, by type: " + flowed);
    assertThat(violations).as("what flowed and is not as docs/asyncapi.yaml says").isEmpty();
  }
}
