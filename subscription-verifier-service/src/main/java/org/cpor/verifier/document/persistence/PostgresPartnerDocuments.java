package org.cpor.verifier.document.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cpor.verifier.document.application.PartnerDocuments;
import org.cpor.verifier.document.domain.PartnerDocument;
import org.jspecify.annotations.Nullable;

/**
 * Stores a row for each document. Rows are written in the order of their ids, so that writers
 * cannot deadlock.
 */
@ApplicationScoped
class PostgresPartnerDocuments implements PartnerDocuments {

  private static final String ADD =
      """
      insert into partner_document (document_id, partner_id, kind, acknowledged_on)
      select *
        from unnest(?::uuid[], ?::text[], ?::text[], ?::date[])
          as added (document_id, partner_id, kind, acknowledged_on)
       order by document_id
      on conflict do nothing
      """;

  private static final String REMOVE =
      """
      delete from partner_document where document_id in (
        select document_id from partner_document where document_id = any(?)
         order by document_id for update)
      """;

  private static final String FIND =
      """
      select document_id, kind, acknowledged_on from partner_document
       where document_id = any(?) and partner_id = ?
      """;

  private final DataSource database;

  PostgresPartnerDocuments(DataSource database) {
    this.database = database;
  }

  @Override
  public void add(Collection<PartnerDocument> documents) {
    if (documents.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ADD)) {
      statement.setArray(1, array(connection, "uuid", documents, PartnerDocument::documentId));
      statement.setArray(2, array(connection, "text", documents, PartnerDocument::partnerId));
      statement.setArray(3, array(connection, "text", documents, PartnerDocument::kind));
      statement.setArray(
          4,
          array(
              connection,
              "date",
              documents,
              document ->
                  Optional.ofNullable(document.acknowledgedOn()).map(Date::valueOf).orElse(null)));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new DocumentTableException("cannot add documents", e);
    }
  }

  @Override
  public void remove(Collection<UUID> documentIds) {
    if (documentIds.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(REMOVE)) {
      statement.setArray(1, connection.createArrayOf("uuid", documentIds.toArray()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new DocumentTableException("cannot remove documents", e);
    }
  }

  @Override
  public List<PartnerDocument> find(Collection<UUID> documentIds, String partnerId) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setArray(1, connection.createArrayOf("uuid", documentIds.toArray()));
      statement.setString(2, partnerId);
      List<PartnerDocument> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(
              new PartnerDocument(
                  rows.getObject(1, UUID.class),
                  partnerId,
                  rows.getString(2),
                  Optional.ofNullable(rows.getDate(3)).map(Date::toLocalDate).orElse(null)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new DocumentTableException("cannot read documents", e);
    }
  }

  private static Array array(
      Connection connection,
      String type,
      Collection<PartnerDocument> documents,
      Function<PartnerDocument, @Nullable Object> value)
      throws SQLException {
    return connection.createArrayOf(type, documents.stream().map(value).toArray());
  }
}
