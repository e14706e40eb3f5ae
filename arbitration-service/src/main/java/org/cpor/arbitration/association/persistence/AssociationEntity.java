package org.cpor.arbitration.association.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.EndReason;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.association.domain.Subject;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "association")
class AssociationEntity {

  @Id UUID associationId;
  UUID tenantId;
  String product;
  @Nullable UUID subscriptionId;
  UUID claimId;
  String partnerId;
  String locale;
  Instant startedAt;
  @Nullable Instant endedAt;

  @Enumerated(EnumType.STRING)
  @Nullable EndReason endReason;

  @Nullable String declineReason;

  static AssociationEntity of(Association.Active association) {
    AssociationEntity entity = new AssociationEntity();
    entity.associationId = association.associationId();
    entity.tenantId = association.subject().tenantId();
    entity.product = association.subject().product();
    entity.subscriptionId = association.subject().subscriptionId();
    entity.claimId = association.holder().claimId();
    entity.partnerId = association.holder().partnerId();
    entity.locale = association.holder().locale();
    entity.startedAt = association.startedAt();
    return entity;
  }

  Association.Active toActive() {
    return new Association.Active(
        associationId,
        new Subject(tenantId, product, subscriptionId),
        new PartnerClaim(claimId, partnerId, locale),
        startedAt);
  }

  Association toDomain() {
    return endedAt == null || endReason == null
        ? toActive()
        : new Association.Ended(toActive(), endReason, endedAt, declineReason);
  }
}
