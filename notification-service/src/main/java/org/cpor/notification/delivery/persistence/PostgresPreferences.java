package org.cpor.notification.delivery.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpor.identifiers.EmailAddress;
import org.cpor.notification.comment.domain.CommentCode;
import org.cpor.notification.delivery.application.preferences.PartnerPreferences;
import org.cpor.notification.delivery.application.preferences.PartnerPreferences.Disabled;
import org.cpor.notification.delivery.application.preferences.PartnerPreferences.Webhook;
import org.cpor.notification.delivery.application.preferences.Preferences;
import org.cpor.notification.delivery.application.preferences.StoredPreferences;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.WebhookSecret;
import org.cpor.notification.delivery.domain.WebhookUrl;
import org.jspecify.annotations.Nullable;

/** The preferences of partners in PostgreSQL, with their endpoints. */
@ApplicationScoped
class PostgresPreferences implements Preferences {

  private static final String SELECT =
      """
      select p.partner_id, p.version, p.locale, p.events, m.address as email, w.address as url,
             w.disabled_at, w.disabled_because
        from preference p
        left join endpoint m on m.partner_id = p.partner_id and m.channel = 'EMAIL'
        left join endpoint w on w.partner_id = p.partner_id and w.channel = 'WEBHOOK'
       where p.partner_id = ?\
      """;

  /** Takes an advisory lock: before preferences are first set, there is no row to lock. */
  private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

  private static final String LOCK_SECRET =
      """
      select 1 from endpoint
       where partner_id = ? and channel = 'WEBHOOK' and secret is not null
         for share\
      """;

  private static final String UPSERT =
      """
      insert into preference (partner_id, locale, events, changed_at) values (?, ?, ?, ?)
      on conflict (partner_id) do update
         set locale = excluded.locale, events = excluded.events, changed_at = excluded.changed_at,
             version = preference.version + 1\
      """;

  private static final String COUNT_CHANGE =
      "update preference set version = version + 1, changed_at = ? where partner_id = ?";

  private final SqlStatements sql;
  private final PostgresAddresses addresses;
  private final SecretEncryption secrets;

  PostgresPreferences(SqlStatements sql, PostgresAddresses addresses, SecretEncryption secrets) {
    this.sql = sql;
    this.addresses = addresses;
    this.secrets = secrets;
  }

  @Override
  public Optional<StoredPreferences> of(String partnerId) {
    return sql.query(SELECT, PostgresPreferences::stored, partnerId).stream().findFirst();
  }

  private static StoredPreferences stored(ResultSet row) throws SQLException {
    Set<CommentCode> events =
        Arrays.stream((String[]) row.getArray("events").getArray())
            .map(CommentCode::valueOf)
            .collect(Collectors.toSet());
    Optional<Disabled> disabled = disabled(row);
    PartnerPreferences preferences =
        new PartnerPreferences(
            row.getString("partner_id"),
            row.getString("locale"),
            Optional.ofNullable(row.getString("email")).flatMap(EmailAddress::parse),
            Optional.ofNullable(row.getString("url"))
                .flatMap(WebhookUrl::parse)
                .map(url -> new Webhook(url, disabled)),
            events);
    return new StoredPreferences(preferences, row.getInt("version"));
  }

  private static Optional<Disabled> disabled(ResultSet row) throws SQLException {
    @Nullable Instant at = SqlStatements.instant(row, "disabled_at");
    return at == null
        ? Optional.empty()
        : Optional.of(new Disabled(at, row.getString("disabled_because")));
  }

  @Override
  public void lock(String partnerId) {
    sql.query(LOCK, row -> partnerId, partnerId);
  }

  @Override
  public boolean lockSecret(String partnerId) {
    return !sql.query(LOCK_SECRET, row -> row.getInt(1), partnerId).isEmpty();
  }

  @Override
  public void save(
      PartnerPreferences preferences,
      Optional<WebhookSecret> secret,
      Instant now,
      Instant resendSince) {
    String partnerId = preferences.partnerId();
    sql.update(UPSERT, partnerId, preferences.locale(), preferences.events(), now);
    // The webhook is set first, because every transaction locks a webhook before the e-mail
    // address.
    preferences
        .webhook()
        .ifPresentOrElse(
            webhook ->
                addresses.set(
                    partnerId,
                    Channel.WEBHOOK,
                    webhook.url().uri().toString(),
                    secret.map(text -> secrets.encrypt(text, partnerId)).orElse(null),
                    now,
                    resendSince),
            () -> addresses.remove(partnerId, Channel.WEBHOOK));
    preferences
        .email()
        .ifPresentOrElse(
            email -> addresses.set(partnerId, Channel.EMAIL, email.text(), null, now, resendSince),
            () -> addresses.remove(partnerId, Channel.EMAIL));
  }

  @Override
  public boolean removeEmail(String partnerId, String address, Instant now) {
    boolean removed = addresses.unsubscribe(partnerId, address);
    if (removed) {
      sql.update(COUNT_CHANGE, now, partnerId);
    }
    return removed;
  }
}
