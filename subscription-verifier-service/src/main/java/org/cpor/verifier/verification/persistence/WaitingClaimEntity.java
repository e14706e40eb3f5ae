package org.cpor.verifier.verification.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code waiting_claim}; {@code submission} is the JSON of the fact that filed it. */
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
}
