package org.cpor.notification.delivery.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.notification.delivery.application.sending.DueDeliveries;
import org.cpor.notification.delivery.application.sending.DueDelivery;
import org.cpor.notification.delivery.application.sending.Endpoint;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.DeliveryContent;
import org.cpor.notification.delivery.domain.DeliveryContent.EscalatedReview;
import org.cpor.notification.delivery.domain.DeliveryContent.PostedComment;
import org.cpor.notification.delivery.domain.DeliveryContent.WebhookDisabled;

/** Leases endpoints, and reads the deliveries that wait for them. */
@ApplicationScoped
class PostgresDueDeliveries implements DueDeliveries {

  private static final String LEASE =
      """
      with taken as (
        select e.partner_id, e.channel
          from endpoint e
         where e.channel = ?
           and (e.taken_until is null or e.taken_until <= ?)
           and (e.paused_until is null or e.paused_until <= ?)
           and e.partner_id in (select d.partner_id from delivery d
                                 where d.channel = e.channel and d.state = 'WAITING'
                                   and d.due_at <= ?)
         order by e.taken_until nulls first
         limit ?
           for no key update skip locked)
      update endpoint e
         set taken_until = ?
        from taken, preference p
       where e.partner_id = taken.partner_id and e.channel = taken.channel
         and p.partner_id = e.partner_id
      returning e.partner_id, e.channel, e.address, e.secret, p.locale\
      """;

  private static final String RELEASE =
      "update endpoint set taken_until = ? where partner_id = ? and channel = ?";

  private static final String SELECT_WAITING =
      """
      select d.delivery_id, d.tries, d.first_tried_at, d.redeliveries, d.notice, d.case_id,
             d.review_due_at, d.created_at, c.comment_id, d.claim_id, c.locale, c.code, c.text, c.happened_at
        from delivery d
        left join comment c on c.comment_id = d.comment_id
       where d.partner_id = ? and d.channel = ? and d.state = 'WAITING' and d.due_at <= ?
       order by d.due_at, d.delivery_id
       limit ?\
      """;

  private final SqlStatements sql;
  private final SecretEncryption secrets;

  PostgresDueDeliveries(SqlStatements sql, SecretEncryption secrets) {
    this.sql = sql;
    this.secrets = secrets;
  }

  @Override
  public List<Endpoint> lease(Channel channel, Instant now, Instant until, int limit) {
    return sql.query(LEASE, this::endpoint, channel.name(), now, now, now, limit, until);
  }

  private Endpoint endpoint(ResultSet row) throws SQLException {
    String partnerId = row.getString("partner_id");
    byte[] encrypted = row.getBytes("secret");
    return new Endpoint(
        partnerId,
        Channel.valueOf(row.getString("channel")),
        row.getString("address"),
        row.getString("locale"),
        encrypted == null ? Optional.empty() : secrets.decrypt(encrypted, partnerId));
  }

  @Override
  public void release(Endpoint endpoint, Instant now) {
    sql.update(RELEASE, now, endpoint.partnerId(), endpoint.channel().name());
  }

  @Override
  public List<DueDelivery> due(Endpoint endpoint, Instant now, int limit) {
    return select(endpoint, now, limit);
  }

  @Override
  public List<DueDelivery> waiting(Endpoint endpoint, int limit) {
    return select(endpoint, OffsetDateTime.MAX, limit);
  }

  private List<DueDelivery> select(Endpoint endpoint, Object dueBy, int limit) {
    return sql.query(
        SELECT_WAITING,
        PostgresDueDeliveries::dueDelivery,
        endpoint.partnerId(),
        endpoint.channel().name(),
        dueBy,
        limit);
  }

  private static DueDelivery dueDelivery(ResultSet row) throws SQLException {
    return new DueDelivery(
        row.getObject("delivery_id", UUID.class),
        content(row),
        row.getInt("tries"),
        Optional.ofNullable(SqlStatements.instant(row, "first_tried_at")),
        row.getInt("redeliveries"));
  }

  private static DeliveryContent content(ResultSet row) throws SQLException {
    UUID commentId = row.getObject("comment_id", UUID.class);
    if (commentId == null) {
      return PostgresPlannedDeliveries.REVIEW_ESCALATED.equals(row.getString("notice"))
          ? escalatedReview(row)
          : new WebhookDisabled();
    }
    return new PostedComment(
        commentId,
        row.getObject("claim_id", UUID.class),
        row.getString("locale"),
        row.getString("code"),
        row.getString("text"),
        instant(row, "happened_at"));
  }

  private static EscalatedReview escalatedReview(ResultSet row) throws SQLException {
    return new EscalatedReview(
        row.getObject("delivery_id", UUID.class),
        row.getObject("claim_id", UUID.class),
        row.getObject("case_id", UUID.class),
        instant(row, "review_due_at"),
        instant(row, "created_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
