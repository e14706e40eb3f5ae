package org.cpor.intake.claim.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.cpor.intake.claim.application.ClaimFacts.Answer;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.CommentedRequest;
import org.cpor.intake.claim.domain.ProgressStep.InformationRequest;
import org.cpor.intake.document.application.AttachingDocuments;
import org.cpor.intake.document.domain.Document;
import org.cpor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A partner writes in the comments of its claim. Such a comment can answer an open information
 * request.
 */
@ApplicationScoped
public class RespondingToRequest {

  private final ChangingClaim changing;
  private final AttachingDocuments attaching;
  private final ClaimFacts facts;

  RespondingToRequest(ChangingClaim changing, AttachingDocuments attaching, ClaimFacts facts) {
    this.changing = changing;
    this.attaching = attaching;
    this.facts = facts;
  }

  /**
   * The effect of a comment on the request that was open before the comment.
   *
   * @param answered the request that the comment answers; empty if the comment answers no request
   * @param stillOpen the request that can be answered after the comment; empty if there is none
   */
  public record Responded(
      Optional<InformationRequest> answered, Optional<InformationRequest> stillOpen) {}

  /**
   * Records the response and publishes {@code PartnerResponded}, in the caller's transaction.
   *
   * @param commentId the id of the comment that the partner wrote
   * @param documents the documents that the partner adds
   * @param answers the id of the request that the partner names; null if the comment names no
   *     request
   * @param cannotProvide whether the partner states that it has none of the requested documents
   * @throws ProblemException as {@link ChangingClaim#change} says
   */
  @Transactional(TxType.MANDATORY)
  public Responded respond(
      ClaimPrecondition precondition,
      UUID commentId,
      String text,
      List<Document> documents,
      @Nullable UUID answers,
      boolean cannotProvide,
      Instant now) {
    CommentedRequest comment =
        new CommentedRequest(
            answers, attaching.hasNew(precondition.claimId(), documents), cannotProvide);
    AtomicReference<@Nullable InformationRequest> before = new AtomicReference<>();
    Claim claim =
        changing.change(
            precondition,
            known -> {
              before.set(answerable(known, now).orElse(null));
              return known.responded(comment, now);
            });
    Optional<InformationRequest> stillOpen = answerable(claim, now);
    Responded responded =
        new Responded(
            Optional.ofNullable(before.get()).filter(_ -> stillOpen.isEmpty()), stillOpen);
    attaching.attach(claim.claimId(), documents, "documents");
    facts.responded(claim, commentId, text, documents, answer(responded, comment), now);
    return responded;
  }

  private static Optional<InformationRequest> answerable(Claim claim, Instant now) {
    return claim.progress().openRequest().filter(request -> request.isInTime(now));
  }

  private static Answer answer(Responded responded, CommentedRequest comment) {
    return new Answer(
        responded.answered().map(InformationRequest::requestId).orElse(null),
        responded.answered().filter(request -> request.requestId() == null).isPresent()
            ? null
            : comment.cannotProvide());
  }
}
