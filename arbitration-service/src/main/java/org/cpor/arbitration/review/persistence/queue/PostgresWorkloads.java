package org.cpor.arbitration.review.persistence.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.reviewer.application.Workloads;

/** Reads from PostgreSQL which cases each reviewer has. */
@ApplicationScoped
class PostgresWorkloads implements Workloads {

  private static final String HELD =
      """
      select c.assignee, c.case_id, c.tenant_id, c.product, c.subscription_id, n.name, c.contested,
             c.due_at, c.lease_expires_at
        from review_case c left join customer_name n using (tenant_id)
       where c.assignee = any(?) and c.lease_expires_at > ?
       order by c.due_at, c.case_id
      """;

  private final DataSource database;

  PostgresWorkloads(DataSource database) {
    this.database = database;
  }

  @Override
  public Map<String, List<HeldCase>> of(Collection<String> reviewers, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(HELD)) {
      statement.setArray(1, connection.createArrayOf("text", reviewers.toArray()));
      statement.setObject(2, now.atOffset(ZoneOffset.UTC));
      Map<String, List<HeldCase>> held = new HashMap<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          held.computeIfAbsent(rows.getString("assignee"), name -> new ArrayList<>())
              .add(
                  new HeldCase(
                      rows.getObject("case_id", UUID.class),
                      new Subject(
                          rows.getObject("tenant_id", UUID.class),
                          rows.getString("product"),
                          rows.getObject("subscription_id", UUID.class)),
                      rows.getString("name"),
                      rows.getBoolean("contested"),
                      PostgresCaseList.instant(rows, "due_at"),
                      PostgresCaseList.instant(rows, "lease_expires_at")));
        }
      }
      return held;
    } catch (SQLException e) {
      throw new PersistenceException("cannot read what reviewers work on", e);
    }
  }
}
