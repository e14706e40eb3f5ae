package org.cpor.verifier.verification.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.CompetingClaimDetected;
import org.cpor.events.fact.ArbitrationFact.CompetitionEnded;
import org.cpor.events.fact.ArbitrationFact.CustomerDeclined;
import org.cpor.events.fact.ArbitrationFact.InformationRequested;
import org.cpor.events.fact.ArbitrationFact.RenewalSuggested;
import org.cpor.events.fact.ArbitrationFact.ResponseAwaited;
import org.cpor.events.fact.ArbitrationFact.ResponseOverdue;
import org.cpor.events.fact.ArbitrationFact.ReviewEscalated;
import org.cpor.events.fact.ArbitrationFact.ReviewExtended;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.ArbitrationFact.ReviewOverdue;
import org.cpor.events.fact.ArbitrationFact.RulingCorrected;
import org.cpor.events.fact.AttachedDocument;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.ClaimFact;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.CommentPosted;
import org.cpor.events.fact.ContactPerson;
import org.cpor.events.fact.PartnerFact.ClaimDisputed;
import org.cpor.events.fact.PartnerFact.ClaimResubmitted;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.PartnerFact.ClaimWithdrawn;
import org.cpor.events.fact.PartnerFact.EvidenceAdded;
import org.cpor.events.fact.PartnerFact.PartnerResponded;
import org.cpor.events.fact.VerificationFact.ClaimAdvised;
import org.cpor.events.fact.VerificationFact.ClaimVerificationFailed;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.events.fact.VerificationFact.EvidenceChecked;
import org.cpor.events.fact.VerificationFact.SubscriptionEnded;
import org.cpor.events.fact.VerificationFact.SubscriptionLapsed;
import org.cpor.events.fact.VerificationFact.SubscriptionRestored;
import org.cpor.events.fact.VerificationFact.SuccessorEnded;
import org.cpor.messaging.inbox.ReceivedFact;
import org.cpor.verifier.claimed.application.FollowingDecisions.ReceivedDecision;
import org.cpor.verifier.claimed.domain.Decision;
import org.cpor.verifier.claimed.domain.PartnerClaim;
import org.cpor.verifier.claimed.domain.Standing;
import org.cpor.verifier.verification.application.FollowingClaims.Change;
import org.cpor.verifier.verification.application.FollowingClaims.Filed;
import org.cpor.verifier.verification.application.FollowingClaims.Withdrawn;
import org.cpor.verifier.verification.domain.FiledClaim;
import org.jspecify.annotations.Nullable;

/** Maps received facts to types of the domain. */
final class ReceivedFacts {

  /**
   * The code of the objection that a reviewer or a lead confirms in order to give the subject to a
   * claim without a usable subscription.
   */
  private static final String SUBSCRIPTION_ENDED_CODE = "SUBSCRIPTION_ENDED";

  private ReceivedFacts() {}

  /** The change that the fact reports; empty when the fact is neither a filing nor a withdrawal. */
  static Optional<Change> change(ReceivedFact received) {
    return switch (received.fact()) {
      case ClaimSubmitted filed ->
          filed(received, filed.claim(), filed.details(), filed.filedAt(), filed.revision());
      case ClaimResubmitted filed ->
          filed(received, filed.claim(), filed.details(), filed.filedAt(), filed.revision());
      case ClaimWithdrawn withdrawn -> Optional.of(new Withdrawn(claim(withdrawn.claim())));
      case ClaimVerified _,
          ClaimVerificationFailed _,
          SubscriptionEnded _,
          SubscriptionLapsed _,
          SubscriptionRestored _,
          SuccessorEnded _,
          ClaimAdvised _,
          CompetingClaimDetected _,
          CommentPosted _,
          ClaimDisputed _,
          PartnerResponded _,
          EvidenceAdded _,
          EvidenceChecked _,
          CompetitionEnded _,
          ResponseAwaited _,
          InformationRequested _,
          ResponseOverdue _,
          ReviewOpened _,
          ReviewEscalated _,
          ReviewExtended _,
          ReviewOverdue _,
          RulingCorrected _,
          ClaimApproved _,
          ClaimRejected _,
          AssociationStarted _,
          AssociationEnded _,
          RenewalSuggested _,
          CustomerDeclined _ ->
          Optional.empty();
    };
  }

