package org.cpor.arbitration.dossier.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.dossier.domain.ContactPerson;
import org.cpor.arbitration.dossier.domain.FiledRevision;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Hibernate only reads this table; {@link DossierWriter} writes the rows. */
@Entity
@Immutable
@Table(name = "claim_revision")
@IdClass(RevisionKey.class)
class ClaimRevisionEntity {

  @Id UUID claimId;
  @Id int revision;
  UUID tenantId;
  String partnerId;
  String locale;
  String mpnId;
  String domain;
  String solutionArea;
  String activity;
  String product;
  @Nullable String subscriptionId;
  UUID[] proofOfExecution;
  @Nullable String note;
  @Nullable String customerContactName;
  @Nullable String customerContactEmail;
  @Nullable String partnerContactName;
  @Nullable String partnerContactEmail;
  Instant filedAt;

  FiledRevision toDomain() {
    return new FiledRevision(
        new PartnerClaim(claimId, partnerId, locale),
        revision,
        tenantId,
        domain,
        mpnId,
        solutionArea,
        activity,
        product,
        subscriptionId,
        List.of(proofOfExecution),
        note,
        contact(customerContactName, customerContactEmail),
        contact(partnerContactName, partnerContactEmail),
        filedAt);
  }

  private static @Nullable ContactPerson contact(@Nullable String name, @Nullable String email) {
    return name == null || email == null ? null : new ContactPerson(name, email);
  }
}
