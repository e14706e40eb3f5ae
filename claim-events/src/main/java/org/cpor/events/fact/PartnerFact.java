package org.cpor.events.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cpor.events.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * The facts about the actions of a partner on its claim. Intake publishes them on {@link
 * Topics#CLAIMS}.
 */
public sealed interface PartnerFact extends ClaimFact {

  /**
   * A partner filed a claim and intake accepted it.
   *
   * @param filedAt the priority date, which all later revisions keep
   * @param revision 1 for the first filing
   */
  record ClaimSubmitted(ClaimReference claim, ClaimDetails details, Instant filedAt, int revision)
      implements PartnerFact {}

  /**
   * The partner corrected a claim that failed verification. The claim is verified again.
   *
   * @param filedAt the priority date: the time of the first filing
   * @param revision 2 for the first correction
   */
  record ClaimResubmitted(
      ClaimReference claim,
      ClaimDetails details,
      Instant filedAt,
      int revision,
      Instant resubmittedAt)
      implements PartnerFact {}

  /**
   * The partner withdrew its claim. If the claim was approved before, its association ends.
   *
   * @param reason in the partner's words; null when the partner gave no reason
   */
  record ClaimWithdrawn(ClaimReference claim, @Nullable String reason, Instant withdrawnAt)
      implements PartnerFact {}

  /**
   * The partner disputed the rejection of its claim. A claim can be disputed once, until the time
   * that {@link ArbitrationFact.ClaimRejected} names.
   *
   * @param justification in the partner's words
   * @param documents the ids of the documents that the partner adds
   * @param attachedDocuments the metadata of these documents; empty in older facts, which had only
   *     the ids
   */
  record ClaimDisputed(
      ClaimReference claim,
      String justification,
      List<UUID> documents,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AttachedDocument> attachedDocuments,
      Instant disputedAt)
      implements PartnerFact {

    public ClaimDisputed {
      documents = List.copyOf(documents);
      attachedDocuments = List.copyOf(Objects.requireNonNullElse(attachedDocuments, List.of()));
    }

    /** A dispute without the metadata of its documents. */
    public ClaimDisputed(
        ClaimReference claim, String justification, List<UUID> documents, Instant disputedAt) {
      this(claim, justification, documents, List.of(), disputedAt);
    }
  }

  /**
   * The partner wrote a comment on its claim. If {@code answers} names a request, the comment is
   * the answer to this request.
   *
   * @param commentId the id of the comment
   * @param documents the ids of the documents that the partner adds
   * @param attachedDocuments the metadata of these documents; empty in older facts, which had only
   *     the ids
   * @param answers the id of the request; null when the comment is no answer
   * @param cannotProvide whether the partner states that it has none of the requested documents;
   *     null in older facts: a comment of an older fact answers the open request, if there is one
   */
  record PartnerResponded(
      ClaimReference claim,
      UUID commentId,
      String text,
      List<UUID> documents,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AttachedDocument> attachedDocuments,
      Instant respondedAt,
      @Nullable UUID answers,
      @Nullable Boolean cannotProvide)
      implements PartnerFact {

    public PartnerResponded {
      documents = List.copyOf(documents);
      attachedDocuments = List.copyOf(Objects.requireNonNullElse(attachedDocuments, List.of()));
    }

    /** A comment. Whether it answers a request is not known. */
    public PartnerResponded(
        ClaimReference claim,
        UUID commentId,
        String text,
        List<UUID> documents,
        List<AttachedDocument> attachedDocuments,
        Instant respondedAt) {
      this(claim, commentId, text, documents, attachedDocuments, respondedAt, null, null);
    }

    /** A comment without the metadata of its documents. */
    public PartnerResponded(
        ClaimReference claim,
        UUID commentId,
        String text,
        List<UUID> documents,
        Instant respondedAt) {
      this(claim, commentId, text, documents, List.of(), respondedAt);
    }
  }

  /**
   * The partner added documents to its claim. The documents belong to no answer and to no dispute.
   * A partner can add documents while the claim is open or approved.
   *
   * @param documents at least one
   */
  record EvidenceAdded(ClaimReference claim, List<AttachedDocument> documents, Instant addedAt)
      implements PartnerFact {

    public EvidenceAdded {
      documents = List.copyOf(documents);
    }
  }
}
