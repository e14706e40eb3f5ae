package org.cpor.verifier.verification.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code waiting_claim}; {@code submission} is the filed claim as JSON, and {@code lookAt}
 * is the time at which the source is due to be queried.
 */
@Entity
@Table(name = "waiting_claim")
class WaitingClaimEntity {

  @Id
  @Column(name = "claim_id")
  UUID claimId;

  @Column(name = "tenant_id")
  UUID tenantId;

  String submission;

  @Column(name = "waiting_since")
  Instant waitingSince;

  @Column(name = "is_verified")
  boolean verified;

  @Column(name = "look_at")
  @Nullable Instant lookAt;

  int attempts;

  @Column(name = "correlation_id")
  @Nullable String correlationId;

  @Column(name = "causation_id")
  @Nullable String causationId;

  @Nullable String traceparent;
}
