package org.cpor.arbitration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.api.ApiDocument;
import org.cpor.testing.api.CommittedDocument;
import org.cpor.testing.api.DocumentExamples;
import org.cpor.testing.api.WrongParameters;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class OpenApiDocumentComponentTest {

  @Test
  void theCommittedDocumentIsThatOfTheService() {
    CommittedDocument.of("arbitration-service").check(document("yaml"));
  }

  @Test
  void everyOperationRefusesAParameterThatItDoesNotHave() {
    assertThat(WrongParameters.acceptedBy(ApiDocument.read(document("json")))).isEmpty();
  }

  @Test
  void theExamplesFitTheirSchemas() {
    assertThat(DocumentExamples.violations(ApiDocument.read(document("json")))).isEmpty();
  }

  private static String document(String format) {
    return given().queryParam("format", format).get("/q/openapi").asString();
  }
}
