package org.cpor.arbitration.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.cpor.messaging.HeardTime;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class SweepComponentTest {

  @Inject HeardTime watermark;

  private final List<UUID> due =
      Stream.generate(UUID::randomUUID)
          .limit(3)
          .collect(CopyOnWriteArrayList::new, List::add, List::addAll);
  private Sweep sweep;

  @BeforeEach
  void start() {
    sweep = new Sweep(watermark, Duration.ZERO);
  }

  @Test
  void aFailureDoesNotAffectTheOtherItems() {
    UUID failing = due.getFirst();

    sweep.run(
        "thing",
        (until, limit) -> List.copyOf(due),
        (id, until) -> {
          if (id.equals(failing)) {
            throw new IllegalStateException("not today");
          }
          return due.remove(id);
        });

    assertThat(due).containsExactly(failing);
  }

  @Test
  void aShutdownWaitsForTheCurrentTransactionAndNoOtherBegins() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<Void> sweeping =
        CompletableFuture.runAsync(() ->
            sweep.run(
                "thing",
                (until, limit) -> List.copyOf(due),
                (id, until) -> {
                  begun.countDown();
                  awaits(goOn);
                  return due.remove(id);
                }));
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

    AtomicInteger dueWhenStopped = new AtomicInteger();
    Thread stopping =
        Thread.ofPlatform()
            .start(() -> {
              sweep.stop(new ShutdownEvent());
              dueWhenStopped.set(due.size());
            });
    await().atMost(Duration.ofSeconds(30)).until(() -> stopping.getState() == Thread.State.WAITING);
    goOn.countDown();
    sweeping.get(30, TimeUnit.SECONDS);
    stopping.join();

    assertThat(dueWhenStopped).hasValue(2);
    assertThat(due).hasSize(2);
    sweep.run("thing", (until, limit) -> List.copyOf(due), (id, until) -> due.remove(id));
    assertThat(due).hasSize(2);
  }

  private static void awaits(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
