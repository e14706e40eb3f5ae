package org.cpor.arbitration.review.persistence;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.review.application.ruling.EndedAssociations;
import org.cpor.arbitration.review.domain.party.RejectionReason;

/** Reads the ends of associations and subscriptions from PostgreSQL. */
@ApplicationScoped
class PostgresEndedAssociations implements EndedAssociations {

  private static final String IS_DECLINED =
      "select exists (select from association"
          + " where claim_id = :claimId and end_reason = 'CUSTOMER_DECLINED')";

  private static final String IS_WITHDRAWN =
      """
      select exists (select from party join case_event using (case_id, claim_id)
                      where party.claim_id = :claimId
                        and case_event.kind = 'WITHDRAWN_AFTER_DECISION')
         and not exists (select from dispute where claim_id = :claimId)
      """;

  private static final String SETTLED_IN =
      """
      with ended as (
        select party.claim_id, party.role, party.association_id,
               exists (select from association
                        where association.claim_id = party.claim_id
                          and association.end_reason = 'CUSTOMER_DECLINED') as is_declined,
               exists (select from case_event
                        where case_event.case_id = party.case_id
                          and case_event.claim_id = party.claim_id
                          and case_event.kind = 'WITHDRAWN_AFTER_DECISION') as is_withdrawn
          from party where party.case_id = :caseId)
      select claim_id, case when is_declined then 'CUSTOMER_DECLINED' else 'PARTNER_REQUEST' end
        from ended as party
       where is_declined or is_withdrawn
           or (party.role = 'HOLDER'
             and exists (select from association
                          where association.association_id = party.association_id
                            and association.end_reason not in (
                            'SUPERSEDED', 'REPLACED_BY_OWN_CLAIM', 'RULING_CORRECTED')))
           or exists (select from association
                       where association.claim_id = party.claim_id
                         and association.end_reason = 'PARTNER_REQUEST'
                         and not exists (select from dispute
                                          where dispute.claim_id = association.claim_id
                                            and dispute.disputed_at >= association.ended_at))
      """;

  private static final String LAPSED_HOLDERS_IN =
      """
      select party.claim_id
        from party
        join association using (association_id)
       where party.case_id = :caseId
         and party.role = 'HOLDER'
         and association.end_reason = 'SUBSCRIPTION_ENDED'
      """;

  private static final String WITHOUT_SUBSCRIPTION_IN =
      """
      select mine.claim_id
        from review_case as ruled
        join party using (case_id)
        join claim as mine using (claim_id)
       where ruled.case_id = :caseId
         and (mine.subscription_lapsed is not null
           or exists (select from association join claim as theirs using (claim_id)
                       where association.tenant_id = mine.tenant_id
                         and association.product = mine.product
                         and association.end_reason = 'SUBSCRIPTION_ENDED'
                         and association.ended_at >= ruled.first_ruled_at
                         and (mine.subscription_restored_at is null
                           or mine.subscription_restored_at < association.ended_at)
                         and theirs.subscription_id is not distinct from mine.subscription_id)
           or exists (select from claim as theirs
                        join party as reviewed on reviewed.claim_id = theirs.claim_id
                        join case_event on case_event.case_id = reviewed.case_id
                         and case_event.claim_id = theirs.claim_id
                       where theirs.subscription_id = mine.subscription_id
                         and theirs.tenant_id = mine.tenant_id
                         and theirs.product = mine.product
                         and theirs.subscription_lapsed is not null
                         and case_event.kind = 'SUBSCRIPTION_LAPSED'
                         and case_event.happened_at >= ruled.first_ruled_at
                         and (mine.subscription_restored_at is null
                           or mine.subscription_restored_at < case_event.happened_at)))
      """;

  private final EntityManager entities;

  PostgresEndedAssociations(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public boolean isDeclined(UUID claimId) {
    return isTrue(IS_DECLINED, claimId);
  }

  @Override
  public boolean isWithdrawn(UUID claimId) {
    return isTrue(IS_WITHDRAWN, claimId);
  }

  private boolean isTrue(String sql, UUID claimId) {
    return (Boolean)
        entities
            .createNativeQuery(sql, Boolean.class)
            .setParameter("claimId", claimId)
            .getSingleResult();
  }

  @Override
  @SuppressWarnings("unchecked") // The query has two columns.
  public Map<UUID, RejectionReason> settledIn(UUID caseId) {
    List<Object[]> found =
        entities
            .createNativeQuery(SETTLED_IN, Object[].class)
            .setParameter("caseId", caseId)
            .getResultList();
    return found.stream()
        .collect(toMap(row -> (UUID) row[0], row -> RejectionReason.valueOf((String) row[1])));
  }

  @Override
  public Set<UUID> lapsedHoldersIn(UUID caseId) {
    return claims(LAPSED_HOLDERS_IN, caseId);
  }

  @Override
  public Set<UUID> withoutSubscriptionIn(UUID caseId) {
    return claims(WITHOUT_SUBSCRIPTION_IN, caseId);
  }

  @SuppressWarnings("unchecked") // The queries have one column, of the type uuid.
  private Set<UUID> claims(String sql, UUID caseId) {
    List<UUID> found =
        entities.createNativeQuery(sql, UUID.class).setParameter("caseId", caseId).getResultList();
    return Set.copyOf(found);
  }
}
