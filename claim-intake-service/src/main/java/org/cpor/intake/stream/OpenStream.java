package org.cpor.intake.stream;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cpor.platform.security.Account;

/** A stream that someone reads, or did until just now. */
final class OpenStream {

  private static final long NOT_SENDING = 0;

  private final UUID claimId;
  private final Account account;
  private final Runnable hangUp;
  private final long expiry;
  private final Semaphore wakeUps = new Semaphore(0);
  private volatile Position position;
  private volatile long sendingSince = NOT_SENDING;
  private volatile boolean closed;

  /**
   * A stream that was just opened.
   *
   * @param account who reads it
   * @param life how long it may stay open
   * @param hangUp ends the connection, whatever is on its way
   */
  OpenStream(UUID claimId, Account account, Position position, Duration life, Runnable hangUp) {
    this.claimId = claimId;
    this.account = account;
    this.position = position;
    this.expiry = System.nanoTime() + life.toNanos();
    this.hangUp = hangUp;
  }

  UUID claimId() {
    return claimId;
  }

  Account account() {
    return account;
  }

  /** What was sent until now. */
  Position position() {
    return position;
  }

  void sending() {
    // The one value that means something else is worth a nanosecond.
    sendingSince = System.nanoTime() | 1;
  }

  void sent() {
    sendingSince = NOT_SENDING;
  }

  void moveTo(Position next) {
    position = next;
  }

  boolean isClosed() {
    return closed;
  }

  boolean isExpired() {
    return System.nanoTime() - expiry >= 0;
  }

  /** Whether its reader has not taken in {@code patience} what was sent. */
  boolean isStuck(Duration patience) {
    long since = sendingSince;
    return since != NOT_SENDING && System.nanoTime() - since > patience.toNanos();
  }

  /** Lets the waiting thread look for new events. */
  void wake() {
    if (wakeUps.availablePermits() == 0) {
      wakeUps.release();
    }
  }

  /**
   * Waits for new events, for {@code timeout} at most.
   *
   * @return whether there may be some
   */
  boolean await(Duration timeout) throws InterruptedException {
    boolean woken = wakeUps.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS);
    wakeUps.drainPermits();
    return woken;
  }

  /** Ends it after what is being sent. */
  void close() {
    closed = true;
    wake();
  }

  /** Ends it now. */
  void hangUp() {
    close();
    hangUp.run();
  }
}
