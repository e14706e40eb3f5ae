package org.cpor.arbitration.review.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.arbitration.association.application.EndingAssociation;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.correction.application.AwaitingCorrection;
import org.cpor.arbitration.correction.domain.FailedClaim;
import org.cpor.arbitration.correction.domain.FailedVerification;
import org.cpor.arbitration.review.application.AdmittingVerifiedClaims;
import org.cpor.arbitration.review.application.AdmittingVerifiedClaims.Verified;
import org.cpor.arbitration.review.application.FollowingSubscriptions;
import org.cpor.arbitration.review.application.HearingDisputes;
import org.cpor.arbitration.review.application.HearingPartner;
import org.cpor.arbitration.review.domain.claim.Claim;
import org.cpor.arbitration.review.domain.claim.ClaimContent;
import org.cpor.arbitration.review.domain.claim.Comment;
import org.cpor.arbitration.review.domain.claim.Dispute;
import org.cpor.arbitration.review.domain.claim.Document;
import org.cpor.events.AssociationEnded;
import org.cpor.events.AssociationStarted;
import org.cpor.events.AttachedDocument;
import org.cpor.events.ClaimApproved;
import org.cpor.events.ClaimDetails;
import org.cpor.events.ClaimDisputed;
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
import org.cpor.events.Finding;
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
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.messaging.CurrentCause;
import org.cpor.messaging.Inbox;
import org.cpor.messaging.NewFact;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears which claims passed verification or failed, and what their partners do with them. */
@ApplicationScoped
class FactListener {

  private final Inbox inbox;
  private final CurrentCause cause;
  private final AdmittingVerifiedClaims admitting;
  private final HearingPartner hearing;
  private final HearingDisputes disputes;
  private final FollowingSubscriptions subscriptions;
  private final EndingAssociation ending;
  private final AwaitingCorrection correction;

  FactListener(
      Inbox inbox,
      CurrentCause cause,
      AdmittingVerifiedClaims admitting,
      HearingPartner hearing,
      HearingDisputes disputes,
      FollowingSubscriptions subscriptions,
      EndingAssociation ending,
      AwaitingCorrection correction) {
    this.inbox = inbox;
    this.cause = cause;
    this.admitting = admitting;
    this.hearing = hearing;
    this.disputes = disputes;
    this.subscriptions = subscriptions;
    this.ending = ending;
    this.correction = correction;
  }

  @Incoming("facts-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(records, this::take);
  }

  /** Claims first: what their partners do with them can only be later. */
  private void take(List<NewFact> news) {
    admitting.admit(news.stream().flatMap(FactListener::verified).toList());
    news.forEach(this::take);
  }

  private void take(NewFact news) {
    cause.set(news.asCause());
    switch (news.fact()) {
      case PartnerResponded responded ->
          hearing.respond(
              responded.claim().claimId(),
              new Comment(responded.commentId(), responded.text(), responded.documents()));
      case ClaimWithdrawn withdrawn ->
          hearing.withdraw(withdrawn.claim().claimId(), withdrawn.withdrawnAt());
      case ClaimDisputed disputed ->
          disputes.hear(
              disputed.claim().claimId(),
              new Dispute(disputed.justification(), disputed.documents(), disputed.disputedAt()));
      case SubscriptionEnded ended -> ending.withSubscription(ended.claim().claimId());
      case SubscriptionLapsed lapsed ->
          subscriptions.lapse(lapsed.claim().claimId(), lapsed.reason());
      case SubscriptionRestored restored -> subscriptions.restore(restored.claim().claimId());
      case ClaimVerificationFailed failed -> correction.await(failure(failed));
      case ClaimResubmitted filed ->
          correction.hearOfFiling(filed.claim().claimId(), filed.revision());
      case ClaimSubmitted _,
          ClaimVerified _,
          ResponseAwaited _,
          ReviewOpened _,
          CompetingClaimDetected _,
          CompetitionEnded _,
          InformationRequested _,
          ResponseOverdue _,
          ReviewExtended _,
          ReviewOverdue _,
          ClaimApproved _,
          ClaimRejected _,
          AssociationStarted _,
          AssociationEnded _,
          CommentPosted _ -> {}
    }
  }

  private static Stream<Verified> verified(NewFact news) {
    return news.fact() instanceof ClaimVerified verified
        ? Stream.of(new Verified(claim(verified), news.asCause()))
        : Stream.empty();
  }

  private static FailedVerification failure(ClaimVerificationFailed failed) {
    ClaimReference reference = failed.claim();
    return new FailedVerification(
        new FailedClaim(whose(reference), reference.tenantId()),
        failed.revision(),
        failed.waitsForProvisioning(),
        failed.failedAt());
  }

  private static Claim claim(ClaimVerified verified) {
    ClaimReference reference = verified.claim();
    ClaimDetails details = verified.details();
    return new Claim(
        whose(reference),
        new ClaimContent(
            reference.tenantId(),
            details.domain(),
            details.mpnId(),
            details.solutionArea(),
            details.activity(),
            details.product(),
            subscriptionId(details),
            details.proofOfExecution(),
            details.documents().stream().map(FactListener::document).toList()),
        verified.revision(),
        verified.warnings().stream().map(Finding::code).toList(),
        verified.filedAt());
  }

  private static @Nullable UUID subscriptionId(ClaimDetails details) {
    String text = details.subscriptionId();
    return text == null
        ? null
        : CanonicalUuid.parse(text)
            .orElseThrow(
                () -> new IllegalArgumentException("A verified claim names no subscription's id"));
  }

  private static Document document(AttachedDocument attached) {
    return new Document(
        attached.documentId(),
        attached.kind(),
        attached.fileName(),
        attached.mediaType(),
        attached.size(),
        attached.sha256(),
        attached.acknowledgedOn());
  }

  private static PartnerClaim whose(ClaimReference reference) {
    return new PartnerClaim(reference.claimId(), reference.partnerId(), reference.locale());
  }
}
