package org.cpor.arbitration.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.review.application.admission.MigratedSubjects;

/** The cases and claims that migration V20 left for this service to process (ADR 0028). */
@ApplicationScoped
class PostgresMigratedSubjects implements MigratedSubjects {

  private static final String TAKE_CASES_WITHOUT_HOLDER =
      """
      with taken as (delete from case_without_holder returning case_id)
      select case_id from taken order by case_id
      """;

  private static final String TAKE_DISPLACED_CLAIMS =
      """
      with taken as (delete from displaced_claim returning claim_id, case_id)
      select party.* from party join taken using (case_id, claim_id) order by claim_id
      """;

  private final EntityManager entities;

  PostgresMigratedSubjects(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  @SuppressWarnings("unchecked") // The query selects ids.
  public List<UUID> takeCasesWithoutHolder() {
    return entities.createNativeQuery(TAKE_CASES_WITHOUT_HOLDER, UUID.class).getResultList();
  }

  @Override
  @SuppressWarnings("unchecked") // A native query for an entity returns that entity.
  public List<DisplacedClaim> takeDisplacedClaims() {
    List<PartyEntity> displaced =
        entities.createNativeQuery(TAKE_DISPLACED_CLAIMS, PartyEntity.class).getResultList();
    return displaced.stream()
        .map(party ->
            new DisplacedClaim(
                party.toNewClaimant(),
                entities.find(ReviewCaseEntity.class, party.caseId).subject()))
        .toList();
  }
}
