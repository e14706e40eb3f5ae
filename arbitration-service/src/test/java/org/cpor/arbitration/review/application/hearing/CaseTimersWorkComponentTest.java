package org.cpor.arbitration.review.application.hearing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.TestClock;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.ResponseOverdue;
import org.cpor.events.fact.ArbitrationFact.ReviewOverdue;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class CaseTimersWorkComponentTest {

  @Inject CaseTimersWork timers;
  @Inject TestClock clock;
  @Inject DataSource database;

  private final UUID tenant = UUID.randomUUID();
  private final Person reviewer = Person.reviewer();

  /**
   * Runs the timers, because they read the watermark. An earlier test may have advanced the clock
   * and, with it, the watermark. That test reset the clock, but the watermark goes back only when
   * it is read.
   */
  @BeforeEach
  void forgetLaterWatermark() {
    timers.run();
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void aPartnerWhoseAnswerIsNotConsumedYetIsNotSilent() throws SQLException {
    VerifiedClaim claim = VerifiedClaim.of("P-1001-" + tenant, tenant, clock.instant());
    UUID caseId = claim.admitted().caseId();
    reviewer.takes(caseId).statusCode(200);
    reviewer.asks(caseId, claim.claimId()).statusCode(200);

    UUID answer =
        whileNothingIsReceived(() -> {
          UUID comment = claim.responds();
          clock.advance(Duration.ofDays(20));
          timers.run();
          reviewer.reads(caseId).body("state", equalTo("WAITING"));
          return comment;
        });

    FactTopics.await(ReviewOverdue.class, claim.claimId());
    reviewer.reads(caseId).body("requests[0].answeredIn", equalTo(answer.toString()));
    assertThat(FactTopics.awaitEvents(ResponseOverdue.class, claim.claimId(), 0)).isEmpty();
    assertThat(FactTopics.awaitEvents(ClaimRejected.class, claim.claimId(), 0)).isEmpty();
  }

  private UUID whileNothingIsReceived(Supplier<UUID> what) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement sql = connection.createStatement()) {
      connection.setAutoCommit(false);
      sql.execute("lock table inbox in exclusive mode");
      UUID result = what.get();
      connection.rollback();
      return result;
    }
  }
}
