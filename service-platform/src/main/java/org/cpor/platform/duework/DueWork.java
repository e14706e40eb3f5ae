package org.cpor.platform.duework;

import java.util.List;

/**
 * One kind of work that falls due, such as reviews that reach their due date. Several replicas can
 * do the same kind of work at the same time, so {@link #due} or {@link #perform} must lock or lease
 * the items.
 *
 * @param <T> an item that is due: the id of a row, or a row that this replica leased
 */
public interface DueWork<T> {

  /**
   * The name of the work in the log and in the metric's tag {@code work}, such as {@code review
   * timers}.
   */
  String name();

  /**
   * The maximum number of items that are fetched together. Items that failed before do not count.
   */
  int batchSize();

  /** The maximum number of items that are processed at the same time. */
  default int parallelism() {
    return 1;
  }

  /**
   * Whether {@link #due} leases the items that it returns. An item with a lease is not returned
   * again before the lease ends, even if the item failed.
   */
  default boolean leasesItems() {
    return false;
  }

  /**
   * Returns the identity of an item. The runner uses it to recognize an item that failed before.
   */
  default Object key(T item) {
    return item;
  }

  /**
   * Returns at most {@code limit} due items, in the order in which they became due. Begins its own
   * transaction.
   */
  List<T> due(int limit);

  /**
   * Does the work for one item, in its own transactions. After an exception the item is still due.
   * Runs without a request context, in a thread of the runner or of the executor that {@link
   * DueWorkRunner#start} got.
   *
   * @return true when the work was done; false when another replica has processed the item, or when
   *     the item is not due any more
   */
  boolean perform(T item);
}
