package org.cpor.arbitration.review.messaging;

import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.association.domain.FiledClaim;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.correction.domain.FailedClaim;
import org.cpor.arbitration.correction.domain.FailedVerification;
import org.cpor.arbitration.review.domain.claim.Claim;
import org.cpor.arbitration.review.domain.claim.ClaimContent;
import org.cpor.arbitration.review.domain.claim.Comment;
import org.cpor.arbitration.review.domain.claim.Dispute;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.ClaimFact;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.Finding;
import org.cpor.events.fact.PartnerFact.ClaimDisputed;
import org.cpor.events.fact.PartnerFact.ClaimResubmitted;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.PartnerFact.PartnerResponded;
import org.cpor.events.fact.VerificationFact.ClaimVerificationFailed;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.identifiers.CanonicalUuid;
import org.jspecify.annotations.Nullable;

/** Maps received facts to types of the domain. */
final class ReceivedFacts {

  private ReceivedFacts() {}

  /**
   * The claim that passed verification.
   *
   * @throws IllegalArgumentException if its subscription id is not a UUID
   */
  static Claim claim(ClaimVerified verified) {
    ClaimReference reference = verified.claim();
    ClaimDetails details = verified.details();
    return new Claim(
        partnerClaim(reference),
        new ClaimContent(
            reference.tenantId(),
            details.domain(),
            details.mpnId(),
            details.solutionArea(),
            details.activity(),
            details.product(),
            subscriptionId(details),
            details.proofOfExecution()),
        verified.revision(),
        verified.warnings().stream().map(Finding::code).toList(),
        verified.filedAt());
  }

  /** The claim that the fact reports as filed, corrected or verified; empty for other facts. */
  static Optional<FiledClaim> filedClaim(ClaimFact fact) {
    if (fact instanceof ClaimSubmitted submitted) {
      return Optional.of(filedClaim(submitted.claim(), submitted.details()));
    }
    if (fact instanceof ClaimResubmitted resubmitted) {
      return Optional.of(filedClaim(resubmitted.claim(), resubmitted.details()));
    }
    return fact instanceof ClaimVerified verified
        ? Optional.of(filedClaim(verified.claim(), verified.details()))
        : Optional.empty();
  }

  private static FiledClaim filedClaim(ClaimReference claim, ClaimDetails details) {
    return new FiledClaim(
        claim.partnerId(), claim.tenantId(), details.product(), details.subscriptionId());
  }

  static Comment comment(PartnerResponded responded) {
    return new Comment(
        responded.commentId(),
        responded.text(),
        responded.documents(),
        responded.answers(),
        responded.cannotProvide(),
        responded.respondedAt());
  }

  static Dispute dispute(ClaimDisputed disputed) {
    return new Dispute(disputed.justification(), disputed.documents(), disputed.disputedAt());
  }

  static FailedVerification failedVerification(ClaimVerificationFailed failed) {
    ClaimReference reference = failed.claim();
    return new FailedVerification(
        new FailedClaim(partnerClaim(reference), reference.tenantId()),
        failed.revision(),
        failed.waitsForProvisioning(),
        failed.failedAt());
  }

  private static @Nullable UUID subscriptionId(ClaimDetails details) {
    String text = details.subscriptionId();
    return text == null
        ? null
        : CanonicalUuid.parse(text)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "the subscription id of a verified claim is not a UUID"));
  }

  static PartnerClaim partnerClaim(ClaimReference reference) {
    return new PartnerClaim(reference.claimId(), reference.partnerId(), reference.locale());
  }
}
