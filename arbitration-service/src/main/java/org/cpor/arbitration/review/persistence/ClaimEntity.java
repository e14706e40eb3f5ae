package org.cpor.arbitration.review.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.review.domain.claim.Claim;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Hibernate only reads this table; {@link PostgresClaimRegister} writes the rows. */
@Entity
@Immutable
@Table(name = "claim")
class ClaimEntity extends ClaimColumns {

  @Id UUID claimId;
  int revision;
  String policy;
  Instant firstReviewDueAt;
  String firstReviewRegion;
  String firstReviewZone;
  String[] firstReviewDays;

  /** The code of the finding on the subscription; null if the claim has a usable subscription. */
  @Nullable String subscriptionLapsed;

  Claim toDomain() {
    return claim(claimId, revision);
  }

  DueDate firstReview() {
    return StoredDay.read(firstReviewDueAt, firstReviewRegion, firstReviewZone, firstReviewDays);
  }

  PartnerClaim partnerClaim() {
    return partnerClaim(claimId);
  }
}
