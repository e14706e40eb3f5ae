package org.cpor.intake.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.cpor.events.fact.DocumentFact.DocumentUploaded;
import org.cpor.events.fact.Fact;
import org.cpor.events.fact.FactType;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.FactJson;
import org.cpor.intake.claim.persistence.CanonicalTexts;
import org.cpor.intake.document.domain.DocumentKind;
import org.cpor.testing.StackTestResource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A migration publishes the documents that are already stored, because earlier versions of intake
 * did not publish uploads.
 */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class PublishingEarlierDocumentsComponentTest {

  private static final int BUCKETS = 16;

  @Inject DataSource database;

  private record Published(int bucket, String topic, String key, Envelope envelope, Fact fact) {}

  @BeforeEach
  void aDatabaseOfBefore() throws SQLException {
    execute("drop schema if exists before_v23 cascade");
    migrate("22");
  }

  @Test
  void eachDocumentIsPublishedOnceLikeAnUpload() throws SQLException {
    // Enough documents for every bucket to have some.
    List<DocumentUploaded> uploads = IntStream.range(0, 200).mapToObj(this::upload).toList();
    for (DocumentUploaded upload : uploads) {
      insert(upload);
    }

    migrate("23");

    List<Published> published = published();
    assertThat(published).extracting(Published::fact).containsExactlyInAnyOrderElementsOf(uploads);
    assertThat(published).extracting(Published::bucket).contains(0, 1, 7, 15);
    assertThat(published)
        .allSatisfy(row -> {
          DocumentUploaded upload = (DocumentUploaded) row.fact();
          assertThat(row.topic()).isEqualTo("cpor.documents.v1");
          assertThat(row.key()).isEqualTo(upload.documentId().toString());
          // Computed as in the outbox, so that the facts of a document stay in order.
          assertThat(row.bucket())
              .isEqualTo(Math.floorMod(Arrays.hashCode(row.key().getBytes(UTF_8)), BUCKETS));
          assertThat(row.envelope().type()).isEqualTo("cpor.document-uploaded.v1");
          assertThat(row.envelope().source()).isEqualTo("/claim-intake-service");
          assertThat(row.envelope().subject()).isEqualTo(upload.documentId().toString());
          assertThat(row.envelope().time()).isEqualTo(upload.uploadedAt());
        });
    assertThat(published).extracting(row -> row.envelope().id()).doesNotHaveDuplicates();
  }

  @Test
  void aDatabaseWithoutDocumentsPublishesNothing() throws SQLException {
    migrate("23");

    assertThat(published()).isEmpty();
  }

  private DocumentUploaded upload(int number) {
    DocumentKind kind =
        number % 2 == 0 ? DocumentKind.CUSTOMER_ACKNOWLEDGEMENT : DocumentKind.STATEMENT_OF_WORK;
    @Nullable LocalDate acknowledgedOn =
        kind == DocumentKind.CUSTOMER_ACKNOWLEDGEMENT ? LocalDate.of(2026, 2, 28) : null;
    return new DocumentUploaded(
        UUID.randomUUID(),
        "P-" + number,
        kind.name(),
        acknowledgedOn,
        Instant.parse("2026-03-29T00:59:59.000001Z").plusSeconds(number * 60L));
  }

  private void insert(DocumentUploaded upload) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into before_v23.document (document_id, partner_id, kind, acknowledged_on,
                  file_name, type, size, sha256, uploaded_at)
                values (?, ?, ?, ?, 'a.pdf', 'PDF', 1, '\\x00', ?)\
                """)) {
      insert.setObject(1, upload.documentId());
      insert.setString(2, upload.partnerId());
      insert.setString(3, upload.kind());
      insert.setObject(4, upload.acknowledgedOn());
      insert.setObject(5, upload.uploadedAt().atOffset(ZoneOffset.UTC));
      insert.executeUpdate();
    }
  }

  private List<Published> published() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select bucket, topic, key, header_names, header_values, payload"
                    + " from before_v23.outbox")) {
      List<Published> published = new ArrayList<>();
      while (rows.next()) {
        published.add(
            new Published(
                rows.getInt("bucket"),
                rows.getString("topic"),
                new String(rows.getBytes("key"), UTF_8),
                Envelope.fromHeaders(
                    headers(rows.getArray("header_names"), rows.getArray("header_values"))),
                FactJson.read(FactType.DOCUMENT_UPLOADED, rows.getBytes("payload"))));
      }
      return published;
    }
  }

  private static Map<String, String> headers(Array names, Array values) throws SQLException {
    Map<String, String> headers = new HashMap<>();
    String[] name = (String[]) names.getArray();
    byte[][] value = (byte[][]) values.getArray();
    for (int i = 0; i < name.length; i++) {
      headers.put(name[i], new String(value[i], UTF_8));
    }
    return headers;
  }

  private void migrate(String target) {
    Flyway.configure()
        .dataSource(database)
        .schemas("before_v23")
        .javaMigrations(new CanonicalTexts())
        .outOfOrder(true)
        .target(target)
        .load()
        .migrate();
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
