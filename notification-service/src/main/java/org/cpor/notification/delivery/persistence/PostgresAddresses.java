package org.cpor.notification.delivery.persistence;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.cpor.notification.delivery.domain.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Sets and removes the addresses of endpoints, and redirects or gives up the deliveries that wait
 * for them.
 */
@Singleton
class PostgresAddresses {

  private static final String UPSERT =
      """
      insert into endpoint as e (partner_id, channel, address, secret) values (?, ?, ?, ?)
      on conflict (partner_id, channel) do update
         set address = excluded.address, secret = coalesce(excluded.secret, e.secret),
             failures = 0, failing_since = null, disabled_at = null, disabled_because = null,
             paused_until = null\
      """;

  /**
   * Redirects waiting deliveries, and resumes recent deliveries that have a comment and the state
   * {@code OFF}. Deliveries that were given up do not change.
   */
  private static final String REDIRECT =
      """
      update delivery
         set state = 'WAITING', address = ?, due_at = coalesce(due_at, ?)
       where partner_id = ? and channel = ?
         and (state = 'WAITING' or state = 'OFF' and comment_id is not null and created_at >= ?)\
      """;

  /**
   * A transaction that plans deliveries for an endpoint locks the endpoint's row. This statement
   * waits for the end of such a transaction. Then {@link #GIVE_UP} also finds the deliveries that
   * the transaction planned.
   */
  private static final String DELETE = "delete from endpoint where partner_id = ? and channel = ?";

  private static final String DELETE_EMAIL =
      "delete from endpoint where partner_id = ? and channel = 'EMAIL' and address = ?";

  private static final String GIVE_UP =
      """
      update delivery set state = 'GIVEN_UP', due_at = null, last_error = ?
       where partner_id = ? and channel = ? and state = 'WAITING'\
      """;

  private final SqlStatements sql;

  PostgresAddresses(SqlStatements sql) {
    this.sql = sql;
  }

  /**
   * Sets the address of a partner's endpoint, and enables the endpoint.
   *
   * @param encryptedSecret the secret of a webhook; null to retain the stored secret
   * @param resendSince deliveries in the state {@code OFF} that have a comment become due now, if
   *     these deliveries were created at this time or later
   */
  void set(
      String partnerId,
      Channel channel,
      String address,
      byte @Nullable [] encryptedSecret,
      Instant now,
      Instant resendSince) {
    sql.update(UPSERT, partnerId, channel.name(), address, encryptedSecret);
    sql.update(REDIRECT, address, now, partnerId, channel.name(), resendSince);
  }

  void remove(String partnerId, Channel channel) {
    sql.update(DELETE, partnerId, channel.name());
    sql.update(GIVE_UP, "The partner no longer wants it.", partnerId, channel.name());
  }

  /** Removes an e-mail address. Returns false when the partner no longer has this address. */
  boolean unsubscribe(String partnerId, String address) {
    boolean removed = sql.update(DELETE_EMAIL, partnerId, address) == 1;
    if (removed) {
      sql.update(GIVE_UP, "Its reader unsubscribed.", partnerId, Channel.EMAIL.name());
    }
    return removed;
  }
}
