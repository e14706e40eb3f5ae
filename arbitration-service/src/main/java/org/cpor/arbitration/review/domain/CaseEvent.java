package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to a case. All of it is in the timeline; some of it is told to partners.
 */
public sealed interface CaseEvent {

  Instant at();

  /**
   * A claim came under review.
   *
   * @param contested whether it met other partners' claims
   */
  record ClaimAdmitted(Party.Claimant claimant, boolean contested, Instant at)
      implements CaseEvent {}

  /** The claim that holds the subject became a party. */
  record HolderJoined(Party.Holder holder, Instant at) implements CaseEvent {}

  /** The party learns that it is not alone. Happens once to each party of a contested case. */
  record CompetitionDetected(Party party, Instant at) implements CaseEvent {}

  /**
   * A reviewer has the case now.
   *
   * @param by the reviewer itself, or the lead who gave it the case
   */
  record CaseAssigned(String assignee, String by, Instant at) implements CaseEvent {}

  /** The case went back to the queue. */
  record CaseReturned(String by, Instant at) implements CaseEvent {}

  record CaseRuled(Outcome outcome, String by, Instant at) implements CaseEvent {}

  /** The claim got the subject. */
  record ClaimAwarded(Party.Claimant claimant, UUID associationId, Instant at)
      implements CaseEvent {}

  record ClaimTurnedDown(Party.Claimant claimant, RejectionReason reason, Instant at)
      implements CaseEvent {}

  /** The holder lost the subject to another claim. */
  record HolderSuperseded(Party.Holder holder, Instant at) implements CaseEvent {}

  /** The holder keeps the subject. */
  record HolderRetained(Party.Holder holder, Instant at) implements CaseEvent {}
}