  private static Optional<Change> filed(
      ReceivedFact received,
      ClaimReference claim,
      ClaimDetails details,
      Instant filedAt,
      int revision) {
    return Optional.of(
        new Filed(
            new FiledClaim(claim(claim), details(details), filedAt, revision), received.asCause()));
  }

  private static PartnerClaim claim(ClaimReference claim) {
    return new PartnerClaim(claim.claimId(), claim.tenantId(), claim.partnerId(), claim.locale());
  }

  private static FiledClaim.Details details(ClaimDetails details) {
    return new FiledClaim.Details(
        details.mpnId(),
        details.domain(),
        details.solutionArea(),
        details.activity(),
        details.product(),
        details.subscriptionId(),
        details.proofOfExecution(),
        details.documents().stream().map(ReceivedFacts::document).toList(),
        details.note(),
        contact(details.customerContact()),
        contact(details.partnerContact()));
  }

  private static FiledClaim.@Nullable Contact contact(@Nullable ContactPerson contact) {
    return contact == null ? null : new FiledClaim.Contact(contact.name(), contact.email());
  }

  private static FiledClaim.Document document(AttachedDocument document) {
    return new FiledClaim.Document(
        document.documentId(),
        document.kind(),
        document.fileName(),
        document.mediaType(),
        document.size(),
        document.sha256(),
        document.acknowledgedOn());
  }

  /**
   * The decision that the fact reports. Empty when the fact does not change whether a claim is open
   * or holds its object.
   */
  static Optional<ReceivedDecision> decision(ReceivedFact received) {
    return decision(received.fact())
        .map(decision -> new ReceivedDecision(decision, received.asCause()));
  }

  private static Optional<Decision> decision(ClaimFact fact) {
    return switch (fact) {
      case ReviewOpened opened -> decision(opened.claim(), Standing.OPEN, false, opened.openedAt());
      case ClaimApproved approved ->
          decision(
              approved.claim(),
              Standing.HELD,
              lapseConfirmed(approved.confirmed()),
              approved.decidedAt());
      case AssociationStarted started ->
          decision(
              started.claim(),
              Standing.HELD,
              lapseConfirmed(started.confirmed()),
              started.startedAt());
      case ClaimRejected rejected ->
          decision(rejected.claim(), Standing.CLOSED, false, rejected.decidedAt());
      case AssociationEnded ended ->
          decision(ended.claim(), Standing.CLOSED, false, ended.endedAt());
      case ClaimSubmitted _,
          ClaimVerified _,
          ClaimVerificationFailed _,
          SubscriptionEnded _,
          SubscriptionLapsed _,
          SubscriptionRestored _,
          SuccessorEnded _,
          ClaimAdvised _,
          CompetingClaimDetected _,
          CommentPosted _,
          ClaimResubmitted _,
          ClaimWithdrawn _,
          ClaimDisputed _,
          PartnerResponded _,
          EvidenceAdded _,
          EvidenceChecked _,
          CompetitionEnded _,
          ResponseAwaited _,
          InformationRequested _,
          ResponseOverdue _,
          ReviewEscalated _,
          ReviewExtended _,
          ReviewOverdue _,
          RenewalSuggested _,
          CustomerDeclined _,
          // Separate facts about the new decision and the association follow.
          RulingCorrected _ ->
          Optional.empty();
    };
  }

  private static boolean lapseConfirmed(@Nullable List<String> confirmed) {
    return confirmed != null && confirmed.contains(SUBSCRIPTION_ENDED_CODE);
  }

  private static Optional<Decision> decision(
      ClaimReference claim, Standing standing, boolean lapseConfirmed, Instant at) {
    return Optional.of(
        new Decision(
            claim.claimId(),
            claim.tenantId(),
            claim.partnerId(),
            claim.locale(),
            standing,
            lapseConfirmed,
            at));
  }
}
