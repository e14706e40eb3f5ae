package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cpor.kafka.TopicReader;
import org.cpor.stack.process.Repository;
import org.cpor.testing.Platform;

/** All events that are on the topics of a platform. */
final class PublishedEvents {

  /**
   * The maximum number of reported violations, because thousands of events may have the same
   * violation.
   */
  private static final int MAX_VIOLATIONS = 50;

  private PublishedEvents() {}

  /**
   * Asserts that all events match their documentation, and prints the number of events of each
   * type.
   */
  static void assertAreDocumented(Platform platform) {
    DocumentedEvents documented = DocumentedEvents.of(Repository.here().root());
    Map<String, Integer> published = new TreeMap<>();
    documented.types().forEach(type -> published.put(type, 0));
    List<String> violations = new ArrayList<>();
    try (TopicReader reader = new TopicReader(platform.kafkaBootstrapServers())) {
      reader.readFromBeginning(documented.topics());
      reader.pollToEnd(record -> {
        published.merge(DocumentedEvents.type(record), 1, Integer::sum);
        if (violations.size() < MAX_VIOLATIONS) {
          violations.addAll(documented.violations(record));
        }
      });
    }
    System.out.println("Published events by type: " + published);
    assertThat(violations).as("events that differ from docs/asyncapi.yaml").isEmpty();
  }
}
