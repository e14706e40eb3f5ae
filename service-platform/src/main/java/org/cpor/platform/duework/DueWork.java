package org.cpor.platform.duework;

import java.util.List;

/**
 * One kind of work that falls due, such as reviews that reach their due date. Several replicas may
 * run it at the same time, so {@link #due} or {@link #perform} must lock or lease the items.
 *
 * @param <T> an item that is due: the id of a row, or a row that this replica leased
 */
public interface DueWork<T> {

  /** The value of {@code work} in the log and in the metric, such as {@code review timers}. */
  String name();

  /** The maximum number of items that are fetched together. */
  int batchSize();

  /** The maximum number of items that are processed at the same time. */
  default int parallelism() {
    return 1;
  }

  /**
   * Whether {@link #due} leases the items that it returns. {@link #due} then does not return an
   * item again before the lease of the item ends. An item that fails is tried again after its
   * lease.
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
   * Returns at most {@code limit} due items, in the order in which they became due. Begins the
   * transaction that it needs.
   */
  List<T> due(int limit);

  /**
   * Does the work for one item, and begins the transactions that it needs. After an exception the
   * item is still due. Runs in a virtual thread without a request context.
   *
   * @return whether there was anything to do; false when another replica has processed the item, or
   *     when the item is not due any more
   */
  boolean perform(T item);
}
