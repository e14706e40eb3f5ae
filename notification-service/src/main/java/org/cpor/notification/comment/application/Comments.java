package org.cpor.notification.comment.application;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cpor.notification.comment.domain.Comment;

/** All comments of the platform. */
public interface Comments {

  /**
   * Adds {@code comments}. A comment is skipped if there is already a comment on the same event and
   * claim (constraint {@code comment_once}).
   *
   * @return the comments that were added, in the order of {@code comments}
   */
  List<Comment> addOncePerEvent(List<Comment> comments);

  /**
   * Returns the claims among {@code claimIds} that hold their subject. For each claim, the latest
   * comment that says that the claim got or lost its subject decides.
   */
  Set<UUID> claimsThatHoldTheirSubject(Collection<UUID> claimIds);
}
