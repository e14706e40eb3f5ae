package org.cpor.intake.comment;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cpor.events.CommentPosted;
import org.cpor.events.Fact;
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

  /**
   * Records the comments among {@code facts}. The claims of the other facts are locked with theirs:
   * the transaction may go on to change them, and locking twice could wait for one that waits for
   * it.
   */
  @Transactional
  public void record(Collection<Fact> facts) {
    List<CommentPosted> posted =
        facts.stream()
            .filter(CommentPosted.class::isInstance)
            .map(CommentPosted.class::cast)
            .toList();
    if (!posted.isEmpty()) {
      comments.lock(claimsOf(facts));
      comments.addOnce(posted);
      changes.fire(new ClaimsChanged(claimsOf(posted)));
    }
  }

  private static Set<UUID> claimsOf(Collection<? extends Fact> facts) {
    return facts.stream().map(fact -> fact.claim().claimId()).collect(toSet());
  }
}
