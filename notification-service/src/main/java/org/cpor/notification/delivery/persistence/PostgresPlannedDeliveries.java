package org.cpor.notification.delivery.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.cpor.notification.comment.domain.Approval;
import org.cpor.notification.comment.domain.Claim;
import org.cpor.notification.comment.domain.EscalatedReview;
import org.cpor.notification.delivery.application.planning.PlannedDeliveries;

/** Inserts deliveries. */
@ApplicationScoped
class PostgresPlannedDeliveries implements PlannedDeliveries {

  private static final String WEBHOOK_DISABLED = "WEBHOOK_DISABLED";
  static final String REVIEW_ESCALATED = "REVIEW_ESCALATED";

  /**
   * Locks the endpoints. A transaction that removes or disables an endpoint then waits until this
   * transaction has ended. Every transaction locks a partner's webhook before the e-mail address of
   * this partner, so two transactions cannot deadlock on these rows.
   */
  private static final String INSERT_FOR_COMMENTS =
      """
      insert into delivery (delivery_id, partner_id, channel, comment_id, claim_id, address,
                            created_at, state, due_at, last_error)
      select uuidv7(), e.partner_id, e.channel, c.comment_id, c.claim_id, e.address, ?,
             case when e.disabled_at is null then 'WAITING' else 'OFF' end,
             case when e.disabled_at is not null then null
                  when e.channel = 'EMAIL' then ?::timestamptz
                  else ?::timestamptz
             end,
             'The webhook is disabled: ' || e.disabled_because
        from comment c
        join preference p on p.partner_id = c.partner_id
        join endpoint e on e.partner_id = c.partner_id
       where c.comment_id = any (?::uuid[])
         and (p.events = '{}' or c.code = any (p.events))
       order by e.partner_id, e.channel desc, c.happened_at
         for share of e
      on conflict on constraint delivery_once do nothing\
      """;

  private static final String INSERT_FOR_DISABLED_WEBHOOK =
      """
      insert into delivery (delivery_id, partner_id, channel, notice, address, state, created_at,
                            due_at)
      select uuidv7(), partner_id, channel, ?, address, 'WAITING', ?, ?
        from endpoint
       where partner_id = ? and channel = 'EMAIL'
         for share\
      """;

  private static final String INSERT_APPROVAL =
      """
      insert into approval (association_id, claim_id, partner_id, partner_name, locale, product,
                            started_at, declinable_until)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (association_id) do nothing\
      """;

  private static final String INSERT_FOR_CUSTOMER =
      """
      insert into delivery (delivery_id, partner_id, channel, association_id, claim_id, address,
                            state, created_at, due_at)
      values (uuidv7(), ?, 'CUSTOMER_EMAIL', ?, ?, ?, 'WAITING', ?, ?)
      on conflict (association_id) do nothing\
      """;

  /**
   * Changes, and so locks, the approvals. The deliveries of these approvals are locked after this
   * statement. A redelivery locks in the same order, so it cannot deadlock with this transaction.
   */
  private static final String END_APPROVALS =
      """
      update approval set ended = true
       where association_id in (
         select association_id from approval where association_id = any (?::uuid[])
          order by association_id for update)\
      """;

  private static final String CANCEL_FOR_CUSTOMERS =
      """
      update delivery
         set state = 'GIVEN_UP', due_at = null, last_error = 'The association has ended.'
       where association_id = any (?::uuid[]) and state = 'WAITING'\
      """;

  private static final String INSERT_FOR_ESCALATED_REVIEW =
      """
      insert into delivery (delivery_id, partner_id, channel, notice, claim_id, case_id,
                            review_due_at, address, created_at, state, due_at, last_error)
      select uuidv7(), partner_id, channel, ?, ?, ?, ?, address, ?,
             case when disabled_at is null then 'WAITING' else 'OFF' end,
             case when disabled_at is null then ?::timestamptz end,
             'The webhook is disabled: ' || disabled_because
        from endpoint
       where partner_id = ?
       order by channel desc
         for share\
      """;

  private final SqlStatements sql;

  PostgresPlannedDeliveries(SqlStatements sql) {
    this.sql = sql;
  }

  @Override
  public void addForComments(Collection<UUID> commentIds, Instant now, Instant emailAt) {
    sql.update(INSERT_FOR_COMMENTS, now, emailAt, now, commentIds);
  }

  @Override
  public void addForDisabledWebhook(String partnerId, Instant now) {
    sql.update(INSERT_FOR_DISABLED_WEBHOOK, WEBHOOK_DISABLED, now, now, partnerId);
  }

  @Override
  public void addForCustomer(Approval approval, Instant now) {
    Claim claim = approval.claim();
    sql.update(
        INSERT_APPROVAL,
        approval.associationId(),
        claim.claimId(),
        claim.partnerId(),
        approval.partner(),
        claim.locale(),
        approval.product(),
        approval.startedAt(),
        approval.declinableUntil().orElse(null));
    sql.update(
        INSERT_FOR_CUSTOMER,
        claim.partnerId(),
        approval.associationId(),
        claim.claimId(),
        approval.contactEmail(),
        now,
        now);
  }

  @Override
  public void cancelForCustomers(Collection<UUID> associationIds) {
    sql.update(END_APPROVALS, associationIds);
    sql.update(CANCEL_FOR_CUSTOMERS, associationIds);
  }

  @Override
  public void addForEscalatedReview(String leads, EscalatedReview review, Instant now) {
    sql.update(
        INSERT_FOR_ESCALATED_REVIEW,
        REVIEW_ESCALATED,
        review.claimId(),
        review.caseId(),
        review.reviewDueAt(),
        now,
        now,
        leads);
  }
}
