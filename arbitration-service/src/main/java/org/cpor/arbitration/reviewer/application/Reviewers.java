package org.cpor.arbitration.reviewer.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reviewers and leads whose tokens this service has seen. */
public interface Reviewers {

  /**
   * A known reviewer.
   *
   * @param lead whether its last token had the role of a review lead
   * @param seenAt when a token of it was last recorded; null for one that only the configuration
   *     lists
   */
  record Reviewer(String name, boolean lead, @Nullable Instant seenAt) {}

  /** Records a token that was seen at {@code at}. */
  void saveSeen(String name, boolean lead, Instant at);

  boolean wasSeenSince(String name, Instant since);

  /**
   * Those that were seen since {@code since}, and those that are {@code listed}, by name.
   *
   * @param after the last name of the page before; null for the first page
   */
  List<Reviewer> find(Collection<String> listed, Instant since, @Nullable String after, int limit);
}
