package org.cpor.intake.comment.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.identifiers.UuidV7;
import org.cpor.intake.claim.application.ClaimPrecondition;
import org.cpor.intake.claim.application.RespondingToRequest;
import org.cpor.intake.claim.application.RespondingToRequest.Responded;
import org.cpor.intake.claim.domain.ProgressStep.InformationRequest;
import org.cpor.intake.comment.domain.Comment;
import org.cpor.intake.document.domain.Document;
import org.jspecify.annotations.Nullable;

/** A partner writes a comment on its claim. The comment can answer an open information request. */
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
   * A stored comment.
   *
   * @param stillOpen the request that can still be answered after the comment; empty if there is
   *     none
   */
  public record Written(Comment comment, Optional<InformationRequest> stillOpen) {}

  /**
   * Stores the comment and publishes {@code PartnerResponded}, in one transaction.
   *
   * @param documents the documents that the partner adds
   * @param answers the id of the request that the partner names; null if the comment names no
   *     request
   * @param cannotProvide whether the partner states that it has none of the requested documents
   */
  @Transactional
  public Written write(
      ClaimPrecondition precondition,
      String text,
      List<Document> documents,
      @Nullable UUID answers,
      boolean cannotProvide) {
    comments.lock(Set.of(precondition.claimId()));
    UUID commentId = UuidV7.generate();
    Instant now = clock.instant();
    Responded responded =
        responding.respond(precondition, commentId, text, documents, answers, cannotProvide, now);
    Comment comment =
        new Comment(
            commentId,
            precondition.claimId(),
            PARTNER,
            null,
            text,
            documents.stream().map(Document::documentId).toList(),
            now,
            responded.answered().map(InformationRequest::requestId).orElse(null),
            cannotProvide);
    comments.add(comment);
    return new Written(comment, responded.stillOpen());
  }
}
