package org.cpor.notification.delivery.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cpor.notification.delivery.application.sending.AttemptResults;
import org.cpor.notification.delivery.application.sending.DueDelivery;
import org.cpor.notification.delivery.application.sending.Endpoint;
import org.cpor.notification.delivery.domain.Answer;
import org.cpor.notification.delivery.domain.Outcome.NotDelivered;
import org.jspecify.annotations.Nullable;

/** Updates deliveries after attempts. */
@ApplicationScoped
class PostgresAttemptResults implements AttemptResults {

  private static final String SET_DELIVERED =
      """
      update delivery
         set state = 'DELIVERED', due_at = null, delivered_at = ?, tries = tries + 1,
             first_tried_at = coalesce(first_tried_at, ?), address = ?, last_error = null,
             answer_code = null, answer_enhanced = null, answer_text = null
       where delivery_id = ? and state = 'WAITING'\
      """;

  private static final String SET_FAILED =
      """
      update delivery
         set state = case when ?::timestamptz is null then 'GIVEN_UP' else 'WAITING' end,
             due_at = ?, tries = tries + 1, first_tried_at = coalesce(first_tried_at, ?),
             address = ?, last_error = ?, answer_code = ?, answer_enhanced = ?, answer_text = ?
       where delivery_id = ? and state = 'WAITING'\
      """;

  private static final String RESET_FAILURES =
      """
      update endpoint set failures = 0, failing_since = null
       where partner_id = ? and channel = ? and address = ? and failures > 0\
      """;

  private static final String SET_OFF =
      """
      update delivery set state = 'OFF', due_at = null, last_error = ?
       where partner_id = ? and channel = ? and state = 'WAITING'\
      """;

  private final SqlStatements sql;

  PostgresAttemptResults(SqlStatements sql) {
    this.sql = sql;
  }

  @Override
  public void saveDelivered(Endpoint endpoint, List<DueDelivery> deliveries, Instant now) {
    sql.update(RESET_FAILURES, endpoint.partnerId(), endpoint.channel().name(), endpoint.address());
    for (DueDelivery delivery : deliveries) {
      sql.update(SET_DELIVERED, now, now, endpoint.address(), delivery.deliveryId());
    }
  }

  @Override
  public void saveFailed(
      Endpoint endpoint,
      DueDelivery delivery,
      NotDelivered outcome,
      Instant now,
      Optional<Instant> next) {
    @Nullable Instant due = next.orElse(null);
    Optional<Answer> answer = outcome.answer();
    sql.update(
        SET_FAILED,
        due,
        due,
        now,
        endpoint.address(),
        outcome.reason(),
        answer.map(Answer::code).orElse(null),
        answer.flatMap(Answer::enhancedCode).orElse(null),
        answer.flatMap(Answer::text).orElse(null),
        delivery.deliveryId());
  }

  @Override
  public void saveOff(Endpoint endpoint, String reason) {
    sql.update(SET_OFF, reason, endpoint.partnerId(), endpoint.channel().name());
  }
}
