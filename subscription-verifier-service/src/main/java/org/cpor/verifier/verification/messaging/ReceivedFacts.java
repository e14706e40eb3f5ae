package org.cpor.verifier.verification.messaging;

import java.time.Instant;
import java.util.Optional;
import org.cpor.events.AssociationEnded;
import org.cpor.events.AssociationStarted;
import org.cpor.events.AttachedDocument;
import org.cpor.events.ClaimApproved;
import org.cpor.events.ClaimDetails;
import org.cpor.events.ClaimDisputed;
import org.cpor.events.ClaimFact;
import org.cpor.events.ClaimReference;
import org.cpor.events.ClaimRejected;
import org.cpor.events.ClaimResubmitted;
import org.cpor.events.ClaimSubmitted;
import org.cpor.events.ClaimVerificationFailed;
import org.cpor.events.ClaimVerified;
import org.cpor.events.ClaimWithdrawn;
import org.cpor.events.CommentPosted;
import org.cpor.events.CompetingClaimDetected;
import org.cpor.events.CompetitionEnded;
import org.cpor.events.InformationRequested;
import org.cpor.events.PartnerResponded;
import org.cpor.events.ResponseAwaited;
import org.cpor.events.ResponseOverdue;
import org.cpor.events.ReviewExtended;
import org.cpor.events.ReviewOpened;
import org.cpor.events.ReviewOverdue;
import org.cpor.events.SubscriptionEnded;
import org.cpor.events.SubscriptionLapsed;
import org.cpor.events.SubscriptionRestored;
import org.cpor.messaging.inbox.ReceivedFact;
import org.cpor.verifier.claimed.application.FollowingDecisions.ReceivedDecision;
import org.cpor.verifier.claimed.domain.Decision;
import org.cpor.verifier.claimed.domain.PartnerClaim;
import org.cpor.verifier.claimed.domain.Standing;
import org.cpor.verifier.verification.application.FollowingClaims.Change;
import org.cpor.verifier.verification.application.FollowingClaims.Filed;
import org.cpor.verifier.verification.application.FollowingClaims.Withdrawn;
import org.cpor.verifier.verification.domain.FiledClaim;

/** Maps received facts to types of the domain. */
final class ReceivedFacts {

  /** The objection that a reviewer confirms to award a claim without a usable subscription. */
  private static final String SUBSCRIPTION_ENDED_CODE = "SUBSCRIPTION_ENDED";

  private ReceivedFacts() {}

  /** Empty when the fact is neither a filing nor a withdrawal. */
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
          CompetingClaimDetected _,
          CommentPosted _,
          ClaimDisputed _,
          PartnerResponded _,
          CompetitionEnded _,
          ResponseAwaited _,
          InformationRequested _,
          ResponseOverdue _,
          ReviewOpened _,
          ReviewExtended _,
          ReviewOverdue _,
          ClaimApproved _,
          ClaimRejected _,
          AssociationStarted _,
          AssociationEnded _ ->
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
        details.documents().stream().map(ReceivedFacts::document).toList());
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

  /** Empty when the fact does not change who holds or has an open claim. */
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
              approved.confirmed() != null
                  && approved.confirmed().contains(SUBSCRIPTION_ENDED_CODE),
              approved.decidedAt());
      case AssociationStarted started ->
          decision(started.claim(), Standing.HELD, false, started.startedAt());
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
          CompetingClaimDetected _,
          CommentPosted _,
          ClaimResubmitted _,
          ClaimWithdrawn _,
          ClaimDisputed _,
          PartnerResponded _,
          CompetitionEnded _,
          ResponseAwaited _,
          InformationRequested _,
          ResponseOverdue _,
          ReviewExtended _,
          ReviewOverdue _ ->
          Optional.empty();
    };
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
