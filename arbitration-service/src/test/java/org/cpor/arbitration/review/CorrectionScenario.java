package org.cpor.arbitration.review;

import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.VerifiedClaim;

/** A subject that two partners claim, with a reviewer and a lead who rule on it. */
abstract class CorrectionScenario {

  /** The party of a claim on the docket. */
  static final String PARTY = "parties.find { it.claimId == '%s' }.";

  final UUID tenant = UUID.randomUUID();
  final VerifiedClaim first = VerifiedClaim.of("P-1001-" + tenant, tenant);
  final VerifiedClaim second = VerifiedClaim.of("P-1002-" + tenant, tenant);
  final Person reviewer = Person.reviewer();
  final Person lead = Person.lead();

  UUID contest() {
    UUID caseId = first.admitted().caseId();
    second.admitted();
    return caseId;
  }

  /**
   * Awards the subject to {@code holder}. In the next case, a second claim competes, and the ruling
   * leaves the subject with the holder. Returns this next case.
   */
  UUID retainedBy(VerifiedClaim holder) {
    reviewer.awards(holder.admitted().caseId(), holder.claimId());
    UUID caseId = second.admitted().caseId();
    reviewer.takes(caseId).statusCode(200);
    reviewer.rules(caseId, outcome("HOLDER_RETAINS")).statusCode(200);
    return caseId;
  }

  static String outcome(String outcome) {
    return "{\"outcome\": \"%s\", \"rationale\": \"Forged.\"}".formatted(outcome);
  }

  void associations(VerifiedClaim... claims) {
    reviewer
        .asks()
        .get("/associations?tenantId={tenant}&state=ACTIVE", tenant)
        .then()
        .body(
            "items.claimId",
            equalTo(List.of(claims).stream().map(it -> it.claimId().toString()).toList()));
  }
}
