package org.cpor.verifier.verification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.cpor.stack.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** How a sweep ends when the service does. It looks at the clock first. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class SweepingDueClaimsComponentTest {

  @Inject WaitingClaims waiting;
  @Inject VerifyingDueClaims verifying;
  @Inject DirectorySource source;

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void whoStopsWaitsForTheSweepUnderWayAndNoOtherBegins() throws Exception {
    SweepingDueClaims sweeping = sweeping(() -> Instant.EPOCH);
    CompletableFuture<Void> sweep = CompletableFuture.runAsync(sweeping::sweep);
    Thread stopping = stopDuring(sweeping);

    goOn.countDown();
    sweep.get(10, TimeUnit.SECONDS);
    stopping.join();
    sweeping.sweep();

    assertThat(looks).hasValue(1);
  }

  @Test
  void whatFailsWhileTheServiceStopsIsNoFault() throws Exception {
    SweepingDueClaims sweeping = sweeping(SweepingDueClaimsComponentTest::databaseIsClosed);
    CompletableFuture<Void> sweep = CompletableFuture.runAsync(sweeping::sweep);
    Thread stopping = stopDuring(sweeping);

    goOn.countDown();

    sweep.get(10, TimeUnit.SECONDS);
    stopping.join();
  }

  @Test
  void whatFailsOtherwiseIs() {
    goOn.countDown();
    SweepingDueClaims sweeping = sweeping(SweepingDueClaimsComponentTest::databaseIsClosed);

    assertThatThrownBy(sweeping::sweep).hasMessage("closed");
  }

  /** A sweep that, once it has begun, waits to go on. */
  private SweepingDueClaims sweeping(Supplier<Instant> now) {
    InstantSource clock =
        () -> {
          looks.incrementAndGet();
          begun.countDown();
          awaits(goOn);
          return now.get();
        };
    return new SweepingDueClaims(waiting, verifying, source, clock.withZone(ZoneOffset.UTC));
  }

  /** Stops the service, and returns when it waits for the sweep. */
  private Thread stopDuring(SweepingDueClaims sweeping) {
    awaits(begun);
    Thread stopping =
        Thread.ofPlatform()
            .start(() -> {
              try {
                sweeping.stop(new ShutdownEvent());
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
    return stopping;
  }

  private static Instant databaseIsClosed() {
    throw new IllegalStateException("closed");
  }

  private static void awaits(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
