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
   * @param lead whether the reviewer's last token had the role of a review lead
   * @param seenAt when a token of the reviewer was last recorded; null if only the configuration
   *     lists the reviewer
   */
  record Reviewer(String name, boolean lead, @Nullable Instant seenAt) {}

  /**
   * Records that the service saw a token of the reviewer {@code name} at {@code at}.
   *
   * @param lead whether the token has the role of a review lead
   */
  void saveSeen(String name, boolean lead, Instant at);

  boolean wasSeenSince(String name, Instant since);

  /**
   * Returns a page of the reviewers, sorted by name: those who were seen at {@code since} or later,
   * and those in {@code listed}.
   *
   * @param after the last name of the page before; null for the first page
   */
  List<Reviewer> find(Collection<String> listed, Instant since, @Nullable String after, int limit);
}
