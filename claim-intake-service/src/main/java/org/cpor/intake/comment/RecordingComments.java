package org.cpor.intake.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.cpor.events.CommentPosted;
import org.cpor.events.Fact;

/** Comments that were posted elsewhere come to stand on their claims. */
@ApplicationScoped
public class RecordingComments {

  private final PanacheComments comments;

  RecordingComments(PanacheComments comments) {
    this.comments = comments;
  }

  /** Records the comments among {@code facts}. */
  @Transactional
  public void record(Collection<Fact> facts) {
    List<CommentPosted> posted =
        facts.stream()
            .filter(CommentPosted.class::isInstance)
            .map(CommentPosted.class::cast)
            .toList();
    if (!posted.isEmpty()) {
      comments.addOnce(posted);
    }
  }
}
