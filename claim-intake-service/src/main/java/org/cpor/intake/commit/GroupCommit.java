package org.cpor.intake.commit;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.cpor.messaging.Cause;
import org.cpor.messaging.CurrentCause;
import org.jspecify.annotations.Nullable;

/**
 * Runs the work of several callers in one transaction. While its threads are busy, this class
 * collects the work that arrives. The next transaction runs the collected work as one group. A
 * group has the work of at most 100 callers. A database needs hardly more time to commit a group
 * than to commit the work of one caller.
 *
 * <p>A failure of one caller does not affect the other callers in its group. When the work of one
 * caller fails, the transaction of the whole group is rolled back, and the work of each caller in
 * the group runs again in a transaction of its own. If the group has only one caller, the work does
 * not run again. When the commit itself fails, all callers of the group get the exception. Then the
 * work does not run again, because the database has perhaps committed the work.
 */
@ApplicationScoped
public class GroupCommit {

  /** With two threads, one group can commit while the work of another group runs. */
  private static final int COMMITTERS = 2;

  private static final int LARGEST_GROUP = 100;

  private final BlockingQueue<Pending<?>> pending = new LinkedBlockingQueue<>();
  private final EntityManager entities;
  private final CurrentCause cause;
  private final List<Thread> committers =
      IntStream.rangeClosed(1, COMMITTERS)
          .mapToObj(
              n -> Thread.ofPlatform().name("group-commit-" + n).daemon().unstarted(this::run))
          .toList();

  GroupCommit(EntityManager entities, CurrentCause cause) {
    this.entities = entities;
    this.cause = cause;
  }

  /**
   * Runs {@code work} in a transaction and returns its result after the commit.
   *
   * @param work runs on another thread, and perhaps runs twice
   * @throws RuntimeException the exception of {@code work}, after a rollback; or the exception of
   *     the commit
   */
  public <T> T call(Supplier<T> work) {
    Pending<T> mine = new Pending<>(work, cause.get());
    pending.add(mine);
    return mine.await();
  }

  void start(@Observes StartupEvent event) {
    committers.forEach(Thread::start);
  }

  void stop(@Observes ShutdownEvent event) {
    committers.forEach(Thread::interrupt);
  }

  private void run() {
    List<Pending<?>> group = new ArrayList<>();
    try {
      while (true) {
        group.add(pending.take());
        pending.drainTo(group, LARGEST_GROUP - 1);
        commit(group);
        group.clear();
      }
    } catch (InterruptedException e) {
      // The service is stopping. The connections of current requests are closed.
    }
  }

  private void commit(List<Pending<?>> group) {
    ManagedContext request = Arc.container().requestContext();
    request.activate();
    try {
      QuarkusTransaction.requiringNew().run(() -> work(group));
      group.forEach(Pending::succeed);
    } catch (WorkFailed e) {
      if (group.size() == 1) {
        group.getFirst().fail(e.reason);
      } else {
        group.forEach(member -> commit(List.of(member)));
      }
    } catch (RuntimeException e) {
      group.forEach(member -> member.fail(e));
    } finally {
      request.terminate();
    }
  }

  private void work(List<Pending<?>> group) {
    try {
      for (Pending<?> member : group) {
        cause.set(member.why);
        member.work();
      }
      entities.flush();
    } catch (RuntimeException e) {
      throw new WorkFailed(e);
    }
  }

  /** The work of one caller. The caller waits for the result. */
  private static final class Pending<T> {

    private final Supplier<T> work;
    private final Cause why;
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private @Nullable T result;

    Pending(Supplier<T> work, Cause why) {
      this.work = work;
      this.why = why;
    }

    void work() {
      result = work.get();
    }

    void succeed() {
      outcome.complete(result);
    }

    void fail(RuntimeException reason) {
      outcome.completeExceptionally(reason);
    }

    T await() {
      try {
        return outcome.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException reason ? reason : e;
      }
    }
  }

  /** Thrown so that the transaction is rolled back. */
  private static final class WorkFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RuntimeException reason;

    WorkFailed(RuntimeException reason) {
      super("the work of a group failed", reason, false, false);
      this.reason = reason;
    }
  }
}
