package org.cpor.verifier;

import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.ContactPerson;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.verifier.claimed.domain.PartnerClaim;
import org.cpor.verifier.verification.domain.FiledClaim;
import org.jspecify.annotations.Nullable;

/** Filed claims as arguments of use cases. */
public final class FiledClaims {

  private FiledClaims() {}

  /** The claim that {@code submission} files. */
  public static FiledClaim of(ClaimSubmitted submission) {
    ClaimDetails details = submission.details();
    return new FiledClaim(
        of(submission.claim()),
        new FiledClaim.Details(
            details.mpnId(),
            details.domain(),
            details.solutionArea(),
            details.activity(),
            details.product(),
            details.subscriptionId(),
            details.proofOfExecution(),
            details.documents().stream()
                .map(document ->
                    new FiledClaim.Document(
                        document.documentId(),
                        document.kind(),
                        document.fileName(),
                        document.mediaType(),
                        document.size(),
                        document.sha256(),
                        document.acknowledgedOn()))
                .toList(),
            details.note(),
            contact(details.customerContact()),
            contact(details.partnerContact())),
        submission.filedAt(),
        submission.revision());
  }

  private static FiledClaim.@Nullable Contact contact(@Nullable ContactPerson contact) {
    return contact == null ? null : new FiledClaim.Contact(contact.name(), contact.email());
  }

  public static PartnerClaim of(ClaimReference claim) {
    return new PartnerClaim(claim.claimId(), claim.tenantId(), claim.partnerId(), claim.locale());
  }
}
