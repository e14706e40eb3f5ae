package org.cpor.notification.comment.application;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** All comments that the platform ever wrote. */
public interface Comments {

  /**
   * Keeps {@code comments}, but those for whose event and claim there is one.
   *
   * @return those that were kept, in their order
   */
  List<Comment> addUnlessWritten(List<Comment> comments);

  /** Those of the claims whose partners know from their comments that they hold their subject. */
  Set<UUID> holding(Collection<UUID> claimIds);
}
