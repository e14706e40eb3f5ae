package org.cpor.intake.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.cpor.events.CommentPosted;
import org.jboss.logging.Logger;

/** A comment that was posted elsewhere comes to stand on its claim. */
@ApplicationScoped
class RecordingComment {

  private static final Logger LOG = Logger.getLogger(RecordingComment.class);

  private final PanacheComments comments;

  RecordingComment(PanacheComments comments) {
    this.comments = comments;
  }

  @Transactional
  void record(CommentPosted posted) {
    if (!comments.addOnce(posted) && comments.findByIdOptional(posted.commentId()).isEmpty()) {
      LOG.warnf(
          "ignored a comment on a claim that was not filed here: claim=%s comment=%s",
          posted.claim().claimId(), posted.commentId());
    }
  }
}
