package org.cpor.notification.delivery.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.cpor.notification.delivery.application.sending.Endpoint;
import org.cpor.notification.delivery.application.sending.Endpoints;

/** Updates endpoints after attempts. */
@ApplicationScoped
class PostgresEndpoints implements Endpoints {

  private static final String COUNT_FAILURE =
      """
      update endpoint
         set failures = failures + 1, failing_since = coalesce(failing_since, ?)
       where partner_id = ? and channel = ? and address = ?
      returning failures, failing_since\
      """;

  private static final String PAUSE =
      """
      update endpoint set paused_until = ?
       where partner_id = ? and channel = ? and address = ?\
      """;

  private static final String DISABLE =
      """
      update endpoint set disabled_at = ?, disabled_because = ?
       where partner_id = ? and channel = ? and address = ? and disabled_at is null\
      """;

  private final SqlStatements sql;

  PostgresEndpoints(SqlStatements sql) {
    this.sql = sql;
  }

  @Override
  public void pause(Endpoint endpoint, Instant until) {
    sql.update(PAUSE, until, endpoint.partnerId(), endpoint.channel().name(), endpoint.address());
  }

  @Override
  public Failures countFailure(Endpoint endpoint, Instant now) {
    return sql
        .query(
            COUNT_FAILURE,
            row ->
                new Failures(
                    row.getInt("failures"),
                    row.getObject("failing_since", OffsetDateTime.class).toInstant()),
            now,
            endpoint.partnerId(),
            endpoint.channel().name(),
            endpoint.address())
        .stream()
        .findFirst()
        .orElse(new Failures(0, now));
  }

  @Override
  public boolean disable(Endpoint endpoint, String reason, Instant now) {
    return sql.update(
            DISABLE,
            now,
            reason,
            endpoint.partnerId(),
            endpoint.channel().name(),
            endpoint.address())
        == 1;
  }
}
