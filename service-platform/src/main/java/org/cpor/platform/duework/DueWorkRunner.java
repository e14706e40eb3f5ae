package org.cpor.platform.duework;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Runs {@link DueWork}. When an item fails, the runner logs the failure and tries the item again
 * after a growing delay, or after the item's lease. Meanwhile the runner processes the other items.
 * When the service stops, the runner begins no further item, and the service waits up to ten
 * seconds for the items that are being processed.
 *
 * <p>The metric {@code cpor.due.work} is a timer of the items, with the tags {@code work} and
 * {@code outcome} ({@code done}, {@code nothing} or {@code failed}).
 */
@ApplicationScoped
public class DueWorkRunner {

  private static final Logger LOG = Logger.getLogger(DueWorkRunner.class);

  private static final Duration STOP_WAITS_AT_MOST = Duration.ofSeconds(10);

  /**
   * Each item is processed under the read lock. {@link #stop} waits for the write lock. So {@code
   * stop} waits until these items are processed.
   */
  private final ReadWriteLock underWay = new ReentrantReadWriteLock();

  private final FailedItems failed = new FailedItems();

  /** For each started work, by name: the number of further items that can begin now. */
  private final Map<String, Semaphore> started = new ConcurrentHashMap<>();

  private final MeterRegistry metrics;
  private volatile boolean stopping;

  DueWorkRunner(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  /**
   * Processes batches of due items until there are no due items, or until no work was done in a
   * batch.
   *
   * @throws RuntimeException when {@link DueWork#due} fails; while the service stops, such a
   *     failure is ignored
   */
  public <T> void run(DueWork<T> work) {
    while (performBatch(work)) {
      // A batch may not have all due items, and the work may have made other items due.
    }
  }

  /**
   * Starts as many items of {@code work} as its {@link DueWork#parallelism} allows, and does not
   * wait for the end of these items. So a slow item does not delay other items.
   *
   * @param work must lease its items
   */
  public <T> void start(DueWork<T> work, Executor threads) {
    Semaphore permits =
        started.computeIfAbsent(work.name(), name -> new Semaphore(work.parallelism()));
    int free = permits.drainPermits();
    try {
      if (free > 0) {
        for (T item : fetch(work, Math.min(free, work.batchSize()))) {
          threads.execute(() -> {
            try {
              perform(work, item);
            } finally {
              permits.release();
            }
          });
          free--;
        }
      }
    } finally {
      permits.release(free);
    }
  }

  private <T> boolean performBatch(DueWork<T> work) {
    List<T> items = fetch(work, work.batchSize());
    if (items.isEmpty()) {
      return false;
    }
    List<Future<Boolean>> performed;
    try (ExecutorService threads =
        Executors.newFixedThreadPool(work.parallelism(), Thread.ofVirtual().factory())) {
      performed = items.stream().map(item -> threads.submit(() -> perform(work, item))).toList();
    }
    return performed.stream().anyMatch(Future::resultNow);
  }

  private <T> List<T> fetch(DueWork<T> work, int limit) {
    try {
      return unlessStopping(
          () -> work.leasesItems() ? work.due(limit) : notResting(work, limit), List.of());
    } catch (RuntimeException e) {
      if (!stopping) {
        throw e;
      }
      LOG.debugf(e, "due work was not fetched because the service stops: work=%s", work.name());
      return List.of();
    }
  }

  /**
   * Returns due items, without the failed items that wait for their next attempt. {@link
   * DueWork#due} can return these failed items first. So this method fetches one more item for each
   * failed item.
   */
  private <T> List<T> notResting(DueWork<T> work, int limit) {
    return work.due(limit + failed.count(work)).stream()
        .filter(item -> !failed.isResting(work, item))
        .toList();
  }

  private <T> boolean perform(DueWork<T> work, T item) {
    Timer.Sample sample = Timer.start(metrics);
    String outcome = "failed";
    try {
      boolean done = unlessStopping(() -> work.perform(item), false);
      failed.remove(work, item);
      outcome = done ? "done" : "nothing";
      return done;
    } catch (RuntimeException e) {
      if (stopping) {
        LOG.infof(
            e, "an item stays due because the service stops: work=%s item=%s", work.name(), item);
      } else {
        LOG.errorf(
            e,
            "an item that is due failed: work=%s item=%s nextTry=%s",
            work.name(),
            item,
            work.leasesItems() ? "after its lease" : failed.add(work, item));
      }
      return false;
    } finally {
      sample.stop(metrics.timer("cpor.due.work", "work", work.name(), "outcome", outcome));
    }
  }

  private <T> T unlessStopping(Supplier<T> step, T whenStopping) {
    underWay.readLock().lock();
    try {
      return stopping ? whenStopping : step.get();
    } finally {
      underWay.readLock().unlock();
    }
  }

  /** Runs before the pool of database connections is closed. */
  void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
    stopping = true;
    if (underWay.writeLock().tryLock(STOP_WAITS_AT_MOST.toMillis(), TimeUnit.MILLISECONDS)) {
      underWay.writeLock().unlock();
    }
  }
}
