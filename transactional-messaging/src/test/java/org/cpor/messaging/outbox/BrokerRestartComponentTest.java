package org.cpor.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.topic.Topics;
import org.cpor.messaging.Facts;
import org.cpor.messaging.TopicTail;
import org.cpor.stack.kafka.KafkaBroker;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Restarts a broker of its own, because other tests need the shared broker. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class BrokerRestartComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  @Inject Outbox outbox;
  @Inject DataSource dataSource;
  @Inject RelaySettings settings;
  @Inject RelayWakeUp wakeUp;
  @Inject MeterRegistry meters;

  @TempDir Path directory;

  @Test
  void factsPublishedWhileTheBrokerIsStoppedArriveInOrderAfterItsRestart() {
    ClaimReference claim = Facts.claim();
    List<String> texts = IntStream.range(0, 100).mapToObj(Integer::toString).toList();
    try (KafkaBroker broker = KafkaBroker.startIn(directory);
        OutboxRelay relay =
            new OutboxRelay(
                "test-relay", dataSource, settings, wakeUp, meters, broker.bootstrapServers())) {
      relay.start();
      texts.subList(0, 20).forEach(text -> publish(claim, text));
      broker.stop();
      texts.subList(20, 80).forEach(text -> publish(claim, text));
      broker.start();
      texts.subList(80, 100).forEach(text -> publish(claim, text));

      try (TopicTail tail = new TopicTail(broker.bootstrapServers(), Topics.COMMENTS)) {
        Predicate<ConsumerRecord<byte[], byte[]>> last =
            record -> Facts.comment(record).text().equals(texts.getLast());
        tail.await(1, TIMEOUT, last);
        Map<String, String> firstArrivals = new LinkedHashMap<>();
        tail.all(record -> true)
            .forEach(record ->
                firstArrivals.putIfAbsent(
                    TopicTail.header(record, "ce_id"), Facts.comment(record).text()));
        assertThat(firstArrivals.values()).containsExactlyElementsOf(texts);
      }
    }
  }

  private void publish(ClaimReference claim, String text) {
    QuarkusTransaction.requiringNew().run(() -> outbox.publish(Facts.comment(claim, text)));
  }
}
