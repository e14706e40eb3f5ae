package org.cpor.arbitration.review.application.admission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.correction.application.Admissions;
import org.cpor.arbitration.review.domain.claim.Claim;
import org.cpor.arbitration.review.domain.party.Deadline;
import org.cpor.arbitration.review.domain.party.Party;

/**
 * The claims that came under review, with their content. The register also has the claims with a
 * blocked admission.
 */
public interface ClaimRegister extends Admissions {

  /**
   * A claim that comes under review.
   *
   * @param policy the name of the policy profile under which the claim is admitted
   * @param firstReview the due date of the claim's first review
   */
  record Admission(Claim claim, Subject subject, String policy, DueDate firstReview) {

    Party.Claimant claimant() {
      return Party.Claimant.of(
          claim.partnerClaim(), policy, Deadline.first(claim.filedAt(), firstReview));
    }
  }

  /**
   * Stores new claims. Skips a claim that was stored before, and a claim with a blocked admission.
   *
   * @return the admissions that this call stored, in the given order
   */
  List<Admission> save(List<Admission> admissions);

  /**
   * Replaces the stored revision of a claim by a later revision.
   *
   * @return false if nothing changed, because the stored revision is the same revision or a later
   *     revision
   */
  boolean revise(Claim claim);

  /**
   * Stores whether the claim has a usable subscription. Does nothing if the claim is not stored.
   *
   * @param lapsed why the claim has no usable subscription any more: the code of a finding; empty
   *     if the claim has a usable subscription
   * @param at when the claim lost or regained its subscription
   */
  void saveSubscription(UUID claimId, Optional<String> lapsed, Instant at);
}
