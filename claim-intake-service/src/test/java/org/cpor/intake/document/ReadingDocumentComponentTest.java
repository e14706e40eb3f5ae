package org.cpor.intake.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.file;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.withRole;
import static org.cpor.intake.document.Uploading.upload;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class ReadingDocumentComponentTest {

  private final String partner = newPartner();
  private String path = "";

  @BeforeEach
  void aDocument() {
    path = "/documents/" + upload(partner, partner);
  }

  @Test
  void theContentIsAnAttachmentThatBrowsersNeitherExecuteNorCache() {
    byte[] html = SampleFiles.text("<html>Győr</html>");
    String id = upload(as(partner), "Győr, 1.txt", html, "OTHER").path("documentId");

    Response content = as(partner).get("/documents/" + id + "/content");

    content
        .then()
        .statusCode(200)
        .contentType(startsWith("text/plain"))
        .header("Content-Length", Integer.toString(html.length))
        .header(
            "Content-Disposition",
            "attachment; filename=\"Gy_r, 1.txt\"; filename*=UTF-8''Gy%C5%91r%2C%201.txt")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox")
        .header("Cache-Control", "private, no-store");
    assertThat(content.asByteArray()).isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer", "review-lead", "portal"})
  void whoReviewsReadsIt(String role) {
    withRole(role).get(path).then().statusCode(200);
    withRole(role).get(path + "/content").then().statusCode(200).contentType("application/pdf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "directory-feed"})
  void whoDoesNotReviewDoesNotReadIt(String role) {
    withRole(role).get(path).then().statusCode(403);
    withRole(role).get(path + "/content").then().statusCode(403);
  }

  @Test
  void aDownloadWithoutATokenIsUnauthorized() {
    given().get(path).then().statusCode(401);
    given().get(path + "/content").then().statusCode(401);
    given().delete(path).then().statusCode(401);
  }

  @Test
  void anotherPartnersDocumentIsNotFound() {
    RequestSpecification stranger = as(newPartner());
    for (String none : List.of(path, "/documents/" + UUID.randomUUID(), "/documents/not-an-id")) {
      notFound(stranger.get(none));
      notFound(stranger.get(none + "/content"));
      notFound(stranger.delete(none));
    }
    as(partner).get(path).then().statusCode(200);
  }

  private static void notFound(Response response) {
    response
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("https://cpor.example/problems/not-found"));
  }

  @Test
  void aDocumentThatNoClaimRefersToCanBeDeleted() {
    as(partner).delete(path).then().statusCode(204);

    notFound(as(partner).get(path));
    notFound(as(partner).get(path + "/content"));
    notFound(as(partner).delete(path));
  }

  @Test
  void aDocumentThatAClaimRefersToCannotBeDeleted() {
    ObjectNode claim = claim();
    claim.putArray("proofOfExecution").add(path.substring("/documents/".length()));
    file(partner, claim);

    for (RequestSpecification caller : List.of(as(partner), withRole("portal"))) {
      caller
          .delete(path)
          .then()
          .statusCode(409)
          .contentType("application/problem+json")
          .body("type", equalTo("https://cpor.example/problems/document-in-use"));
    }
    as(partner).get(path + "/content").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer", "review-lead", "operator"})
  void whoReviewsDeletesNothing(String role) {
    withRole(role).delete(path).then().statusCode(403);
  }
}
