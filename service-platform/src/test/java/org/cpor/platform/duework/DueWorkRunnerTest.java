package org.cpor.platform.duework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class DueWorkRunnerTest {

  private static final int BATCH_SIZE = 2;

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final DueWorkRunner runner = new DueWorkRunner(metrics);
  private final List<String> due = new CopyOnWriteArrayList<>(List.of("a", "b", "c", "d", "e"));

  private record Work(int parallelism, IntFunction<List<String>> fetch, Predicate<String> act)
      implements DueWork<String> {

    @Override
    public String name() {
      return "letters";
    }

    @Override
    public int batchSize() {
      return BATCH_SIZE;
    }

    @Override
    public List<String> due(int limit) {
      return fetch.apply(limit);
    }

    @Override
    public boolean perform(String item) {
      return act.test(item);
    }
  }

  private DueWork<String> work(Predicate<String> act) {
    return new Work(1, this::first, act);
  }

  private List<String> first(int limit) {
    return due.stream().limit(limit).toList();
  }

  @Test
  void itemsAreProcessedUntilNothingIsDue() {
    runner.run(work(due::remove));
    assertThat(due).isEmpty();
    assertThat(timed("done")).isEqualTo(5);
  }

  @Test
  void itemsThatFailDoNotDelayTheOthersAndAreTriedAgainAfterADelay() {
    AtomicInteger tries = new AtomicInteger();
    DueWork<String> work =
        work(letter -> {
          if (letter.compareTo("c") < 0) {
            tries.incrementAndGet();
            throw new IllegalStateException("no " + letter);
          }
          return due.remove(letter);
        });

    runner.run(work);
    runner.run(work);

    assertThat(due).containsExactly("a", "b");
    assertThat(tries).hasValue(2);
    assertThat(timed("failed")).isEqualTo(2);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> {
          runner.run(work(due::remove));
          return due.isEmpty();
        });
  }

  @Test
  void workThatAnotherReplicaDidEndsTheRun() {
    AtomicInteger asked = new AtomicInteger();
    runner.run(
        work(letter -> {
          asked.incrementAndGet();
          return false;
        }));
    assertThat(asked).hasValue(BATCH_SIZE);
    assertThat(timed("nothing")).isEqualTo(BATCH_SIZE);
  }

  @Test
  void itemsAreProcessedInParallelUpToTheLimitOfTheWork() {
    CyclicBarrier bothAreThere = new CyclicBarrier(2);
    due.removeLast();
    runner.run(
        new Work(
            2,
            this::first,
            letter -> {
              meet(bothAreThere);
              return due.remove(letter);
            }));
    assertThat(due).isEmpty();
  }

  @Test
  void aSlowItemOfStartedWorkDelaysNoOther() {
    CountDownLatch slowMayEnd = new CountDownLatch(1);
    List<String> leased = new CopyOnWriteArrayList<>();
    DueWork<String> work =
        new Work(
            2,
            limit -> {
              List<String> taken = first(limit);
              due.removeAll(taken);
              leased.addAll(taken);
              return taken;
            },
            letter -> {
              if (letter.equals("a")) {
                awaits(slowMayEnd);
              }
              return true;
            });
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> {
            runner.start(work, threads);
            return timed("done") == 4;
          });
      runner.start(work, threads);
      slowMayEnd.countDown();
    }
    assertThat(leased).containsExactly("a", "b", "c", "d", "e");
    assertThat(timed("done")).isEqualTo(5);
  }

  @Test
  void startedItemsStayWithinTheLimitOfTheWork() {
    CountDownLatch mayEnd = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    DueWork<String> work =
        new Work(
            1,
            limit -> {
              asked.addAndGet(limit);
              return List.of("a");
            },
            letter -> {
              awaits(mayEnd);
              return true;
            });
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      runner.start(work, threads);
      runner.start(work, threads);
      mayEnd.countDown();
    }
    assertThat(asked).hasValue(1);
  }

  @Test
  void aStopWaitsForTheCurrentItemAndStartsNoOther() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    DueWork<String> work =
        work(letter -> {
          begun.countDown();
          awaits(goOn);
          return due.remove(letter);
        });
    CompletableFuture<Void> running = CompletableFuture.runAsync(() -> runner.run(work));
    awaits(begun);
    AtomicInteger dueWhenStopped = new AtomicInteger();
    Thread stopping = stopAnd(() -> dueWhenStopped.set(due.size()));
    goOn.countDown();
    running.get(30, TimeUnit.SECONDS);
    stopping.join();

    assertThat(dueWhenStopped).hasValue(4);
    runner.run(work);
    assertThat(due).hasSize(4);
  }

  @Test
  void failuresWhileTheServiceStopsAreNotReported() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<Void> running =
        CompletableFuture.runAsync(() ->
            runner.run(
                new Work(
                    1,
                    limit -> {
                      begun.countDown();
                      awaits(goOn);
                      throw new IllegalStateException("the database is closed");
                    },
                    due::remove)));
    awaits(begun);
    Thread stopping = stopAnd(() -> {});
    goOn.countDown();
    stopping.join();

    assertThatCode(() -> running.get(30, TimeUnit.SECONDS)).doesNotThrowAnyException();
  }

  @Test
  void aFailureToFetchDueItemsIsThrown() {
    DueWork<String> broken =
        new Work(
            1,
            limit -> {
              throw new IllegalStateException("the database is closed");
            },
            due::remove);
    assertThatThrownBy(() -> runner.run(broken)).hasMessage("the database is closed");
  }

  private Thread stopAnd(Runnable then) {
    Thread stopping =
        Thread.ofPlatform()
            .start(() -> {
              try {
                runner.stop(new ShutdownEvent());
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              then.run();
            });
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
    return stopping;
  }

  private long timed(String outcome) {
    return metrics.timer("cpor.due.work", "work", "letters", "outcome", outcome).count();
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void awaits(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
