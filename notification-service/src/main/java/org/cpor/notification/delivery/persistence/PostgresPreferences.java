package org.cpor.notification.delivery.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.cpor.identifiers.EmailAddress;
import org.cpor.notification.comment.application.CommentCode;
import org.cpor.notification.delivery.application.KeptPreferences;
import org.cpor.notification.delivery.application.PreferenceStore;
import org.cpor.notification.delivery.application.Preferences;
import org.cpor.notification.delivery.application.Preferences.Disabled;
import org.cpor.notification.delivery.application.Preferences.Webhook;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.WebhookSecret;
import org.cpor.notification.delivery.domain.WebhookUrl;
import org.jspecify.annotations.Nullable;

/** The tables of preferences and endpoints. */
@ApplicationScoped
class PostgresPreferences implements PreferenceStore {

  private static final String SELECT =
      """
      select p.version, p.locale, p.events, m.address as email, w.address as url, w.disabled_at,
             w.disabled_because
        from preference p
        left join endpoint m on m.partner_id = p.partner_id and m.channel = 'EMAIL'
        left join endpoint w on w.partner_id = p.partner_id and w.channel = 'WEBHOOK'
       where p.partner_id = ?\
      """;

  /** There is no row to lock before they are set for the first time. */
  private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

  private static final String KEEP_SECRET =
      """
      select 1 from endpoint
       where partner_id = ? and channel = 'WEBHOOK' and secret is not null
         for share\
      """;

  private static final String PUT =
      """
      insert into preference (partner_id, locale, events, changed_at) values (?, ?, ?, ?)
      on conflict (partner_id) do update
         set locale = excluded.locale, events = excluded.events, changed_at = excluded.changed_at,
             version = preference.version + 1\
      """;

  private static final String PUT_ENDPOINT =
      """
      insert into endpoint as e (partner_id, channel, address, secret) values (?, ?, ?, ?)
      on conflict (partner_id, channel) do update
         set address = excluded.address, secret = coalesce(excluded.secret, e.secret),
             failures = 0, failing_since = null, disabled_at = null, disabled_because = null,
             paused_until = null\
      """;

  /** What was given up stays so. */
  private static final String REDIRECT =
      """
      update delivery
         set state = 'WAITING', address = ?, due_at = coalesce(due_at, ?)
       where partner_id = ? and channel = ?
         and (state = 'WAITING' or state = 'OFF' and comment_id is not null and created_at >= ?)\
      """;

  /** Waits for whoever is putting deliveries down for it, and then gives those up too. */
  private static final String REMOVE_ENDPOINT =
      "delete from endpoint where partner_id = ? and channel = ?";

  private static final String REMOVE_EMAIL =
      "delete from endpoint where partner_id = ? and channel = 'EMAIL' and address = ?";

  private static final String COUNT_CHANGE =
      "update preference set version = version + 1, changed_at = ? where partner_id = ?";

  private static final String GIVE_UP =
      """
      update delivery set state = 'GIVEN_UP', due_at = null, last_error = ?
       where partner_id = ? and channel = ? and state = 'WAITING'\
      """;

  private final DataSource database;
  private final SealedSecrets secrets;

  PostgresPreferences(DataSource database, SealedSecrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  @Override
  public Optional<KeptPreferences> of(String partnerId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, partnerId);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(read(row, partnerId)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new PersistenceException("preferences cannot be read", e);
    }
  }

  private static KeptPreferences read(ResultSet row, String partnerId) throws SQLException {
    Set<CommentCode> events =
        Arrays.stream((String[]) row.getArray("events").getArray())
            .map(CommentCode::valueOf)
            .collect(Collectors.toSet());
    Preferences preferences =
        new Preferences(
            partnerId,
            row.getString("locale"),
            Optional.ofNullable(row.getString("email")).flatMap(EmailAddress::parse),
            Optional.ofNullable(row.getString("url"))
                .flatMap(WebhookUrl::parse)
                .map(url -> new Webhook(url, disabled(row))),
            events);
    return new KeptPreferences(preferences, row.getInt("version"));
  }

  private static Optional<Disabled> disabled(ResultSet row) {
    try {
      OffsetDateTime at = row.getObject("disabled_at", OffsetDateTime.class);
      return at == null
          ? Optional.empty()
          : Optional.of(new Disabled(at.toInstant(), row.getString("disabled_because")));
    } catch (SQLException e) {
      throw new PersistenceException("preferences cannot be read", e);
    }
  }

  @Override
  public void lock(String partnerId) {
    try (Connection connection = database.getConnection();
        PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setString(1, partnerId);
      lock.execute();
    } catch (SQLException e) {
      throw new PersistenceException("preferences cannot be locked", e);
    }
  }

  @Override
  public boolean hasSecret(String partnerId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(KEEP_SECRET)) {
      select.setString(1, partnerId);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new PersistenceException("preferences cannot be read", e);
    }
  }

  @Override
  public void put(
      Preferences preferences, Optional<WebhookSecret> secret, Instant now, Instant resendSince) {
    String partnerId = preferences.partnerId();
    try (Connection connection = database.getConnection()) {
      try (PreparedStatement put = connection.prepareStatement(PUT)) {
        put.setString(1, partnerId);
        put.setString(2, preferences.locale());
        put.setArray(
            3,
            connection.createArrayOf(
                "text", preferences.events().stream().map(CommentCode::name).toArray()));
        put.setObject(4, now.atOffset(ZoneOffset.UTC));
        put.executeUpdate();
      }
      // In the order in which a webhook's failure locks them.
      putEndpoint(
          connection,
          partnerId,
          Channel.WEBHOOK,
          preferences.webhook().map(webhook -> webhook.url().uri().toString()),
          secret.map(text -> secrets.seal(text, partnerId)).orElse(null),
          now,
          resendSince);
      putEndpoint(
          connection,
          partnerId,
          Channel.EMAIL,
          preferences.email().map(EmailAddress::text),
          null,
          now,
          resendSince);
    } catch (SQLException e) {
      throw new PersistenceException("preferences cannot be stored", e);
    }
  }

  private static void putEndpoint(
      Connection connection,
      String partnerId,
      Channel channel,
      Optional<String> address,
      byte @Nullable [] secret,
      Instant now,
      Instant resendSince)
      throws SQLException {
    if (address.isEmpty()) {
      update(connection, REMOVE_ENDPOINT, partnerId, channel.name());
      update(connection, GIVE_UP, "The partner no longer wants it.", partnerId, channel.name());
      return;
    }
    update(connection, PUT_ENDPOINT, partnerId, channel.name(), address.get(), secret);
    update(
        connection,
        REDIRECT,
        address.get(),
        now.atOffset(ZoneOffset.UTC),
        partnerId,
        channel.name(),
        resendSince.atOffset(ZoneOffset.UTC));
  }

  @Override
  public boolean removeEmail(String partnerId, String address, Instant now) {
    try (Connection connection = database.getConnection()) {
      boolean removed = update(connection, REMOVE_EMAIL, partnerId, address) == 1;
      if (removed) {
        update(connection, GIVE_UP, "Its reader unsubscribed.", partnerId, Channel.EMAIL.name());
        update(connection, COUNT_CHANGE, now.atOffset(ZoneOffset.UTC), partnerId);
      }
      return removed;
    } catch (SQLException e) {
      throw new PersistenceException("preferences cannot be stored", e);
    }
  }

  private static int update(Connection connection, String sql, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        update.setObject(i + 1, parameters[i]);
      }
      return update.executeUpdate();
    }
  }
}
