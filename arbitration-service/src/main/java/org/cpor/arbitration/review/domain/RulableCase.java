package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A taken case in which no party has a request to answer: the only one that can be ruled on. */
public final class RulableCase extends TakenCase {

  RulableCase(CaseFile file, String reviewer, Instant now) {
    super(file, reviewer, now);
  }

  /**
   * Decides the case.
   *
   * @throws MoveRefused if the ruling does not fit the parties
   * @throws ConfirmationMissing if an objection to the award is not confirmed
   */
  public Transition<Ruled> rule(Ruling ruling) {
    List<CaseEvent> decisions = ruling.decide(file.parties(), now);
    Ruling given = ruling.withNeededConfirmations(file.parties());
    List<CaseEvent> events = new ArrayList<>();
    events.add(new CaseEvent.CaseRuled(given.outcome(), given.confirmed(), reviewer, now));
    events.addAll(decisions);
    return new Transition<>(
        new Ruled(
            file.caseId(), file.subject(), file.parties(), file.contested(), given, reviewer, now),
        events);
  }
}
