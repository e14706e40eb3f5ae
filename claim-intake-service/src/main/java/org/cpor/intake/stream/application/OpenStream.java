package org.cpor.intake.stream.application;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cpor.intake.stream.domain.Position;
import org.cpor.platform.security.Account;

/** A stream that a reader has opened. */
public final class OpenStream {

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
   * Opens a stream.
   *
   * @param account the account of the reader
   * @param life the time after which the stream expires
   * @param hangUp closes the connection, even while an event is being sent
   */
  public OpenStream(
      UUID claimId, Account account, Position position, Duration life, Runnable hangUp) {
    this.claimId = claimId;
    this.account = account;
    this.position = position;
    this.expiry = System.nanoTime() + life.toNanos();
    this.hangUp = hangUp;
  }

  public UUID claimId() {
    return claimId;
  }

  Account account() {
    return account;
  }

  /** The position after the last event that was sent. */
  public Position position() {
    return position;
  }

  public void sending() {
    // 0 means that nothing is being sent, so a time of 0 must become another number.
    sendingSince = System.nanoTime() | 1;
  }

  public void sent() {
    sendingSince = NOT_SENDING;
  }

  public void moveTo(Position next) {
    position = next;
  }

  public boolean isClosed() {
    return closed;
  }

  boolean isExpired() {
    return System.nanoTime() - expiry >= 0;
  }

  /**
   * Whether the stream has already been sending its current event for longer than {@code
   * sendTimeout}.
   */
  boolean isStuck(Duration sendTimeout) {
    long since = sendingSince;
    return since != NOT_SENDING && System.nanoTime() - since > sendTimeout.toNanos();
  }

  /** Wakes the waiting thread, which then reads new events. */
  void wake() {
    if (wakeUps.availablePermits() == 0) {
      wakeUps.release();
    }
  }

  /**
   * Waits for new events, at most for {@code timeout}.
   *
   * @return true if the stream was woken within {@code timeout}, because there are perhaps new
   *     events
   */
  public boolean await(Duration timeout) throws InterruptedException {
    boolean woken = wakeUps.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS);
    wakeUps.drainPermits();
    return woken;
  }

  /** Closes the stream after the event that is being sent. */
  void close() {
    closed = true;
    wake();
  }

  /** Closes the stream at once. */
  void hangUp() {
    close();
    hangUp.run();
  }
}
