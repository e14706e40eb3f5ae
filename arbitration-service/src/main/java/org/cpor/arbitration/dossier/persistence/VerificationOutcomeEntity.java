package org.cpor.arbitration.dossier.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.dossier.domain.VerificationOutcome;
import org.hibernate.annotations.Immutable;

/** Hibernate only reads this table; {@link DossierWriter} writes the rows. */
@Entity
@Immutable
@Table(name = "verification_outcome")
@IdClass(RevisionKey.class)
class VerificationOutcomeEntity {

  @Id UUID claimId;
  @Id int revision;
  boolean passed;
  String[] findings;
  Instant verifiedAt;

  VerificationOutcome toDomain() {
    return new VerificationOutcome(claimId, revision, passed, List.of(findings), verifiedAt);
  }
}
