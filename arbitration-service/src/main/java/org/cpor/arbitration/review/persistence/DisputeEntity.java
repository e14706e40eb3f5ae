package org.cpor.arbitration.review.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.review.application.dispute.Disputes.RejectedClaim;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.domain.claim.Dispute;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "dispute")
class DisputeEntity {

  @Id UUID claimId;
  UUID caseId;

  UUID rejectedIn;

  String justification;
  UUID[] documents;
  Instant disputedAt;

  static DisputeEntity of(UUID caseId, RejectedClaim rejected, Dispute dispute) {
    DisputeEntity entity = new DisputeEntity();
    entity.claimId = rejected.claim().claimId();
    entity.caseId = caseId;
    entity.rejectedIn = rejected.rejectedIn();
    entity.justification = dispute.justification();
    entity.documents = dispute.documents().toArray(UUID[]::new);
    entity.disputedAt = dispute.disputedAt();
    return entity;
  }

  Docket.FiledDispute toFiledDispute() {
    return new Docket.FiledDispute(
        claimId,
        new Dispute(justification, List.of(documents), disputedAt),
        rejectedIn.equals(caseId) ? null : rejectedIn);
  }
}
