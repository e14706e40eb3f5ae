package org.cpor.intake.claim;

import static org.cpor.intake.Claiming.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.cpor.events.fact.Finding;
import org.cpor.events.fact.VerificationFact.ClaimAdvised;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** Advice is shown among the findings of a claim, and changes nothing else. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class AdviceComponentTest extends FiledClaim {

  private ClaimAdvised advised(int revision, String code, int second) {
    return new ClaimAdvised(
        claim,
        revision,
        List.of(new Finding(code, "ADVICE", "proofOfExecution", "Nincs.", "Nézze meg.")),
        start.plusSeconds(second));
  }

  @Test
  void adviceBeforeTheVerificationIsShownAndTheStatusStays() {
    FactTopics.publish(advised(1, "PRODUCT_NOT_IN_DOCUMENTS", 1));

    awaitClaim("findings[0].code", "PRODUCT_NOT_IN_DOCUMENTS");
    as(partner)
        .get(path())
        .then()
        .body("status", equalTo("SUBMITTED"))
        .body("findings.severity", contains("ADVICE"));
    as(partner).get(path() + "/history").then().body("items", hasSize(1));
  }

  @Test
  void adviceStandsAfterTheFindingsAndLaterAdviceReplacesIt() {
    becomes("ACTION_REQUIRED", failed(1));
    FactTopics.publish(advised(1, "NO_DATE_IN_PERIOD", 2));
    awaitClaim("findings[2].code", "NO_DATE_IN_PERIOD");

    FactTopics.publish(advised(1, "DOCUMENT_UNREADABLE", 3));

    awaitClaim("findings[2].code", "DOCUMENT_UNREADABLE");
    as(partner)
        .get(path())
        .then()
        .body("status", equalTo("ACTION_REQUIRED"))
        .body(
            "findings.code",
            contains("DOMAIN_TENANT_MISMATCH", "POE_MISSING", "DOCUMENT_UNREADABLE"));
  }

  @Test
  void adviceOnAnEarlierRevisionIsNotShown() {
    FactTopics.publish(advised(2, "NO_DATE_IN_PERIOD", 2));
    awaitClaim("findings[0].code", "NO_DATE_IN_PERIOD");

    FactTopics.publish(advised(1, "DOCUMENT_UNREADABLE", 3));
    becomes("ACTION_REQUIRED", failed(1));

    as(partner).get(path()).then().body("findings[2].code", equalTo("NO_DATE_IN_PERIOD"));
  }
}
