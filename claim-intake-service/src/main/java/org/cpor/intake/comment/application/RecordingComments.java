package org.cpor.intake.comment.application;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cpor.intake.claim.application.ClaimsChanged;
import org.cpor.intake.comment.domain.Comment;

/** Stores the comments that the notification service posted. */
@ApplicationScoped
public class RecordingComments {

  private final Comments comments;
  private final Event<ClaimsChanged> changes;

  RecordingComments(Comments comments, Event<ClaimsChanged> changes) {
    this.comments = comments;
    this.changes = changes;
  }

  /** Stores the comments among {@code posted} that are not stored yet. */
  @Transactional
  public void record(List<Comment> posted) {
    if (!posted.isEmpty()) {
      Set<UUID> claimIds = posted.stream().map(Comment::claimId).collect(toSet());
      comments.lock(claimIds);
      comments.addOnce(posted);
      changes.fire(new ClaimsChanged(claimIds));
    }
  }
}
