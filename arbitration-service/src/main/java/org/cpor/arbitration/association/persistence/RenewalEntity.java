package org.cpor.arbitration.association.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.association.domain.Renewal;
import org.cpor.arbitration.association.domain.Subject;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "renewal")
class RenewalEntity {

  @Id UUID associationId;
  UUID tenantId;
  String product;
  @Nullable UUID subscriptionId;
  UUID claimId;
  String partnerId;
  String locale;
  UUID successorSubscriptionId;
  Instant pendingUntil;
  Instant suggestedAt;

  /** When the renewal was ended before {@link #pendingUntil}; null if nobody ended it. */
  @Nullable Instant endedAt;

  static RenewalEntity of(Renewal renewal) {
    RenewalEntity entity = new RenewalEntity();
    entity.associationId = renewal.associationId();
    entity.tenantId = renewal.subject().tenantId();
    entity.product = renewal.subject().product();
    entity.subscriptionId = renewal.subject().subscriptionId();
    entity.claimId = renewal.holder().claimId();
    entity.partnerId = renewal.holder().partnerId();
    entity.locale = renewal.holder().locale();
    entity.successorSubscriptionId = renewal.successorSubscriptionId();
    entity.pendingUntil = renewal.pendingUntil();
    entity.suggestedAt = renewal.suggestedAt();
    return entity;
  }

  Renewal toDomain() {
    return new Renewal(
        associationId,
        new Subject(tenantId, product, subscriptionId),
        new PartnerClaim(claimId, partnerId, locale),
        successorSubscriptionId,
        pendingUntil,
        suggestedAt);
  }
}
