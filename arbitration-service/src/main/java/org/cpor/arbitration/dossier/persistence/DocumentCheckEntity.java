package org.cpor.arbitration.dossier.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.dossier.domain.DocumentCheck;
import org.hibernate.annotations.Immutable;

/** Hibernate only reads this table; {@link DossierWriter} writes the rows. */
@Entity
@Immutable
@Table(name = "document_check")
@IdClass(ClaimDocumentEntity.Key.class)
class DocumentCheckEntity {

  @Id UUID claimId;
  @Id UUID documentId;
  String[] findings;
  Instant checkedAt;

  DocumentCheck toDomain() {
    return new DocumentCheck(claimId, documentId, List.of(findings), checkedAt);
  }
}
