package org.cpor.intake.document;

import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.document.Uploading.file;
import static org.cpor.intake.document.Uploading.form;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An upload says what its file is for, and all violations of its fields are reported together. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class FieldsOfUploadsComponentTest {

  private final String partner = newPartner();

  @Test
  void allViolationsAreReportedTogether() {
    form(as(partner))
        .multiPart("partnerId", "P-of-another")
        .multiPart("kind", "POEM")
        .multiPart("acknowledgedOn", "31.3.2026")
        .multiPart("colour", "red")
        .multiPart(file("empty.pdf", new byte[0]))
        .post("/documents")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("https://cpor.example/problems/invalid-request"))
        .body(
            "violations.field",
            containsInAnyOrder("partnerId", "kind", "acknowledgedOn", "colour", "file"));
  }

  @Test
  void allMissingFieldsAreReportedTogether() {
    form(as(partner))
        .multiPart("acknowledgedOn", "2026-03-31")
        .post("/documents")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("kind", "file"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30", "+99999-01-01", "0000-06-01", "tomorrow", "2026-3-1"})
  void aDateThatIsNoneIsAViolation(String date) {
    acknowledgedOn(date)
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("acknowledgedOn"));
  }

  @Test
  void aDayThatHasNotBegunAnywhereIsAViolation() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);

    acknowledgedOn("0001-01-01").then().statusCode(201);
    acknowledgedOn(today.toString()).then().statusCode(201);
    acknowledgedOn(today.plusDays(2).toString()).then().statusCode(400);
  }

  private Response acknowledgedOn(String date) {
    return form(as(partner))
        .multiPart(file("a.pdf", SampleFiles.pdf(partner)))
        .multiPart("kind", "CUSTOMER_ACKNOWLEDGEMENT")
        .multiPart("acknowledgedOn", date)
        .post("/documents");
  }

  @Test
  void aRepeatedOrMalformedPartIsAViolation() {
    form(as(partner))
        .multiPart("kind", "OTHER")
        .multiPart("kind", "OTHER")
        .multiPart("file", "a text")
        .multiPart("acknowledgedOn", "a.txt", SampleFiles.text("2026-01-01"))
        .post("/documents")
        .then()
        .statusCode(400)
        .body("violations.field", containsInAnyOrder("kind", "file", "acknowledgedOn"));
  }
}
