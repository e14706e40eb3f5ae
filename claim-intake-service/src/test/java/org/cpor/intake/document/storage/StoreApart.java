package org.cpor.intake.document.storage;

import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.document.Uploading.upload;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.intake.document.application.Documents;
import org.cpor.intake.document.application.UploadingDocument;
import org.cpor.intake.document.application.UploadingDocument.Accepted;
import org.cpor.intake.document.domain.FileName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An external store and its documents. The store replaces the configured stores of the service. */
abstract class StoreApart {

  @TestHTTPResource URI service;
  @TempDir Path uploads;

  @Inject DataSource database;
  @Inject Documents documents;
  @Inject UploadingDocument uploading;

  final String partner = newPartner();

  /** The settings of the store, without the setting that chooses the store. */
  abstract Map<String, String> settings() throws Exception;

  abstract String name();

  /** The number of documents whose bytes are in the store. */
  abstract int storedObjects() throws Exception;

  /** Replaces the bytes of a document. */
  abstract void replace(UUID documentId, byte[] others) throws Exception;

  abstract void stopServer() throws Exception;

  abstract void startServer() throws Exception;

  @BeforeEach
  void choose() throws Exception {
    Map<String, String> settings = new HashMap<>(settings());
    settings.put("cpor.documents.store", name());
    use(settings);
  }

  /**
   * Deletes the documents in this store. Otherwise the service would not start without this store.
   */
  @AfterEach
  void leaveNothing() throws SQLException {
    execute("delete from document where store <> 'POSTGRESQL'");
    execute("delete from loose_bytes");
  }

  void use(Map<String, String> settings) {
    QuarkusMock.installMockForType(stores(settings), ConfiguredStores.class);
  }

  ConfiguredStores stores(Map<String, String> settings) {
    return new Settings(settings).stores(database);
  }

  UUID uploaded(byte[] pdf) {
    return UUID.fromString(
        upload(as(partner), "a.pdf", pdf, "OTHER")
            .then()
            .statusCode(201)
            .extract()
            .path("documentId"));
  }

  Accepted accepted(byte[] pdf) throws IOException {
    return uploading.accept(
        Files.write(Files.createTempFile(uploads, "upload", ""), pdf), new FileName("a.pdf"));
  }

  static String content(UUID document) {
    return "/documents/" + document + "/content";
  }

  /** Lets an hour pass for the content in {@code loose_bytes}, so that its removal is due. */
  void anHourPasses() throws SQLException {
    execute("update loose_bytes set due_at = due_at - interval '1 hour'");
  }

  int loose() throws SQLException {
    return count("select count(*) from loose_bytes");
  }

  int givenUp() throws SQLException {
    return count("select count(*) from loose_bytes where given_up");
  }

  int count(String query, Object... values) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement change = connection.prepareStatement(statement)) {
      change.executeUpdate();
    }
  }
}
