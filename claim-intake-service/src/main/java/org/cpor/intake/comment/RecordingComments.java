package org.cpor.intake.comment;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cpor.events.ClaimFact;
import org.cpor.events.CommentPosted;
import org.cpor.intake.claim.application.ClaimsChanged;

/** Comments that were posted elsewhere come to stand on their claims. */
@ApplicationScoped
public class RecordingComments {

  private final PanacheComments comments;
  private final Event<ClaimsChanged> changes;

  RecordingComments(PanacheComments comments, Event<ClaimsChanged> changes) {
    this.comments = comments;
    this.changes = changes;
  }

  /** Records the comments among {@code facts}. */
  @Transactional
  public void record(Collection<ClaimFact> facts) {
    List<CommentPosted> posted =
        facts.stream()
            .filter(CommentPosted.class::isInstance)
            .map(CommentPosted.class::cast)
            .toList();
    if (!posted.isEmpty()) {
      Set<UUID> claimIds =
          posted.stream().map(comment -> comment.claim().claimId()).collect(toSet());
      comments.lock(claimIds);
      comments.addOnce(posted);
      changes.fire(new ClaimsChanged(claimIds));
    }
  }
}
