package org.cpor.arbitration.dossier.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cpor.arbitration.dossier.domain.AddedDocument;
import org.cpor.arbitration.dossier.domain.Document;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Hibernate only reads this table; {@link DossierWriter} writes the rows. */
@Entity
@Immutable
@Table(name = "claim_document")
@IdClass(ClaimDocumentEntity.Key.class)
class ClaimDocumentEntity {

  @Id UUID claimId;
  @Id UUID documentId;
  String partnerId;
  String kind;
  String fileName;
  String mediaType;
  long size;
  String sha256;
  @Nullable LocalDate acknowledgedOn;

  @Enumerated(EnumType.STRING)
  AddedDocument.Occasion occasion;

  Instant addedAt;

  record Key(UUID claimId, UUID documentId) {}

  AddedDocument toDomain() {
    return new AddedDocument(
        claimId,
        partnerId,
        new Document(documentId, kind, fileName, mediaType, size, sha256, acknowledgedOn),
        occasion,
        addedAt);
  }
}
