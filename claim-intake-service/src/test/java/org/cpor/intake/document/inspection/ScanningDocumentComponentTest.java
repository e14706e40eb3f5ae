package org.cpor.intake.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.newPartner;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.cpor.intake.document.SampleFiles;
import org.cpor.intake.document.Uploading;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/**
 * Uploads are scanned for viruses. In other tests the service has no scanner, so these tests
 * install a scanner.
 */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ScanningDocumentComponentTest {

  private static final String VIRUS = "Win.Test.EICAR_HDB-1";

  @Inject DataSource dataSource;

  private final String partner = newPartner();

  @Test
  void aDocumentWithAVirusIsRefusedAndNotStored() throws Exception {
    try (Clamd clamd = Clamd.thatKnows(VIRUS)) {
      scanWith(clamd);

      upload("a file with " + VIRUS)
          .then()
          .statusCode(422)
          .contentType("application/problem+json")
          .body("type", endsWith("/document-infected"))
          .body("detail", containsString(VIRUS));

      assertThat(clamd.scanned()).isEqualTo(1);
      assertThat(documents()).isZero();
    }
  }

  @Test
  void aDocumentWithoutAVirusIsStored() throws Exception {
    try (Clamd clamd = Clamd.thatKnows(VIRUS)) {
      scanWith(clamd);

      upload("a file").then().statusCode(201);

      assertThat(clamd.scanned()).isEqualTo(1);
      assertThat(documents()).isEqualTo(1);
    }
  }

  @Test
  void aDocumentThatCannotBeScannedIsNotStored() throws Exception {
    Clamd gone = Clamd.thatKnows(VIRUS);
    gone.close();
    scanWith(gone);

    upload("a file")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", "30")
        .body("type", endsWith("/unavailable"));

    assertThat(documents()).isZero();
  }

  private static void scanWith(Clamd clamd) {
    QuarkusMock.installMockForType(
        new ClamdScanner(Optional.of(clamd.address()), Duration.ofSeconds(20)), ClamdScanner.class);
  }

  private Response upload(String text) {
    return Uploading.upload(as(partner), "poe.pdf", SampleFiles.pdf(text), "OTHER");
  }

  private int documents() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select count(*) from document where partner_id = ?")) {
      select.setString(1, partner);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
