package org.cpor.intake.claim.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.document.domain.Document;
import org.jspecify.annotations.Nullable;

/** Publishes the facts about a claim in the transaction that changes the claim. */
public interface ClaimFacts {

  /**
   * The partner filed the claim.
   *
   * @param documents the documents that the claim names
   */
  void submitted(Claim claim, List<Document> documents);

  /**
   * The partner corrected the claim.
   *
   * @param documents the documents that the corrected claim names
   */
  void resubmitted(Claim claim, List<Document> documents, Instant now);

  /**
   * The partner withdrew the claim.
   *
   * @param reason the reason in the partner's words; null when the partner gave no reason
   */
  void withdrawn(Claim claim, @Nullable String reason, Instant now);

  /**
   * The partner disputed the rejection of the claim.
   *
   * @param documents the documents that the partner adds
   */
  void disputed(Claim claim, String justification, List<Document> documents, Instant now);

  /**
   * The partner added documents that belong neither to an answer nor to a dispute.
   *
   * @param documents the added documents, at least one
   */
  void evidenceAdded(Claim claim, List<Document> documents, Instant now);

  /**
   * The partner wrote a comment.
   *
   * @param commentId the id of the comment
   * @param documents the documents that the partner adds
   */
  void responded(
      Claim claim,
      UUID commentId,
      String text,
      List<Document> documents,
      Answer answer,
      Instant now);

  /**
   * How a comment answers a request.
   *
   * @param requestId the id of the request; null if the comment answers no request, or if the id of
   *     the request is not known
   * @param cannotProvide whether the partner states that it has none of the requested documents;
   *     null if the id of the request is not known
   */
  record Answer(@Nullable UUID requestId, @Nullable Boolean cannotProvide) {}
}
