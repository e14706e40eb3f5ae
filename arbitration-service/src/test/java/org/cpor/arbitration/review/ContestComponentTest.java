package org.cpor.arbitration.review;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.PublishedFacts;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.correction.application.Admissions;
import org.cpor.arbitration.review.application.admission.AdmittingVerifiedClaims;
import org.cpor.arbitration.review.application.admission.AdmittingVerifiedClaims.Verified;
import org.cpor.arbitration.review.domain.claim.Claim;
import org.cpor.arbitration.review.domain.claim.ClaimContent;
import org.cpor.events.fact.ArbitrationFact.CompetingClaimDetected;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.events.wire.Envelope;
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.messaging.Cause;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class ContestComponentTest {

  @Inject AdmittingVerifiedClaims admitting;
  @Inject Admissions admissions;
  @Inject DataSource database;

  private final UUID tenant = UUID.randomUUID();
  private final Person reviewer = Person.reviewer();

  @Test
  void aVerifiedClaimOpensACaseThatIsDueAfterFiveBusinessDays() {
    VerifiedClaim claim = VerifiedClaim.of("P-1001", tenant);

    ReviewOpened opened = claim.admitted();

    assertThat(opened.claim()).isEqualTo(claim.fact().claim());
    assertThat(opened.contested()).isFalse();
    assertThat(opened.reviewDueAt()).isEqualTo(Instant.parse("2026-11-27T23:00:00Z"));
    reviewer
        .reads(opened.caseId())
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("contested", equalTo(false))
        .body("subject.tenantId", equalTo(tenant.toString()))
        .body("subject.product", equalTo(VerifiedClaim.PRODUCT))
        .body("subject.subscriptionId", nullValue())
        .body("firstReviewDueAt", equalTo("2026-11-27T23:00:00Z"))
        .body("holder", nullValue())
        .body("assignee", nullValue())
        .body("parties", hasSize(1))
        .body("parties[0].claimId", equalTo(claim.claimId().toString()))
        .body("parties[0].role", equalTo("CLAIMANT"))
        .body("parties[0].partnerId", equalTo("P-1001"))
        .body("parties[0].claim.domain", equalTo("northwind.example"))
        .body("parties[0].claim.mpnId", equalTo("4567890"))
        .body("parties[0].claim.warnings", hasItem("POE_STALE"))
        .body(
            "parties[0].claim.proofOfExecution",
            hasItem(claim.fact().details().proofOfExecution().getFirst().toString()))
        .body("parties[0].clock.zone", equalTo("Europe/Budapest"))
        .body("parties[0].clock.policy", equalTo("2021"))
        .body("parties[0].clock.days.findAll { it.counted }", hasSize(5))
        .body("parties[0].clock.region", equalTo("HU"))
        .body("parties[0].clock.days[0].kind", equalTo("DAY_OF_FILING"))
        .body("parties[0].clock.days[0].why", equalTo("day of filing"))
        .body("timeline[0].event", equalTo("CLAIM_ADMITTED"));
  }

  @Test
  void aSecondPartnersClaimOpensAContest() {
    VerifiedClaim first = VerifiedClaim.of("P-1001", tenant);
    VerifiedClaim second =
        VerifiedClaim.of("P-1002", tenant, Instant.parse("2026-11-24T09:30:00Z"));

    UUID caseId = first.admitted().caseId();
    ReviewOpened joined = second.admitted();

    assertThat(joined.caseId()).isEqualTo(caseId);
    assertThat(joined.contested()).isTrue();
    assertThat(joined.reviewDueAt()).isEqualTo(Instant.parse("2026-12-01T23:00:00Z"));
    for (VerifiedClaim party : List.of(first, second)) {
      CompetingClaimDetected detected =
          FactTopics.await(CompetingClaimDetected.class, party.claimId());
      assertThat(detected.claim()).isEqualTo(party.fact().claim());
      assertThat(detected.caseId()).isEqualTo(caseId);
    }
    reviewer
        .reads(caseId)
        .body("contested", equalTo(true))
        .body("firstReviewDueAt", equalTo("2026-11-27T23:00:00Z"))
        .body("parties.partnerId", equalTo(List.of("P-1001", "P-1002")));
  }

  @Test
  void aThirdPartnerLearnsThatItCompetesAndTheOthersAreNotNotifiedAgain() {
    VerifiedClaim first = VerifiedClaim.of("P-1001", tenant);
    VerifiedClaim second = VerifiedClaim.of("P-1002", tenant);
    VerifiedClaim third = VerifiedClaim.of("P-1003", tenant);

    first.admitted();
    second.admitted();
    third.admitted();

    FactTopics.await(CompetingClaimDetected.class, third.claimId());
    assertThat(PublishedFacts.await(CompetingClaimDetected.class, tenant, 3))
        .extracting(detected -> detected.claim().claimId())
        .containsExactlyInAnyOrder(first.claimId(), second.claimId(), third.claimId());
  }

  @Test
  void twoClaimsOfOnePartnerAreNotAContest() {
    VerifiedClaim first = VerifiedClaim.of("P-1001", tenant);
    VerifiedClaim again = VerifiedClaim.of("P-1001", tenant);

    UUID caseId = first.admitted().caseId();
    ReviewOpened joined = again.admitted();

    assertThat(joined.caseId()).isEqualTo(caseId);
    assertThat(joined.contested()).isFalse();
    reviewer.reads(caseId).body("contested", equalTo(false)).body("parties", hasSize(2));
  }

  @Test
  void theHolderOfTheSubjectIsAPartyAndLearnsThatItCompetes() {
    VerifiedClaim holder = VerifiedClaim.of("P-1001", tenant);
    Person.reviewer().awards(holder.admitted().caseId(), holder.claimId());
    VerifiedClaim challenger = VerifiedClaim.of("P-1002", tenant);

    ReviewOpened opened = challenger.admitted();

    assertThat(opened.contested()).isTrue();
    assertThat(FactTopics.await(CompetingClaimDetected.class, holder.claimId()).caseId())
        .isEqualTo(opened.caseId());
    FactTopics.await(CompetingClaimDetected.class, challenger.claimId());
    assertThat(FactTopics.awaitEvents(ReviewOpened.class, holder.claimId(), 1)).hasSize(1);
    reviewer
        .reads(opened.caseId())
        .body("holder.claimId", equalTo(holder.claimId().toString()))
        .body("holder.partnerId", equalTo("P-1001"))
        .body("holder.associationId", notNullValue())
        .body("parties.role", equalTo(List.of("HOLDER", "CLAIMANT")))
        .body("parties[0].claim.proofOfExecution", hasSize(1))
        .body("parties[0].clock", nullValue());
  }

  @Test
  void theSameEventFiveTimesOpensOneCase() {
    VerifiedClaim claim = VerifiedClaim.of("P-1001", tenant);
    Envelope envelope = claim.publish();
    for (int again = 0; again < 4; again++) {
      FactTopics.publish(claim.fact(), envelope);
    }
    VerifiedClaim sentAfterwards = VerifiedClaim.of("P-1002", tenant);
    UUID caseId = sentAfterwards.admitted().caseId();

    assertThat(FactTopics.awaitEvents(ReviewOpened.class, claim.claimId(), 1)).hasSize(1);
    reviewer.reads(caseId).body("parties", hasSize(2));
  }

  @Test
  void aClaimThatIsVerifiedAgainStaysInItsCase() {
    VerifiedClaim claim = VerifiedClaim.of("P-1001", tenant);
    UUID caseId = claim.admitted().caseId();
    Person.reviewer().awards(caseId, claim.claimId());

    claim.publish();
    VerifiedClaim sentAfterwards = VerifiedClaim.of("P-1001", tenant);

    assertThat(sentAfterwards.admitted().caseId()).isNotEqualTo(caseId);
    assertThat(FactTopics.awaitEvents(ReviewOpened.class, claim.claimId(), 1)).hasSize(1);
  }

  /**
   * Two replicas can admit claims of one tenant at the same time. This happens if the partition of
   * the tenant moves to another replica while the first replica still works on a claim.
   */
  @Test
  void claimsThatArriveAtOnceShareOneCase() throws Exception {
    int partners = 8;
    for (int round = 0; round < 5; round++) {
      UUID customer = UUID.randomUUID();
      List<ClaimVerified> claims =
          IntStream.range(0, partners)
              .mapToObj(partner -> VerifiedClaim.of("P-" + partner, customer).fact())
              .toList();
      atOnce(claims.stream().<Callable<Void>>map(claim -> () -> admit(claim)).toList());

      assertThat(PublishedFacts.await(CompetingClaimDetected.class, customer, partners))
          .extracting(detected -> detected.claim().claimId())
          .containsExactlyInAnyOrderElementsOf(
              claims.stream().map(claim -> claim.claim().claimId()).toList());
      Set<UUID> cases =
          PublishedFacts.await(ReviewOpened.class, customer, partners).stream()
              .map(ReviewOpened::caseId)
              .collect(toSet());
      assertThat(cases).hasSize(1);
      reviewer
          .reads(cases.iterator().next())
          .body("parties", hasSize(partners))
          .body("contested", equalTo(true));
    }
  }

  @Test
  void oneClaimThatArrivesTwiceAtOnceIsAdmittedOnce() throws Exception {
    ClaimVerified claim = VerifiedClaim.of("P-1001", tenant).fact();

    atOnce(List.<Callable<Void>>of(() -> admit(claim), () -> admit(claim), () -> admit(claim)));

    UUID caseId = FactTopics.await(ReviewOpened.class, claim.claim().claimId()).caseId();
    reviewer.reads(caseId).body("parties", hasSize(1));
    assertThat(FactTopics.awaitEvents(ReviewOpened.class, claim.claim().claimId(), 1)).hasSize(1);
  }

  /** The deadline of a correction can be over at the moment when the correction is verified. */
  @Test
  void aClaimIsAdmittedOrBlockedWhenBothHappenAtOnce() throws Exception {
    for (int round = 0; round < 20; round++) {
      ClaimVerified claim = VerifiedClaim.of("P-1001", UUID.randomUUID()).fact();
      UUID claimId = claim.claim().claimId();
      AtomicBoolean keptOut = new AtomicBoolean();
      atOnce(
          List.<Callable<Void>>of(
              () -> admit(claim),
              () -> {
                keptOut.set(
                    QuarkusTransaction.requiringNew()
                        .call(() -> admissions.blockAdmission(claimId, claim.verifiedAt())));
                return null;
              }));

      assertThat(isAdmitted(claimId)).isNotEqualTo(keptOut.get());
    }
  }

  private boolean isAdmitted(UUID claimId) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select exists (select from claim where claim_id = ?)")) {
      query.setObject(1, claimId);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getBoolean(1);
      }
    }
  }

  private Void admit(ClaimVerified verified) {
    ManagedContext request = Arc.container().requestContext();
    request.activate();
    try {
      admitting.admit(List.of(new Verified(claim(verified), Cause.NONE)));
    } finally {
      request.terminate();
    }
    return null;
  }

  private static Claim claim(ClaimVerified verified) {
    return new Claim(
        new PartnerClaim(
            verified.claim().claimId(), verified.claim().partnerId(), verified.claim().locale()),
        new ClaimContent(
            verified.claim().tenantId(),
            verified.details().domain(),
            verified.details().mpnId(),
            verified.details().solutionArea(),
            verified.details().activity(),
            verified.details().product(),
            Optional.ofNullable(verified.details().subscriptionId())
                .flatMap(CanonicalUuid::parse)
                .orElse(null),
            verified.details().proofOfExecution()),
        verified.revision(),
        List.of(),
        verified.filedAt());
  }

  private static void atOnce(List<Callable<Void>> calls) throws Exception {
    CyclicBarrier start = new CyclicBarrier(calls.size());
    try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
      List<Future<Void>> results =
          calls.stream()
              .map(call ->
                  threads.submit(() -> {
                    start.await();
                    return call.call();
                  }))
              .toList();
      for (Future<Void> result : results) {
        result.get();
      }
    }
  }
}
