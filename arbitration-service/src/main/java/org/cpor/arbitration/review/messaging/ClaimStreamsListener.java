package org.cpor.arbitration.review.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.arbitration.association.application.EndingAssociation;
import org.cpor.arbitration.association.application.EndingRenewals;
import org.cpor.arbitration.correction.application.AwaitingCorrection;
import org.cpor.arbitration.dossier.application.KeepingDossiers;
import org.cpor.arbitration.review.application.admission.AdmittingVerifiedClaims;
import org.cpor.arbitration.review.application.admission.AdmittingVerifiedClaims.Verified;
import org.cpor.arbitration.review.application.dispute.HearingDisputes;
import org.cpor.arbitration.review.application.hearing.FollowingSubscriptions;
import org.cpor.arbitration.review.application.hearing.HearingPartner;
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
import org.cpor.events.fact.CommentPosted;
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
import org.cpor.messaging.CurrentCause;
import org.cpor.messaging.inbox.Inbox;
import org.cpor.messaging.inbox.ReceivedFact;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Consumes the streams of claims, verifications and comments. One channel reads all three streams,
 * and one transaction applies all facts of a poll (ADR 0007). Therefore this listener also calls
 * the use cases of dossiers, corrections and associations. {@link ReceivedFacts} maps the facts to
 * types of the domain.
 */
@ApplicationScoped
class ClaimStreamsListener {

  private final Inbox inbox;
  private final CurrentCause cause;
  private final KeepingDossiers dossiers;
  private final AdmittingVerifiedClaims admitting;
  private final HearingPartner hearing;
  private final HearingDisputes disputes;
  private final FollowingSubscriptions subscriptions;
  private final EndingAssociation ending;
  private final EndingRenewals renewals;
  private final AwaitingCorrection correction;

  ClaimStreamsListener(
      Inbox inbox,
      CurrentCause cause,
      KeepingDossiers dossiers,
      AdmittingVerifiedClaims admitting,
      HearingPartner hearing,
      HearingDisputes disputes,
      FollowingSubscriptions subscriptions,
      EndingAssociation ending,
      EndingRenewals renewals,
      AwaitingCorrection correction) {
    this.inbox = inbox;
    this.cause = cause;
    this.dossiers = dossiers;
    this.admitting = admitting;
    this.hearing = hearing;
    this.disputes = disputes;
    this.subscriptions = subscriptions;
    this.ending = ending;
    this.renewals = renewals;
    this.correction = correction;
  }

  @Incoming("facts-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(records, this::apply);
  }

  /**
   * Applies facts. First stores the new entries of dossiers, and ends the renewals for which the
   * partner has filed a claim. Then admits the verified claims, and applies the other facts last.
   * The reason for this order is that one poll can contain the verification of a claim and a later
   * act of the partner in the case of the claim.
   */
  private void apply(List<ReceivedFact> received) {
    dossiers.add(DossierEntries.of(received));
    renewals.filed(
        received.stream().flatMap(one -> ReceivedFacts.filedClaim(one.fact()).stream()).toList());
    admitting.admit(received.stream().flatMap(ClaimStreamsListener::verified).toList());
    received.forEach(this::apply);
  }

  private static Stream<Verified> verified(ReceivedFact received) {
    return received.fact() instanceof ClaimVerified verified
        ? Stream.of(new Verified(ReceivedFacts.claim(verified), received.asCause()))
        : Stream.empty();
  }

  private void apply(ReceivedFact received) {
    cause.set(received.asCause());
    switch (received.fact()) {
      case PartnerResponded responded ->
          hearing.respond(responded.claim().claimId(), ReceivedFacts.comment(responded));
      case EvidenceAdded evidence -> hearing.addProof(evidence.claim().claimId());
      case ClaimWithdrawn withdrawn ->
          hearing.withdraw(withdrawn.claim().claimId(), withdrawn.withdrawnAt());
      case ClaimDisputed disputed ->
          disputes.hear(disputed.claim().claimId(), ReceivedFacts.dispute(disputed));
      case SubscriptionEnded ended ->
          ending.withSubscription(
              ended.claim().claimId(), Optional.ofNullable(ended.successorSubscriptionId()));
      case SubscriptionLapsed lapsed ->
          subscriptions.lapse(lapsed.claim().claimId(), lapsed.reason());
      case SuccessorEnded ended ->
          renewals.successorEnded(ended.claim().claimId(), ended.successorSubscriptionId());
      case SubscriptionRestored restored -> subscriptions.restore(restored.claim().claimId());
      case ClaimVerificationFailed failed ->
          correction.await(ReceivedFacts.failedVerification(failed));
      case ClaimResubmitted filed ->
          correction.recordFiling(filed.claim().claimId(), filed.revision());
      case ClaimSubmitted _,
          EvidenceChecked _,
          ClaimAdvised _,
          ClaimVerified _,
          ResponseAwaited _,
          ReviewOpened _,
          CompetingClaimDetected _,
          CompetitionEnded _,
          InformationRequested _,
          ResponseOverdue _,
          ReviewExtended _,
          ReviewOverdue _,
          RulingCorrected _,
          ReviewEscalated _,
          ClaimApproved _,
          ClaimRejected _,
          AssociationStarted _,
          CustomerDeclined _,
          AssociationEnded _,
          RenewalSuggested _,
          CommentPosted _ -> {}
    }
  }
}
