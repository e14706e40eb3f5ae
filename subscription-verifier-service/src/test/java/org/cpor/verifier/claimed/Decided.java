package org.cpor.verifier.claimed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.Subject;
import org.jspecify.annotations.Nullable;

/** Decisions of arbitration about a claim, each a fixed number of days after {@code firstDay}. */
record Decided(ClaimReference claim, Instant firstDay) {

  private static final Instant FIRST_DAY = Instant.parse("2026-11-20T10:00:00Z");

  /** Decisions from a fixed day in the past. */
  Decided(ClaimReference claim) {
    this(claim, FIRST_DAY);
  }

  ReviewOpened opened() {
    return new ReviewOpened(claim, UUID.randomUUID(), false, day(5), day(0));
  }

  ClaimApproved approved() {
    return new ClaimApproved(claim, UUID.randomUUID(), UUID.randomUUID(), day(1));
  }

  /** The claim is approved although its subscription had ended. The reviewer confirmed this. */
  ClaimApproved approvedAllTheSame() {
    return new ClaimApproved(
        claim,
        UUID.randomUUID(),
        UUID.randomUUID(),
        day(1),
        List.of("SUBSCRIPTION_ENDED"),
        "anna",
        "anna");
  }

  AssociationStarted started() {
    return new AssociationStarted(
        claim, UUID.randomUUID(), subject(), day(1), null, null, null, null, null);
  }

  /** The claim gets its subject back, although its subscription ended. The lead confirmed this. */
  AssociationStarted startedAgainAllTheSame() {
    return startedAgain(List.of("SUBSCRIPTION_ENDED"));
  }

  /** The claim gets its subject back. There was nothing that the lead had to confirm. */
  AssociationStarted startedAgain() {
    return startedAgain(null);
  }

  private AssociationStarted startedAgain(@Nullable List<String> confirmed) {
    return new AssociationStarted(
        claim, UUID.randomUUID(), subject(), day(3), null, null, null, null, confirmed);
  }

  /** The partner disputes the decision, and the claim is reviewed again. */
  ReviewOpened openedAgain() {
    return new ReviewOpened(claim, UUID.randomUUID(), false, day(8), day(3));
  }

  AssociationEnded ended() {
    return new AssociationEnded(claim, UUID.randomUUID(), subject(), "SUPERSEDED", day(2), null);
  }

  ClaimRejected rejected() {
    return new ClaimRejected(claim, UUID.randomUUID(), "INSUFFICIENT_POE", day(1), null);
  }

  /** The subject of the claim. Under the policy {@code 2021}, a subject has no subscription. */
  private Subject subject() {
    return new Subject(claim.tenantId(), "DYNAMICS_365_SALES", null);
  }

  private Instant day(int number) {
    return firstDay.plusSeconds(number * 86_400L);
  }
}
