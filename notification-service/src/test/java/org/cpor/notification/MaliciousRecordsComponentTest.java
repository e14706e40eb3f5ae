package org.cpor.notification;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.cpor.messaging.channel.IncomingTopics;
import org.cpor.testing.ConsumedTopics;
import org.cpor.testing.MaliciousRecords;
import org.cpor.testing.StackTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class MaliciousRecordsComponentTest {

  @Inject IncomingTopics topics;

  @ConfigProperty(name = "quarkus.application.name")
  String service;

  @Test
  void noMalformedRecordOnAnyTopicStopsAListener() {
    topics
        .names()
        .forEach(topic ->
            MaliciousRecords.send(
                ConsumedTopics.bootstrapServers(), MaliciousRecords.ofEachForm(topic)));

    ConsumedTopics.awaitConsumed(service, topics.names(), Duration.ofMinutes(1));
  }
}
