package org.cpor.intake.comment;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cpor.intake.claim.application.ClaimSeen;
import org.cpor.intake.claim.application.PursuingClaim;
import org.cpor.intake.document.domain.Document;

/** A partner writes in the comments of its claim: an answer, if it was asked something. */
@ApplicationScoped
class WritingComments {

  private static final String PARTNER = "PARTNER";

  private final PursuingClaim claims;
  private final PanacheComments comments;
  private final Clock clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

  WritingComments(PursuingClaim claims, PanacheComments comments, Clock clock) {
    this.claims = claims;
    this.comments = comments;
    this.clock = clock;
  }

  /**
   * Adds the comment to the thread and tells of it, both or neither.
   *
   * @param documents that the partner adds
   */
  @Transactional
  CommentEntity write(ClaimSeen seen, String text, List<Document> documents) {
    comments.lock(Set.of(seen.claimId()));
    CommentEntity comment = new CommentEntity();
    comment.commentId = ids.generate();
    comment.claimId = seen.claimId();
    comment.author = PARTNER;
    comment.text = text;
    comment.documents = documents.stream().map(Document::documentId).toArray(UUID[]::new);
    comment.postedAt = clock.instant();
    claims.respond(seen, comment.commentId, text, documents, comment.postedAt);
    comments.add(comment);
    return comment;
  }
}
