package org.cpor.arbitration.review.persistence.queue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.application.docket.CaseState;
import org.cpor.arbitration.review.application.docket.PartyRole;
import org.cpor.arbitration.review.application.queue.CaseList;
import org.cpor.arbitration.review.application.queue.QueueClock;
import org.cpor.arbitration.review.application.queue.QueueFilter;
import org.cpor.arbitration.review.application.queue.QueueOrder;
import org.cpor.arbitration.review.application.queue.QueuePosition;
import org.cpor.arbitration.review.application.queue.QueueTotals;
import org.cpor.arbitration.review.application.queue.QueuedCase;
import org.cpor.arbitration.review.application.queue.QueuedCase.QueuedParty;
import org.cpor.arbitration.review.domain.Lease;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresCaseList implements CaseList {

  private static final String PARTIES =
      """
      select p.case_id, p.claim_id, p.role, k.partner_id, known.name, k.activity
        from party p join claim k using (claim_id) left join partner_name known using (partner_id)
       where p.case_id = any(?) and p.left_at is null
       order by p.joined_at, p.role desc, p.claim_id
      """;

  private static final String TOTALS =
      """
      select count(*) filter (where state = 'OPEN'),
             count(*) filter (where state = 'WAITING'),
             count(*) filter (where due_at <= ?),
             count(*) filter (where due_at > ? and soon_at <= ?),
             count(*) filter (where soon_at > ? and due_at < ?),
             count(*) filter (where contested),
             count(*) filter (where disputed),
             count(*) filter (where escalated),
             count(*) filter (where assignee is null or lease_expires_at <= ?),
             count(*) filter (where assignee = ? and lease_expires_at > ?)
        from review_case
       where state in ('OPEN', 'WAITING')
      """;

  private final DataSource database;

  PostgresCaseList(DataSource database) {
    this.database = database;
  }

  @Override
  public List<QueuedCase> find(
      QueueFilter filter, QueueOrder order, @Nullable QueuePosition after, int limit) {
    ListConditions conditions = ListConditions.of(filter);
    ListOrder listOrder = ListOrder.of(order);
    if (after != null) {
      listOrder.addPosition(after, conditions);
    }
    String sql =
        """
        select c.case_id, c.tenant_id, c.product, c.subscription_id, c.state, c.contested, c.disputed,
               c.escalated, c.parties, c.first_review_due_at, c.soon_at, c.due_at, c.opened_at, c.assignee,
               c.lease_expires_at, n.name, n.country, %s as keys
          from review_case c left join customer_name n using (tenant_id)
         where %s
         order by %s
         limit ?
        """
            .formatted(listOrder.keysAsTexts(), conditions.sql(), listOrder.sql());
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      int place = 0;
      for (Object parameter : conditions.parameters()) {
        statement.setObject(++place, parameter);
      }
      statement.setInt(++place, limit);
      List<QueuedCase> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(queuedCase(rows));
        }
      }
      return withParties(connection, found);
    } catch (SQLException e) {
      throw new PersistenceException("cannot list the cases", e);
    }
  }

  private static QueuedCase queuedCase(ResultSet row) throws SQLException {
    UUID caseId = row.getObject("case_id", UUID.class);
    String assignee = row.getString("assignee");
    return new QueuedCase(
        caseId,
        new Subject(
            row.getObject("tenant_id", UUID.class),
            row.getString("product"),
            row.getObject("subscription_id", UUID.class)),
        row.getString("name"),
        row.getString("country"),
        CaseState.valueOf(row.getString("state")),
        row.getBoolean("contested"),
        row.getBoolean("disputed"),
        row.getBoolean("escalated"),
        row.getInt("parties"),
        instant(row, "first_review_due_at"),
        instant(row, "soon_at"),
        instant(row, "due_at"),
        instant(row, "opened_at"),
        assignee == null ? null : new Lease(assignee, instant(row, "lease_expires_at")),
        List.of(),
        null,
        new QueuePosition(List.of((String[]) row.getArray("keys").getArray()), caseId));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
  }

  private record PartyOfCase(UUID caseId, QueuedParty party) {}

  private static List<QueuedCase> withParties(Connection connection, List<QueuedCase> cases)
      throws SQLException {
    List<PartyOfCase> found = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(PARTIES)) {
      statement.setArray(
          1, connection.createArrayOf("uuid", cases.stream().map(QueuedCase::caseId).toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(
              new PartyOfCase(
                  rows.getObject("case_id", UUID.class),
                  new QueuedParty(
                      rows.getObject("claim_id", UUID.class),
                      PartyRole.valueOf(rows.getString("role")),
                      rows.getString("partner_id"),
                      rows.getString("name"),
                      rows.getString("activity"))));
        }
      }
    }
    Map<UUID, List<QueuedParty>> byCase =
        found.stream()
            .collect(groupingBy(PartyOfCase::caseId, mapping(PartyOfCase::party, toList())));
    return cases.stream()
        .map(queued -> queued.with(byCase.getOrDefault(queued.caseId(), List.of())))
        .toList();
  }

  @Override
  public QueueTotals totals(String reviewer, QueueClock clock) {
    OffsetDateTime now = clock.now().atOffset(ZoneOffset.UTC);
    OffsetDateTime soon = clock.soonUntil().atOffset(ZoneOffset.UTC);
    List<Object> parameters = List.of(now, now, now, now, soon, now, reviewer, now);
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(TOTALS)) {
      int place = 0;
      for (Object parameter : parameters) {
        statement.setObject(++place, parameter);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return new QueueTotals(
            row.getLong(1),
            row.getLong(2),
            row.getLong(3),
            row.getLong(4),
            row.getLong(5),
            row.getLong(6),
            row.getLong(7),
            row.getLong(8),
            row.getLong(9),
            row.getLong(10));
      }
    } catch (SQLException e) {
      throw new PersistenceException("cannot count the cases", e);
    }
  }
}
