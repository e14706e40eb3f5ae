package org.cpor.arbitration.review.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.review.domain.Claim;
import org.cpor.arbitration.review.domain.ClaimContent;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Read through Hibernate; written by {@link PanacheReviewCases#keep}. */
@Entity
@Immutable
@Table(name = "claim")
class ClaimEntity {

  @Id UUID claimId;
  UUID tenantId;
  String partnerId;
  String locale;
  int revision;
  String mpnId;
  String domain;
  String solutionArea;
  String activity;
  String product;
  @Nullable String subscriptionId;
  UUID[] proofOfExecution;
  String[] warnings;
  Instant filedAt;
  String policy;
  Instant firstReviewDueAt;
  String firstReviewRegion;
  String firstReviewZone;
  String[] firstReviewDays;

  Claim toDomain() {
    return new Claim(
        whose(),
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
    return new DueDate(
        firstReviewDueAt,
        firstReviewRegion,
        ZoneId.of(firstReviewZone),
        Arrays.stream(firstReviewDays).map(StoredDay::read).toList());
  }

  PartnerClaim whose() {
    return new PartnerClaim(claimId, partnerId, locale);
  }
}
