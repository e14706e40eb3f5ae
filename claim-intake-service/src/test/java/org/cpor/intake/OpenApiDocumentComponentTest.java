package org.cpor.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.api.ApiDocument;
import org.cpor.testing.api.BodiesWithoutType;
import org.cpor.testing.api.CommittedDocument;
import org.cpor.testing.api.DocumentExamples;
import org.cpor.testing.api.WrongParameters;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class OpenApiDocumentComponentTest {

  @Test
  void theCommittedDocumentIsThatOfTheService() {
    CommittedDocument.of("claim-intake-service")
        .check(given().queryParam("format", "yaml").get("/q/openapi").asString());
  }

  @Test
  void everyOperationWithABodyRefusesABodyWithoutMediaType() {
    assertThat(
            BodiesWithoutType.notRefusedBy(
                ApiDocument.read(
                    given().queryParam("format", "json").get("/q/openapi").asString())))
        .isEmpty();
  }

  @Test
  void everyOperationRefusesAParameterThatItDoesNotHave() {
    assertThat(
            WrongParameters.acceptedBy(
                ApiDocument.read(
                    given().queryParam("format", "json").get("/q/openapi").asString())))
        .isEmpty();
  }

  @Test
  void theExamplesFitTheirSchemas() {
    assertThat(
            DocumentExamples.violations(
                ApiDocument.read(
                    given().queryParam("format", "json").get("/q/openapi").asString())))
        .isEmpty();
  }
}
