package org.cpor.events;

/**
 * Something that happened to a claim and that other services may rely on. Immutable; travels as a
 * CloudEvent whose data is the JSON of the record and whose attributes are an {@link Envelope}.
 */
public sealed interface Fact
    permits ClaimSubmitted,
        ClaimResubmitted,
        ClaimWithdrawn,
        ClaimDisputed,
        PartnerResponded,
        ClaimVerified,
        ClaimVerificationFailed,
        SubscriptionEnded,
        ResponseAwaited,
        ReviewOpened,
        CompetingClaimDetected,
        CompetitionEnded,
        InformationRequested,
        ResponseOverdue,
        ReviewExtended,
        ReviewOverdue,
        ClaimApproved,
        ClaimRejected,
        AssociationStarted,
        AssociationEnded,
        CommentPosted {

  /**
   * The claim this fact is about: its {@code tenantId} keys the record, its {@code claimId} is the
   * event's subject.
   */
  ClaimReference claim();

  /** The wire type of this fact. */
  default FactType type() {
    return FactType.of(this);
  }
}
