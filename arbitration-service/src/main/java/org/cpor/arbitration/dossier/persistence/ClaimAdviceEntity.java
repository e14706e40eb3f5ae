package org.cpor.arbitration.dossier.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cpor.arbitration.dossier.domain.RevisionAdvice;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Hibernate only reads this table; {@link DossierWriter} writes the rows. */
@Entity
@Immutable
@Table(name = "claim_advice")
@IdClass(RevisionKey.class)
class ClaimAdviceEntity {

  @Id UUID claimId;
  @Id int revision;
  String[] codes;
  String[] fields;
  String @Nullable [] messagesHu;
  String @Nullable [] messagesEn;
  Instant advisedAt;

  RevisionAdvice toDomain() {
    return new RevisionAdvice(
        claimId,
        revision,
        IntStream.range(0, codes.length)
            .mapToObj(i ->
                new RevisionAdvice.Item(
                    codes[i], fields[i], text(messagesHu, i), text(messagesEn, i)))
            .toList(),
        advisedAt);
  }

  /**
   * Returns null if the number of texts is not the number of codes. An older version of this
   * service replaces the codes of advice, but not the texts.
   */
  private @Nullable String text(String @Nullable [] texts, int i) {
    return texts == null || texts.length != codes.length ? null : texts[i];
  }
}
