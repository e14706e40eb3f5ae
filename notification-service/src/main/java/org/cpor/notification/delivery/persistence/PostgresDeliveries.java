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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.notification.delivery.application.Deliveries;
import org.cpor.notification.delivery.application.DeliveryRecord;
import org.cpor.notification.delivery.application.DueDelivery;
import org.cpor.notification.delivery.application.Endpoint;
import org.cpor.notification.delivery.domain.Answer;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.DeliveryState;
import org.cpor.notification.delivery.domain.News;
import org.cpor.notification.delivery.domain.Outcome.NotArrived;
import org.jspecify.annotations.Nullable;

/** The table of deliveries, and how the endpoints fare. */
@ApplicationScoped
class PostgresDeliveries implements Deliveries {

  private static final String NOTICE = "WEBHOOK_DISABLED";

  /**
   * Whoever takes an address away, or disables it, waits until this is committed. Of a partner, all
   * lock first the webhook and then the e-mail.
   */
  private static final String PLAN =
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
       where c.comment_id = any (?)
         and (p.events = '{}' or c.code = any (p.events))
       order by e.partner_id, e.channel desc, c.happened_at
         for share of e
      on conflict on constraint delivery_once do nothing\
      """;

  private static final String PLAN_NOTICE =
      """
      insert into delivery (delivery_id, partner_id, channel, notice, address, state, created_at,
                            due_at)
      select uuidv7(), partner_id, channel, ?, address, 'WAITING', ?, ?
        from endpoint
       where partner_id = ? and channel = 'EMAIL'
         for share\
      """;

  private static final String TAKE =
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

  private static final String LET_GO =
      "update endpoint set taken_until = ? where partner_id = ? and channel = ?";

  private static final String WAITING =
      """
      select d.delivery_id, d.tries, d.first_tried_at, d.redeliveries, c.comment_id, c.claim_id,
             c.locale, c.code, c.text, c.happened_at
        from delivery d
        left join comment c on c.comment_id = d.comment_id
       where d.partner_id = ? and d.channel = ? and d.state = 'WAITING' and d.due_at <= ?
       order by d.due_at, d.delivery_id
       limit ?\
      """;

  private static final String ARRIVED =
      """
      update delivery
         set state = 'DELIVERED', due_at = null, delivered_at = ?, tries = tries + 1,
             first_tried_at = coalesce(first_tried_at, ?), address = ?, last_error = null,
             answer_code = null, answer_enhanced = null, answer_text = null
       where delivery_id = ? and state = 'WAITING'\
      """;

  private static final String FAILED =
      """
      update delivery
         set state = case when ?::timestamptz is null then 'GIVEN_UP' else 'WAITING' end,
             due_at = ?, tries = tries + 1, first_tried_at = coalesce(first_tried_at, ?),
             address = ?, last_error = ?, answer_code = ?, answer_enhanced = ?, answer_text = ?
       where delivery_id = ? and state = 'WAITING'\
      """;

  private static final String FORGET_FAILURES =
      """
      update endpoint set failures = 0, failing_since = null
       where partner_id = ? and channel = ? and address = ? and failures > 0\
      """;

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

  private static final String SWITCH_OFF =
      """
      update delivery set state = 'OFF', due_at = null, last_error = ?
       where partner_id = ? and channel = ? and state = 'WAITING'\
      """;

  /** Before the delivery: in this order whoever switches a channel off locks them too. */
  private static final String LOCK_REACHABLE =
      """
      select 1
        from endpoint e
       where (e.partner_id, e.channel) =
             (select d.partner_id, d.channel from delivery d where d.delivery_id = ?)
         and e.disabled_at is null
         for share\
      """;

  private static final String SEND_AGAIN =
      """
      update delivery d
         set state = 'WAITING', due_at = ?, tries = 0, first_tried_at = null, delivered_at = null,
             redeliveries = d.redeliveries + 1, address = e.address
        from endpoint e
       where d.delivery_id = ? and d.state <> 'WAITING'
         and e.partner_id = d.partner_id and e.channel = d.channel\
      """;

  private static final String GET =
      """
      select d.*, coalesce(c.code, d.notice) as code
        from delivery d
        left join comment c on c.comment_id = d.comment_id
       where d.delivery_id = ?\
      """;

  private static final String LIST =
      """
      select d.*, coalesce(c.code, d.notice) as code
        from delivery d
        left join comment c on c.comment_id = d.comment_id
       where (?::text is null or d.partner_id = ?)
         and (?::uuid is null or d.claim_id = ?)
         and (?::uuid is null or d.delivery_id < ?)
       order by d.delivery_id desc
       limit ?\
      """;

  private final DataSource database;
  private final SealedSecrets secrets;

  PostgresDeliveries(DataSource database, SealedSecrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  @Override
  public void plan(Collection<UUID> commentIds, Instant now, Instant emailAt) {
    try (Connection connection = database.getConnection();
        PreparedStatement plan = connection.prepareStatement(PLAN)) {
      plan.setObject(1, utc(now));
      plan.setObject(2, utc(emailAt));
      plan.setObject(3, utc(now));
      plan.setArray(4, connection.createArrayOf("uuid", commentIds.toArray()));
      plan.executeUpdate();
    } catch (SQLException e) {
      throw unstorable(e);
    }
  }

  @Override
  public void planNotice(String partnerId, Instant now) {
    update(PLAN_NOTICE, NOTICE, utc(now), utc(now), partnerId);
  }

  @Override
  public List<Endpoint> take(Channel channel, Instant now, Instant until, int limit) {
    return query(
        TAKE, this::endpoint, channel.name(), utc(now), utc(now), utc(now), limit, utc(until));
  }

  private Endpoint endpoint(ResultSet row) throws SQLException {
    String partnerId = row.getString("partner_id");
    byte[] sealed = row.getBytes("secret");
    return new Endpoint(
        partnerId,
        Channel.valueOf(row.getString("channel")),
        row.getString("address"),
        row.getString("locale"),
        sealed == null ? Optional.empty() : secrets.open(sealed, partnerId));
  }

  @Override
  public void letGo(Endpoint endpoint, Instant now) {
    update(LET_GO, utc(now), endpoint.partnerId(), endpoint.channel().name());
  }

  @Override
  public List<DueDelivery> due(Endpoint endpoint, Instant now, int limit) {
    return waiting(endpoint, utc(now), limit);
  }

  @Override
  public List<DueDelivery> waiting(Endpoint endpoint, int limit) {
    return waiting(endpoint, OffsetDateTime.MAX, limit);
  }

  private List<DueDelivery> waiting(Endpoint endpoint, OffsetDateTime dueBy, int limit) {
    return query(
        WAITING,
        PostgresDeliveries::dueDelivery,
        endpoint.partnerId(),
        endpoint.channel().name(),
        dueBy,
        limit);
  }

  private static DueDelivery dueDelivery(ResultSet row) throws SQLException {
    return new DueDelivery(
        row.getObject("delivery_id", UUID.class),
        news(row),
        row.getInt("tries"),
        Optional.ofNullable(instant(row, "first_tried_at")),
        row.getInt("redeliveries"));
  }

  private static News news(ResultSet row) throws SQLException {
    UUID commentId = row.getObject("comment_id", UUID.class);
    return commentId == null
        ? new News.WebhookDisabled()
        : new News.Posted(
            commentId,
            row.getObject("claim_id", UUID.class),
            row.getString("locale"),
            row.getString("code"),
            row.getString("text"),
            row.getObject("happened_at", OffsetDateTime.class).toInstant());
  }

  @Override
  public void arrived(Endpoint endpoint, List<DueDelivery> parcel, Instant now) {
    update(FORGET_FAILURES, endpoint.partnerId(), endpoint.channel().name(), endpoint.address());
    for (DueDelivery delivery : parcel) {
      update(ARRIVED, utc(now), utc(now), endpoint.address(), delivery.deliveryId());
    }
  }

  @Override
  public void failed(
      Endpoint endpoint,
      DueDelivery delivery,
      NotArrived outcome,
      Instant now,
      Optional<Instant> next) {
    OffsetDateTime due = next.map(PostgresDeliveries::utc).orElse(null);
    Optional<Answer> answer = outcome.answer();
    update(
        FAILED,
        due,
        due,
        utc(now),
        endpoint.address(),
        outcome.why(),
        answer.map(Answer::code).orElse(null),
        answer.flatMap(Answer::enhancedCode).orElse(null),
        answer.flatMap(Answer::text).orElse(null),
        delivery.deliveryId());
  }

  @Override
  public void pause(Endpoint endpoint, Instant until) {
    update(PAUSE, utc(until), endpoint.partnerId(), endpoint.channel().name(), endpoint.address());
  }

  @Override
  public boolean lockReachable(UUID deliveryId) {
    return !query(LOCK_REACHABLE, row -> row.getInt(1), deliveryId).isEmpty();
  }

  @Override
  public Optional<DeliveryRecord> of(UUID deliveryId) {
    return query(GET, PostgresDeliveries::deliveryRecord, deliveryId).stream().findFirst();
  }

  @Override
  public void sendAgain(UUID deliveryId, Instant now) {
    update(SEND_AGAIN, utc(now), deliveryId);
  }

  @Override
  public Failures countFailure(Endpoint endpoint, Instant now) {
    return query(
            COUNT_FAILURE,
            row ->
                new Failures(
                    row.getInt("failures"),
                    row.getObject("failing_since", OffsetDateTime.class).toInstant()),
            utc(now),
            endpoint.partnerId(),
            endpoint.channel().name(),
            endpoint.address())
        .stream()
        .findFirst()
        .orElse(new Failures(0, now));
  }

  @Override
  public boolean disable(Endpoint endpoint, String because, Instant now) {
    return update(
            DISABLE,
            utc(now),
            because,
            endpoint.partnerId(),
            endpoint.channel().name(),
            endpoint.address())
        == 1;
  }

  @Override
  public void switchOff(Endpoint endpoint, String because) {
    update(SWITCH_OFF, because, endpoint.partnerId(), endpoint.channel().name());
  }

  @Override
  public List<DeliveryRecord> list(
      @Nullable String partnerId, @Nullable UUID claimId, @Nullable UUID after, int limit) {
    return query(
        LIST,
        PostgresDeliveries::deliveryRecord,
        partnerId,
        partnerId,
        claimId,
        claimId,
        after,
        after,
        limit);
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
        instant(row, "first_tried_at"),
        instant(row, "due_at"),
        instant(row, "delivered_at"),
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

  @FunctionalInterface
  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String sql, Reader<T> reader, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      set(query, parameters);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new PersistenceException("deliveries cannot be read", e);
    }
  }

  private int update(String sql, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      set(update, parameters);
      return update.executeUpdate();
    } catch (SQLException e) {
      throw unstorable(e);
    }
  }

  private static PersistenceException unstorable(SQLException failure) {
    return new PersistenceException("deliveries cannot be stored", failure);
  }

  private static void set(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
