package org.cpor.intake.document.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.intake.document.application.Documents;
import org.cpor.intake.document.domain.Document;
import org.cpor.intake.document.domain.DocumentKind;
import org.cpor.intake.document.domain.DocumentType;
import org.cpor.intake.document.domain.FileName;
import org.cpor.intake.document.domain.Store;

/** The table of documents, and the table of references from claims to documents. */
@ApplicationScoped
class PostgresDocuments implements Documents {

  private static final String FOREIGN_KEY_VIOLATION = "23503";

  /**
   * This statement waits for a concurrent upload of the same document, and then inserts nothing if
   * that upload was committed.
   */
  private static final String INSERT_ONCE =
      """
      insert into document (document_id, partner_id, kind, acknowledged_on, file_name, type, size,
                            sha256, store, uploaded_at, submitted_name)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (partner_id, sha256, kind, acknowledged_on) do nothing\
      """;

  private static final String SELECT =
      """
      select document_id, partner_id, kind, acknowledged_on, file_name, type, size, sha256,
             store, uploaded_at, submitted_name
        from document\
      """;

  private static final String SELECT_SAME =
      SELECT
          + """
           where partner_id = ? and sha256 = ? and kind = ?
             and acknowledged_on is not distinct from ?\
          """;

  /**
   * With this clause, the selected document cannot be deleted until the transaction ends. The
   * transaction also stores the answer to the upload, and the answer has the document.
   */
  private static final String LOCKED = " for key share";

  private static final String SELECT_ONE = SELECT + " where document_id = ?";

  private static final String SELECT_OF_PARTNER =
      SELECT + " where document_id = any (?) and partner_id = ?";

  /**
   * The statement repeats the condition of the partial index, {@code store <> 'POSTGRESQL'}.
   * Otherwise PostgreSQL could not use this index.
   */
  private static final String EXISTS_IN =
      """
      select exists (select from document where store = ? and store <> 'POSTGRESQL')
          or exists (select from loose_bytes where store = ?)\
      """;

  /**
   * This statement waits for a concurrent deletion, and then skips the deleted documents. The
   * number of rows that it returns includes the documents that are already attached.
   */
  private static final String ATTACH =
      """
      insert into claim_document (claim_id, document_id)
      select ?, document_id from document where document_id = any (?) order by document_id
         for key share
      on conflict (claim_id, document_id) do update set document_id = excluded.document_id\
      """;

  private static final String COUNT_ATTACHED =
      "select count(*) from claim_document where claim_id = ? and document_id = any (?)";

  private static final String DELETE = "delete from document where document_id = ?";

  private final DataSource database;

  PostgresDocuments(DataSource database) {
    this.database = database;
  }

  @Override
  public Document add(Document document) {
    try (Connection connection = database.getConnection()) {
      while (!insert(connection, document)) {
        Optional<Document> same = same(connection, document, LOCKED);
        if (same.isPresent()) {
          return same.get();
        }
        // The document was deleted between the two statements.
      }
      return document;
    } catch (SQLException e) {
      throw new PersistenceException("a document cannot be stored", e);
    }
  }

  private static boolean insert(Connection connection, Document document) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT_ONCE)) {
      insert.setObject(1, document.documentId());
      insert.setString(2, document.partnerId());
      insert.setString(3, document.kind().name());
      insert.setObject(4, document.acknowledgedOn());
      insert.setString(5, document.name().text());
      insert.setString(6, document.type().name());
      insert.setLong(7, document.size());
      insert.setBytes(8, HexFormat.of().parseHex(document.sha256()));
      insert.setString(9, document.store().name());
      insert.setObject(10, document.uploadedAt().atOffset(ZoneOffset.UTC));
      FileName submitted = document.submittedName();
      insert.setString(11, submitted == null ? null : submitted.text());
      return insert.executeUpdate() == 1;
    }
  }

  private static Optional<Document> same(Connection connection, Document document, String lock)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT_SAME + lock)) {
      select.setString(1, document.partnerId());
      select.setBytes(2, HexFormat.of().parseHex(document.sha256()));
      select.setString(3, document.kind().name());
      select.setObject(4, document.acknowledgedOn());
      return documents(select).stream().findFirst();
    }
  }

  @Override
  public Optional<Document> find(UUID documentId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT_ONE)) {
      select.setObject(1, documentId);
      return documents(select).stream().findFirst();
    } catch (SQLException e) {
      throw new PersistenceException("a document cannot be read", e);
    }
  }

  @Override
  public boolean isKept(Document document) {
    try (Connection connection = database.getConnection()) {
      return same(connection, document, "").isPresent();
    } catch (SQLException e) {
      throw new PersistenceException("a document cannot be looked for", e);
    }
  }

  @Override
  public boolean areIn(Store store) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(EXISTS_IN)) {
      select.setString(1, store.name());
      select.setString(2, store.name());
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException e) {
      throw new PersistenceException("documents cannot be looked for", e);
    }
  }

  @Override
  public List<Document> find(Collection<UUID> documentIds, String partnerId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT_OF_PARTNER)) {
      select.setArray(1, connection.createArrayOf("uuid", documentIds.toArray()));
      select.setString(2, partnerId);
      return documents(select);
    } catch (SQLException e) {
      throw new PersistenceException("documents cannot be read", e);
    }
  }

  @Override
  public int attach(UUID claimId, List<UUID> documentIds) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(ATTACH)) {
      insert.setObject(1, claimId);
      insert.setArray(2, connection.createArrayOf("uuid", documentIds.toArray()));
      return insert.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException("documents cannot be attached", e);
    }
  }

  @Override
  public int countAttached(UUID claimId, List<UUID> documentIds) {
    try (Connection connection = database.getConnection();
        PreparedStatement count = connection.prepareStatement(COUNT_ATTACHED)) {
      count.setObject(1, claimId);
      count.setArray(2, connection.createArrayOf("uuid", documentIds.toArray()));
      try (ResultSet found = count.executeQuery()) {
        found.next();
        return found.getInt(1);
      }
    } catch (SQLException e) {
      throw new PersistenceException("the documents of a claim cannot be counted", e);
    }
  }

  @Override
  public boolean delete(UUID documentId) {
    try (Connection connection = database.getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setObject(1, documentId);
      delete.executeUpdate();
      return true;
    } catch (SQLException e) {
      if (FOREIGN_KEY_VIOLATION.equals(e.getSQLState())) {
        return false;
      }
      throw new PersistenceException("a document cannot be deleted", e);
    }
  }

  private static List<Document> documents(PreparedStatement select) throws SQLException {
    List<Document> documents = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        String submitted = row.getString(11);
        documents.add(
            new Document(
                row.getObject(1, UUID.class),
                row.getString(2),
                DocumentKind.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                new FileName(row.getString(5)),
                submitted == null ? null : new FileName(submitted),
                DocumentType.valueOf(row.getString(6)),
                row.getLong(7),
                HexFormat.of().formatHex(row.getBytes(8)),
                Store.valueOf(row.getString(9)),
                row.getObject(10, OffsetDateTime.class).toInstant()));
      }
    }
    return documents;
  }
}
