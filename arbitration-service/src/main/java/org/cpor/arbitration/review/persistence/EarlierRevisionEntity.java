package org.cpor.arbitration.review.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.cpor.arbitration.review.domain.claim.Claim;
import org.hibernate.annotations.Immutable;

/** Hibernate only reads this table; {@link PostgresClaimRegister#revise} writes the rows. */
@Entity
@Immutable
@Table(name = "earlier_revision")
@IdClass(EarlierRevisionEntity.Key.class)
class EarlierRevisionEntity extends ClaimColumns {

  @Id UUID claimId;
  @Id int revision;

  record Key(UUID claimId, int revision) {}

  Claim toDomain() {
    return claim(claimId, revision);
  }
}
