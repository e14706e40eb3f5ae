package org.cpor.intake.comment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.cpor.identifiers.UuidV7;
import org.cpor.intake.claim.application.ClaimPrecondition;
import org.cpor.intake.claim.application.RespondingToRequest;
import org.cpor.intake.comment.domain.Comment;
import org.cpor.intake.document.domain.Document;

/** A partner writes a comment on its claim. The comment answers an open information request. */
@ApplicationScoped
public class WritingComments {

  private static final String PARTNER = "PARTNER";

  private final RespondingToRequest responding;
  private final Comments comments;
  private final Clock clock;

  WritingComments(RespondingToRequest responding, Comments comments, Clock clock) {
    this.responding = responding;
    this.comments = comments;
    this.clock = clock;
  }

  /**
   * Stores the comment and publishes {@code PartnerResponded}, in one transaction.
   *
   * @param documents that the partner adds
   */
  @Transactional
  public Comment write(ClaimPrecondition precondition, String text, List<Document> documents) {
    comments.lock(Set.of(precondition.claimId()));
    Comment comment =
        new Comment(
            UuidV7.generate(),
            precondition.claimId(),
            PARTNER,
            null,
            text,
            documents.stream().map(Document::documentId).toList(),
            clock.instant());
    responding.respond(precondition, comment.commentId(), text, documents, comment.postedAt());
    comments.add(comment);
    return comment;
  }
}
