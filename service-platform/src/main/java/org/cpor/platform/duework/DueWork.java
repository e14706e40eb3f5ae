package org.cpor.platform.duework;

import java.util.List;

/**
 * One kind of work that falls due, such as reviews that reach their due date. Several replicas may
 * run it at the same time: {@link #due} or {@link #perform} locks or leases what it works on.
 *
 * @param <T> an item that is due: the id of a row, or a row that this replica leased
 */
public interface DueWork<T> {

  /** A noun for the log and for the metric's {@code work} tag, such as {@code review timers}. */
  String name();

  /** How many items are fetched together. */
  int batchSize();

  /** How many items are processed at the same time. */
  default int parallelism() {
    return 1;
  }

  /**
   * Whether {@link #due} leases the items that it returns: it does not return them again before the
   * lease ends. An item that fails is then tried again after its lease.
   */
  default boolean leasesItems() {
    return false;
  }

  /** Returns the identity of an item, by which a failed item is recognized when it is due again. */
  default Object key(T item) {
    return item;
  }

  /**
   * Returns at most {@code limit} items that are due, the longest due first. Begins the transaction
   * that it needs.
   */
  List<T> due(int limit);

  /**
   * Does the work for one item, and begins the transactions that it needs. After an exception the
   * item is still due. Runs in a virtual thread without a request context.
   *
   * @return whether anything was done; false when another replica did it, or when the item is not
   *     due any more
   */
  boolean perform(T item);
}
