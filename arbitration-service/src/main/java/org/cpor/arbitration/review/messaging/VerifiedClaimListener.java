package org.cpor.arbitration.review.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.review.application.AdmittingVerifiedClaims;
import org.cpor.arbitration.review.application.AdmittingVerifiedClaims.Verified;
import org.cpor.arbitration.review.domain.Claim;
import org.cpor.arbitration.review.domain.ClaimContent;
import org.cpor.events.ClaimDetails;
import org.cpor.events.ClaimReference;
import org.cpor.events.ClaimVerified;
import org.cpor.events.Finding;
import org.cpor.messaging.Inbox;
import org.cpor.messaging.NewFact;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears which claims passed verification. */
@ApplicationScoped
class VerifiedClaimListener {

  private final Inbox inbox;
  private final AdmittingVerifiedClaims admitting;

  VerifiedClaimListener(Inbox inbox, AdmittingVerifiedClaims admitting) {
    this.inbox = inbox;
    this.admitting = admitting;
  }

  @Incoming("verifications-in")
  @Blocking
  void on(ConsumerRecords<byte[], byte[]> records) {
    inbox.receive(
        records,
        news -> admitting.admit(news.stream().flatMap(VerifiedClaimListener::verified).toList()));
  }

  private static Stream<Verified> verified(NewFact news) {
    return news.fact() instanceof ClaimVerified verified
        ? Stream.of(new Verified(claim(verified), news.asCause()))
        : Stream.empty();
  }

  private static Claim claim(ClaimVerified verified) {
    ClaimReference reference = verified.claim();
    ClaimDetails details = verified.details();
    return new Claim(
        new PartnerClaim(reference.claimId(), reference.partnerId(), reference.locale()),
        new ClaimContent(
            reference.tenantId(),
            details.domain(),
            details.mpnId(),
            details.solutionArea(),
            details.activity(),
            details.product(),
            details.subscriptionId(),
            details.proofOfExecution()),
        verified.revision(),
        verified.warnings().stream().map(Finding::code).toList(),
        verified.filedAt());
  }
}
