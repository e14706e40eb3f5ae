package org.cpor.arbitration.review.persistence;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.review.domain.Claim;
import org.cpor.arbitration.review.domain.ClaimContent;
import org.cpor.arbitration.review.domain.Document;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * Read through Hibernate; written by {@link PanacheReviewCases#keep} and {@link
 * PanacheReviewCases#revise}.
 */
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

  @Convert(converter = DocumentsConverter.class)
  List<Document> documents;

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
            List.of(proofOfExecution),
            documents),
        revision,
        List.of(warnings),
        filedAt);
  }

  DueDate firstReview() {
    return StoredDay.read(firstReviewDueAt, firstReviewRegion, firstReviewZone, firstReviewDays);
  }

  PartnerClaim whose() {
    return new PartnerClaim(claimId, partnerId, locale);
  }
}
