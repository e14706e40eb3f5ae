package org.cpor.intake.document;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The documents in the database of the service. */
record StoredDocuments(DataSource database) {

  /** The number of the documents of a partner. */
  int of(String partnerId) throws SQLException {
    return count("select count(*) from document where partner_id = ?", partnerId);
  }

  /** The size in bytes of the largest chunk of a document. */
  int largestChunkOf(String documentId) throws SQLException {
    return count(
        "select max(length(bytes)) from document_chunk where document_id = ?::uuid", documentId);
  }

  private int count(String sql, String parameter) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement count = connection.prepareStatement(sql)) {
      count.setString(1, parameter);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
