package org.cpor.messaging.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.cpor.events.topic.Topics;
import org.cpor.messaging.inbox.FailingDeserializer;
import org.cpor.testing.ConsumedTopics;
import org.cpor.testing.StackTestResource;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class RestartingChannelsComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  @Inject @Any RestartingChannels channels;
  @Inject ChannelStates states;
  @Inject MeterRegistry meters;
  @Inject @Readiness ChannelsReadiness readiness;

  @Test
  void aChannelWhoseClientFailsIsRestartedAndConsumesTheRemainingRecords() {
    double before = restarts("facts-in");
    FailingDeserializer.FAILURES.set(3);

    ConsumedTopics.awaitConsumed("messaging-test", List.of(Topics.ARBITRATIONS), TIMEOUT);

    assertThat(restarts("facts-in")).isGreaterThan(before);
    assertThat(states.down()).isEmpty();
    await()
        .atMost(TIMEOUT)
        .until(() -> readiness.call().getStatus() == HealthCheckResponse.Status.UP);
  }

  @Test
  void aChannelThatFailsOrEndsIsRestartedAndIsNotReadyMeanwhile() {
    AtomicInteger starts = new AtomicInteger();

    List<Integer> received =
        channels
            .<Integer>restarting(
                "some",
                () ->
                    switch (starts.incrementAndGet()) {
                      case 1 ->
                          Multi.createFrom()
                              .<Integer>failure(new StackOverflowError("cannot be read"));
                      case 2 -> {
                        assertThat(states.down().get("some")).contains("cannot be read");
                        yield Multi.createFrom().items(1, 2);
                      }
                      default -> Multi.createFrom().items(3, 4);
                    },
                Duration.ofMillis(10))
            .select()
            .first(4)
            .collect()
            .asList()
            .await()
            .atMost(TIMEOUT);

    assertThat(received).containsExactly(1, 2, 3, 4);
    assertThat(restarts("some")).isEqualTo(2);
    assertThat(states.down()).doesNotContainKey("some");
  }

  private double restarts(String channel) {
    Counter counter = meters.find("cpor.channel.restarts").tag("channel", channel).counter();
    return counter == null ? 0 : counter.count();
  }
}
