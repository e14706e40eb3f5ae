package org.cpor.verifier.reading.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cpor.verifier.reading.application.AdvisedClaims;
import org.cpor.verifier.reading.domain.Advice;
import org.cpor.verifier.reading.domain.AdvisedClaim;
import org.cpor.verifier.reading.domain.ComparedClaim;

/**
 * Stores a row for each claim that has documents. Each piece of advice is stored as its code, field
 * and reason, separated by spaces.
 */
@ApplicationScoped
class PostgresAdvisedClaims implements AdvisedClaims {

  private static final String SAVE =
      """
      insert into advised_claim (claim_id, partner_id, tenant_id, locale, revision, product, filed_on,
                                 documents, advice)
      values (?, ?, ?, ?, ?, ?, ?, ?, '{}')
      on conflict (claim_id) do update
         set tenant_id = excluded.tenant_id, locale = excluded.locale, revision = excluded.revision,
             product = excluded.product, filed_on = excluded.filed_on,
             documents = excluded.documents, advice = '{}'
       where advised_claim.revision < excluded.revision
      """;

  private static final String REMOVE =
      """
      delete from advised_claim where claim_id in (
        select claim_id from advised_claim where claim_id = any(?) order by claim_id for update)
      """;

  private static final String FIND =
      """
      select claim_id, partner_id, tenant_id, locale, revision, product, filed_on, documents, advice
        from advised_claim where documents && ? order by claim_id for update
      """;

  private static final String PUBLISH = "update advised_claim set advice = ? where claim_id = ?";

  private final DataSource database;

  PostgresAdvisedClaims(DataSource database) {
    this.database = database;
  }

  @Override
  public void save(Collection<AdvisedClaim> claims) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SAVE)) {
      for (AdvisedClaim claim :
          claims.stream().sorted(Comparator.comparing(AdvisedClaim::claimId)).toList()) {
        ComparedClaim content = claim.content();
        statement.setObject(1, claim.claimId());
        statement.setString(2, content.partnerId());
        statement.setObject(3, content.tenantId());
        statement.setString(4, claim.locale());
        statement.setInt(5, claim.revision());
        statement.setString(6, content.product());
        statement.setObject(7, content.filedOn());
        statement.setArray(8, connection.createArrayOf("uuid", content.documents().toArray()));
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new ReadingTableException("cannot save claims", e);
    }
  }

  @Override
  public void remove(Collection<UUID> claimIds) {
    if (claimIds.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(REMOVE)) {
      statement.setArray(1, connection.createArrayOf("uuid", claimIds.toArray()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new ReadingTableException("cannot remove claims", e);
    }
  }

  @Override
  public List<Published> withDocuments(Collection<UUID> documentIds) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setArray(1, connection.createArrayOf("uuid", documentIds.toArray()));
      List<Published> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(published(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new ReadingTableException("cannot find claims", e);
    }
  }

  private static Published published(ResultSet row) throws SQLException {
    ComparedClaim content =
        new ComparedClaim(
            row.getString(2),
            row.getObject(3, UUID.class),
            row.getString(6),
            row.getObject(7, LocalDate.class),
            elements(row.getArray(8), UUID.class).toList());
    return new Published(
        new AdvisedClaim(row.getObject(1, UUID.class), row.getString(4), row.getInt(5), content),
        elements(row.getArray(9), String.class).map(PostgresAdvisedClaims::parse).toList());
  }

  @Override
  public void publish(UUID claimId, List<Advice> advice) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(PUBLISH)) {
      statement.setArray(
          1,
          connection.createArrayOf(
              "text", advice.stream().map(PostgresAdvisedClaims::format).toArray()));
      statement.setObject(2, claimId);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new ReadingTableException("cannot save advice", e);
    }
  }

  private static String format(Advice advice) {
    String always = advice.code() + " " + advice.field();
    return advice.reason() == null ? always : always + " " + advice.reason();
  }

  private static Advice parse(String text) {
    String[] parts = text.split(" ", 3);
    return new Advice(parts[0], parts[1], parts.length < 3 ? null : parts[2]);
  }

  private static <T> Stream<T> elements(Array array, Class<T> type) throws SQLException {
    return Stream.of((Object[]) array.getArray()).map(type::cast);
  }
}
