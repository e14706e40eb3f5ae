package org.cpor.notification.comment.application;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cpor.notification.comment.domain.Comment;

/** All comments that the platform ever wrote. */
public interface Comments {

  /**
   * Adds {@code comments}, except those whose event and claim already have a comment (constraint
   * {@code comment_once}).
   *
   * @return the comments that were added, in the order of {@code comments}
   */
  List<Comment> addOncePerEvent(List<Comment> comments);

  /**
   * The claims among {@code claimIds} that hold their subject. The latest comment that says whether
   * a claim holds its subject decides.
   */
  Set<UUID> claimsThatHoldTheirSubject(Collection<UUID> claimIds);
}
