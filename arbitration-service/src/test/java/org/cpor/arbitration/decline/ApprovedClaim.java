package org.cpor.arbitration.decline;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import java.util.UUID;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.TestClock;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.testing.FactTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Before each test, a claim is approved, and its customer has a link to decline the approval. */
abstract class ApprovedClaim {

  static final String REASON = "Nem ez a partner végezte a bevezetést.";

  @Inject TestClock clock;

  final UUID tenant = UUID.randomUUID();
  final Person lead = Person.lead();
  VerifiedClaim holder;
  UUID caseId;
  AssociationStarted started;
  Customer customer;

  @BeforeEach
  void approveClaim() {
    holder = VerifiedClaim.of("P-1000-" + tenant, tenant, clock.instant());
    caseId = holder.admitted().caseId();
    Person.reviewer().awards(caseId, holder.claimId());
    started = FactTopics.await(AssociationStarted.class, holder.claimId());
    customer =
        Customer.withLinkTo(started.associationId(), requireNonNull(started.declinableUntil()));
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }
}
