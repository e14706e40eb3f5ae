package org.cpor.arbitration.dossier;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.CommentPosted;
import org.cpor.events.fact.PartnerFact.PartnerResponded;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** The docket has the comments of the platform and of the partners, in the order of their times. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class CommentsComponentTest {

  private static final Instant FILED_AT = Instant.parse("2026-11-20T09:30:00Z");

  private final UUID tenant = UUID.randomUUID();
  private final Person reviewer = Person.reviewer();
  private final VerifiedClaim claim = VerifiedClaim.of("P-1001", tenant);
  private final VerifiedClaim rival = VerifiedClaim.of("P-1002", tenant);

  @Test
  void commentsOfBothSidesAreReadInOrderAlsoThoseFromBeforeTheCase() {
    partnerWrites(claim, "We corrected it.", 20);
    platformWrites(claim, "CLAIM_VERIFICATION_FAILED", 10);
    platformWrites(rival, "CLAIM_VERIFIED", 30);
    UUID caseId = claim.admitted().caseId();
    rival.admitted();

    eventually(() ->
        reviewer
            .reads(caseId)
            .body("comments.author", contains("PLATFORM", "PARTNER", "PLATFORM"))
            .body("comments.code", contains("CLAIM_VERIFICATION_FAILED", null, "CLAIM_VERIFIED"))
            .body(
                "comments.claimId",
                contains(
                    claim.claimId().toString(),
                    claim.claimId().toString(),
                    rival.claimId().toString()))
            .body("comments[1].text", equalTo("We corrected it."))
            .body("comments[2].text", equalTo("Text of CLAIM_VERIFIED."))
            .body("comments[2].at", equalTo(FILED_AT.plusSeconds(30).toString())));
  }

  @Test
  void aCommentAfterTheRulingIsReadToo() {
    UUID caseId = claim.admitted().caseId();
    reviewer.awards(caseId, claim.claimId());

    platformWrites(claim, "CLAIM_APPROVED", 60);
    partnerWrites(claim, "Thank you.", 70);

    eventually(
        () -> reviewer.reads(caseId).body("comments.author", contains("PLATFORM", "PARTNER")));
  }

  private static void platformWrites(VerifiedClaim claim, String code, int second) {
    FactTopics.publish(
        new CommentPosted(
            claim.fact().claim(),
            UUID.randomUUID(),
            "PLATFORM",
            code,
            "Text of " + code + ".",
            UUID.randomUUID().toString(),
            FILED_AT.plusSeconds(second)));
  }

  private static void partnerWrites(VerifiedClaim claim, String text, int second) {
    FactTopics.publish(
        new PartnerResponded(
            claim.fact().claim(),
            UUID.randomUUID(),
            text,
            List.of(),
            FILED_AT.plusSeconds(second)));
  }

  private static void eventually(Runnable assertion) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion::run);
  }
}
