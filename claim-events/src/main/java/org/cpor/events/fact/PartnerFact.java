package org.cpor.events.fact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cpor.events.topic.Topics;
import org.jspecify.annotations.Nullable;

/** What a partner did with its claim. Intake publishes these facts on {@link Topics#CLAIMS}. */
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
   * The partner withdrew its claim before the ruling.
   *
   * @param reason in the partner's words; null when it gave none
   */
  record ClaimWithdrawn(ClaimReference claim, @Nullable String reason, Instant withdrawnAt)
      implements PartnerFact {}

  /**
   * The partner disputed the rejection of its claim. This is possible once, by the date that the
   * rejection named.
   *
   * @param justification in the partner's words
   * @param documents the ids of the documents that the partner adds
   * @param attachedDocuments the metadata of those documents; empty in older facts, which had only
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

    /** A dispute that has only the ids of its documents. */
    public ClaimDisputed(
        ClaimReference claim, String justification, List<UUID> documents, Instant disputedAt) {
      this(claim, justification, documents, List.of(), disputedAt);
    }
  }

  /**
   * The partner wrote in the comments of its claim. The comment answers a request if {@code
   * answers} names the request.
   *
   * @param commentId the id of the comment
   * @param documents the ids of the documents that the partner adds
   * @param attachedDocuments the metadata of those documents; empty in older facts, which had only
   *     the ids
   * @param answers the id of the request that the comment answers; null when it answers none
   * @param cannotProvide whether the partner states that it has none of the documents that the
   *     request asks for; null in older facts; an older fact answers the request that is open
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

    /** A comment that does not say what it answers. */
    public PartnerResponded(
        ClaimReference claim,
        UUID commentId,
        String text,
        List<UUID> documents,
        List<AttachedDocument> attachedDocuments,
        Instant respondedAt) {
      this(claim, commentId, text, documents, attachedDocuments, respondedAt, null, null);
    }

    /** A comment that has only the ids of its documents. */
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
   * The partner added documents to its claim, outside of an answer or a dispute. This is possible
   * while the claim is open or approved.
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
