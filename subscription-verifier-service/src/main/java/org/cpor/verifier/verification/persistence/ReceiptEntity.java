package org.cpor.verifier.verification.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code receipt}; {@code answers} is the JSON of the checks' results, and {@code
 * recorded} is the JSON of the values that the checks looked at.
 */
@Entity
@Immutable
@Table(name = "receipt")
class ReceiptEntity {

  @Id UUID id;

  @Column(name = "claim_id")
  UUID claimId;

  @Column(name = "tenant_id")
  UUID tenantId;

  @Column(name = "partner_id")
  String partnerId;

  String locale;
  int revision;

  @Column(name = "after_waiting")
  boolean afterWaiting;

  String source;
  String answers;
  @Nullable String recorded;

  @Column(name = "verified_at")
  Instant verifiedAt;
}
