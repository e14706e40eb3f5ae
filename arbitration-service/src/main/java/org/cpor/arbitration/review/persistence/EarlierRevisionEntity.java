package org.cpor.arbitration.review.persistence;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.review.domain.Claim;
import org.cpor.arbitration.review.domain.ClaimContent;
import org.cpor.arbitration.review.domain.Document;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Read through Hibernate; written by {@link PanacheReviewCases#revise}. */
@Entity
@Immutable
@Table(name = "earlier_revision")
@IdClass(EarlierRevisionEntity.Key.class)
class EarlierRevisionEntity {

  @Id UUID claimId;
  @Id int revision;
  UUID tenantId;
  String partnerId;
  String locale;
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

  record Key(UUID claimId, int revision) {}

  Claim toDomain() {
    return new Claim(
        new PartnerClaim(claimId, partnerId, locale),
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
}
