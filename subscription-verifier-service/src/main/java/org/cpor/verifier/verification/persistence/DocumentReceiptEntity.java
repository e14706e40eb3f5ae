package org.cpor.verifier.verification.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.cpor.verifier.verification.domain.evidence.Occasion;
import org.hibernate.annotations.Immutable;

/** A row of {@code document_receipt}; {@code checks} is the JSON of the checks. */
@Entity
@Immutable
@Table(name = "document_receipt")
class DocumentReceiptEntity {

  @Id UUID id;

  @Column(name = "claim_id")
  UUID claimId;

  @Column(name = "tenant_id")
  UUID tenantId;

  @Column(name = "partner_id")
  String partnerId;

  String locale;

  @Enumerated(EnumType.STRING)
  Occasion occasion;

  String checks;

  @Column(name = "added_at")
  Instant addedAt;

  @Column(name = "checked_at")
  Instant checkedAt;
}
