package org.cpor.notification.delivery.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.notification.delivery.application.sending.CustomerMail;
import org.cpor.notification.delivery.application.sending.DueCustomerMails;
import org.cpor.notification.delivery.application.sending.DueDelivery;
import org.cpor.notification.delivery.domain.DeliveryContent.ApprovedClaim;

/**
 * Leases e-mails to customers. If the result of an attempt is not saved, the e-mail is due again
 * when its lease ends.
 */
@ApplicationScoped
class PostgresCustomerMails implements DueCustomerMails {

  private static final String LEASE =
      """
      with taken as (
        select delivery_id
          from delivery
         where channel = 'CUSTOMER_EMAIL' and state = 'WAITING' and due_at <= ?
         order by due_at
         limit ?
           for no key update skip locked)
      update delivery d
         set due_at = ?
        from taken, approval a
       where d.delivery_id = taken.delivery_id and a.association_id = d.association_id
      returning d.delivery_id, d.address, d.tries, d.first_tried_at, d.redeliveries, a.*,
                coalesce(a.partner_name, a.partner_id) as partner\
      """;

  private final SqlStatements sql;

  PostgresCustomerMails(SqlStatements sql) {
    this.sql = sql;
  }

  @Override
  public List<CustomerMail> lease(Instant now, Instant until, int limit) {
    return sql.query(LEASE, PostgresCustomerMails::mail, now, limit, until);
  }

  private static CustomerMail mail(ResultSet row) throws SQLException {
    ApprovedClaim approval =
        new ApprovedClaim(
            row.getObject("association_id", UUID.class),
            row.getString("partner_id"),
            row.getString("partner"),
            row.getString("locale"),
            row.getString("product"),
            row.getObject("started_at", OffsetDateTime.class).toInstant(),
            Optional.ofNullable(SqlStatements.instant(row, "declinable_until")));
    return new CustomerMail(
        new DueDelivery(
            row.getObject("delivery_id", UUID.class),
            approval,
            row.getInt("tries"),
            Optional.ofNullable(SqlStatements.instant(row, "first_tried_at")),
            row.getInt("redeliveries")),
        row.getString("address"),
        approval);
  }
}
