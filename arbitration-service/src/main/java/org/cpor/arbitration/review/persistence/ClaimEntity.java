package org.cpor.arbitration.review.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.review.domain.claim.Claim;
import org.cpor.arbitration.review.domain.claim.ClaimContent;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Hibernate only reads this table; {@link PostgresClaimRegister} writes the rows. */
@Entity
@Immutable
@Table(name = "claim")
class ClaimEntity {

  @Id UUID claimId;
  UUID tenantId;
  String partnerId;
  String locale;
  String mpnId;
  String domain;
  String solutionArea;
  String activity;
  String product;
  @Nullable UUID subscriptionId;
  UUID[] proofOfExecution;

  /** The codes of the warnings of the verification. */
  String[] warnings;

  Instant filedAt;
  int revision;
  String policy;
  Instant firstReviewDueAt;
  String firstReviewRegion;
  String firstReviewZone;
  String[] firstReviewDays;

  /** The code of the finding on the subscription; null if the claim has a usable subscription. */
  @Nullable String subscriptionLapsed;

  Claim toDomain() {
    return new Claim(
        partnerClaim(),
        new ClaimContent(
            tenantId,
            domain,
            mpnId,
            solutionArea,
            activity,
            product,
            subscriptionId,
            List.of(proofOfExecution)),
        revision,
        List.of(warnings),
        filedAt);
  }

  DueDate firstReview() {
    return StoredDay.read(firstReviewDueAt, firstReviewRegion, firstReviewZone, firstReviewDays);
  }

  PartnerClaim partnerClaim() {
    return new PartnerClaim(claimId, partnerId, locale);
  }
}
