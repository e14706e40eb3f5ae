package org.cpor.arbitration.review.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.domain.Party.Claimant;
import org.cpor.arbitration.review.domain.Party.Holder;
import org.cpor.arbitration.review.domain.ReviewCase.Open;

/** One customer's product, three partners that want it, two reviewers. */
final class CaseFixture {

  static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
  static final Instant DUE = Instant.parse("2026-11-27T23:00:00Z");
  static final Duration LEASE = Duration.ofMinutes(30);
  static final Subject SUBJECT = new Subject(UUID.randomUUID(), "DYNAMICS_365_SALES", null);
  static final String ANNA = "anna";
  static final String BELA = "bela";

  static final Claimant FABRIKAM = claimant("P-1001");
  static final Claimant NORTHWIND = claimant("P-1002");
  static final Claimant TAILSPIN = claimant("P-1003");
  static final Holder CONTOSO =
      new Holder(new PartnerClaim(UUID.randomUUID(), "P-1000", "en"), UUID.randomUUID());

  private CaseFixture() {}

  static Claimant claimant(String partnerId) {
    return new Claimant(new PartnerClaim(UUID.randomUUID(), partnerId, "hu"), DUE);
  }

  static Open newCase() {
    return Open.on(SUBJECT, UUID.randomUUID());
  }

  static Open caseOf(Claimant... claimants) {
    return admitAll(newCase(), claimants);
  }

  static Open caseOn(Holder holder, Claimant... claimants) {
    return admitAll(newCase().join(holder, NOW).next(), claimants);
  }

  private static Open admitAll(Open open, Claimant... claimants) {
    Open next = open;
    for (Claimant claimant : claimants) {
      next = next.admit(claimant, NOW).next();
    }
    return next;
  }

  static Open takenBy(String reviewer, Open open) {
    return open.take(reviewer, LEASE, NOW).next();
  }

  static UUID id(Party party) {
    return party.claim().claimId();
  }

  static Ruling award(Claimant claimant) {
    return ruling(new Outcome.Award(id(claimant), UUID.randomUUID()));
  }

  static Ruling ruling(Outcome outcome) {
    return new Ruling(outcome, "as the documents show", Map.of());
  }
}
