package org.cpor.notification.delivery.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.notification.delivery.application.history.Deliveries;
import org.cpor.notification.delivery.application.history.DeliveryRecord;
import org.cpor.notification.delivery.domain.Answer;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.DeliveryState;
import org.jspecify.annotations.Nullable;

/** Reads deliveries of any state, and makes them due again. */
@ApplicationScoped
class PostgresDeliveries implements Deliveries {

  /**
   * Locks the endpoint of the delivery. The delivery is locked after this statement. A transaction
   * that disables a webhook locks in the same order, so the two transactions cannot deadlock.
   */
  private static final String LOCK_REACHABLE =
      """
      select 1
        from endpoint e
       where (e.partner_id, e.channel) =
             (select d.partner_id, d.channel from delivery d where d.delivery_id = ?)
         and e.disabled_at is null
         for share\
      """;

  private static final String REDELIVER =
      """
      update delivery d
         set state = 'WAITING', due_at = ?, tries = 0, first_tried_at = null, delivered_at = null,
             redeliveries = d.redeliveries + 1, address = e.address
        from endpoint e
       where d.delivery_id = ? and d.state <> 'WAITING'
         and e.partner_id = d.partner_id and e.channel = d.channel\
      """;

  /**
   * Finds the delivery if it goes to a customer. The address of a customer does not depend on
   * preferences.
   */
  private static final String IS_TO_CUSTOMER =
      "select 1 from delivery where delivery_id = ? and channel = 'CUSTOMER_EMAIL'";

  /** Locks the approval, so that the association cannot end until the transaction has ended. */
  private static final String LOCK_ENDED =
      """
      select a.ended
        from approval a
       where a.association_id = (select association_id from delivery where delivery_id = ?)
         for share\
      """;

  private static final String REDELIVER_TO_CUSTOMER =
      """
      update delivery
         set state = 'WAITING', due_at = ?, tries = 0, first_tried_at = null, delivered_at = null,
             redeliveries = redeliveries + 1
       where delivery_id = ? and state <> 'WAITING' and channel = 'CUSTOMER_EMAIL'\
      """;

  private static final String SELECT =
      """
      select d.*, coalesce(c.code, d.notice, 'APPROVAL_DECLINABLE') as code
        from delivery d
        left join comment c on c.comment_id = d.comment_id
       where d.delivery_id = ?\
      """;

  private static final String SELECT_PAGE =
      """
      select d.*, coalesce(c.code, d.notice, 'APPROVAL_DECLINABLE') as code
        from delivery d
        left join comment c on c.comment_id = d.comment_id
       where (?::text is null or d.partner_id = ?)
         and (?::uuid is null or d.claim_id = ?)
         and (?::uuid is null or d.delivery_id < ?)
       order by d.delivery_id desc
       limit ?\
      """;

  private final SqlStatements sql;

  PostgresDeliveries(SqlStatements sql) {
    this.sql = sql;
  }

  @Override
  public Optional<DeliveryRecord> of(UUID deliveryId) {
    return sql.query(SELECT, PostgresDeliveries::deliveryRecord, deliveryId).stream().findFirst();
  }

  @Override
  public List<DeliveryRecord> list(
      @Nullable String partnerId, @Nullable UUID claimId, @Nullable UUID after, int limit) {
    return sql.query(
        SELECT_PAGE,
        PostgresDeliveries::deliveryRecord,
        partnerId,
        partnerId,
        claimId,
        claimId,
        after,
        after,
        limit);
  }

  @Override
  public boolean lockReachable(UUID deliveryId) {
    return Stream.of(LOCK_REACHABLE, IS_TO_CUSTOMER)
        .anyMatch(query -> !sql.query(query, row -> row.getInt(1), deliveryId).isEmpty());
  }

  @Override
  public boolean lockOutdated(UUID deliveryId) {
    return sql.query(LOCK_ENDED, row -> row.getBoolean(1), deliveryId).contains(true);
  }

  @Override
  public void redeliver(UUID deliveryId, Instant now) {
    sql.update(REDELIVER, now, deliveryId);
    sql.update(REDELIVER_TO_CUSTOMER, now, deliveryId);
  }

  private static DeliveryRecord deliveryRecord(ResultSet row) throws SQLException {
    return new DeliveryRecord(
        row.getObject("delivery_id", UUID.class),
        row.getString("partner_id"),
        row.getObject("claim_id", UUID.class),
        row.getObject("comment_id", UUID.class),
        row.getString("code"),
        Channel.valueOf(row.getString("channel")),
        row.getString("address"),
        DeliveryState.valueOf(row.getString("state")),
        row.getInt("tries"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        SqlStatements.instant(row, "first_tried_at"),
        SqlStatements.instant(row, "due_at"),
        SqlStatements.instant(row, "delivered_at"),
        row.getInt("redeliveries"),
        row.getString("last_error"),
        answer(row));
  }

  private static Optional<Answer> answer(ResultSet row) throws SQLException {
    Integer code = row.getObject("answer_code", Integer.class);
    return code == null
        ? Optional.empty()
        : Optional.of(
            new Answer(
                code,
                Optional.ofNullable(row.getString("answer_enhanced")),
                Optional.ofNullable(row.getString("answer_text"))));
  }
}
