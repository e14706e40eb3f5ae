package org.cpor.arbitration.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.review.application.ruling.LaterCases;
import org.cpor.arbitration.review.domain.Ruled;
import org.cpor.identifiers.UuidV7;

/** Finds the later cases on the subject of a decided case in PostgreSQL. */
@ApplicationScoped
class PostgresLaterCases implements LaterCases {

  /**
   * Inserts an undecided case on the subject. {@link #UNBLOCK} deletes the inserted case before the
   * commit. Undecided cases have a unique index, so another transaction that opens a case on the
   * subject waits until the commit.
   */
  private static final String BLOCK =
      """
      insert into review_case (case_id, version, tenant_id, product, subscription_id, state,
          contested, parties, first_review_due_at, soon_at, due_at, opened_at)
      select :blockId, 0, tenant_id, product, subscription_id, 'OPEN',
             false, 0, due_at, due_at, due_at, ruled_at
        from review_case where case_id = :caseId
      on conflict (tenant_id, product, subscription_id) where state in ('OPEN', 'WAITING')
      do nothing
      """;

  private static final String UNBLOCK = "delete from review_case where case_id = :blockId";

  private static final String DECIDED_SINCE =
      """
      select later.case_id
        from review_case as corrected
        join review_case as later
          on later.tenant_id = corrected.tenant_id and later.product = corrected.product
         and later.subscription_id is not distinct from corrected.subscription_id
         and later.case_id <> corrected.case_id and later.opened_at >= corrected.first_ruled_at
       where corrected.case_id = :caseId
         and (later.state = 'RULED'
           or exists (select from party as mine join party as theirs using (claim_id)
                       where mine.case_id = corrected.case_id
                         and theirs.case_id = later.case_id and theirs.role = 'CLAIMANT'))
       order by later.opened_at desc
       limit 1
      """;

  private final EntityManager entities;

  PostgresLaterCases(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public boolean blockNew(Ruled ruled) {
    UUID blockId = UuidV7.generate();
    int inserted =
        entities
            .createNativeQuery(BLOCK)
            .setParameter("blockId", blockId)
            .setParameter("caseId", ruled.caseId())
            .executeUpdate();
    entities.createNativeQuery(UNBLOCK).setParameter("blockId", blockId).executeUpdate();
    return inserted == 1;
  }

  @Override
  @SuppressWarnings("unchecked") // The query has one column, of the type uuid.
  public Optional<UUID> decidedSince(Ruled ruled) {
    List<UUID> later =
        entities
            .createNativeQuery(DECIDED_SINCE, UUID.class)
            .setParameter("caseId", ruled.caseId())
            .getResultList();
    return later.stream().findFirst();
  }
}
