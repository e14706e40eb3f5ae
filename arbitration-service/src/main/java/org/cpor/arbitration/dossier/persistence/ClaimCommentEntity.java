package org.cpor.arbitration.dossier.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.dossier.domain.WrittenComment;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Hibernate only reads this table; {@link DossierWriter} writes the rows. */
@Entity
@Immutable
@Table(name = "claim_comment")
class ClaimCommentEntity {

  @Id UUID commentId;
  UUID claimId;

  @Enumerated(EnumType.STRING)
  WrittenComment.Author author;

  @Nullable String code;
  String text;
  UUID[] documents;
  Instant writtenAt;

  WrittenComment toDomain() {
    return new WrittenComment(
        commentId, claimId, author, code, text, List.of(documents), writtenAt);
  }
}
