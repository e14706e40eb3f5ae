package org.cpor.arbitration.review.domain;

import java.time.Instant;
import java.util.List;
import org.cpor.arbitration.review.domain.CaseEvent.ClaimantLeft;
import org.cpor.arbitration.review.domain.CaseEvent.ResponseOverdue;
import org.cpor.arbitration.review.domain.party.Departure;
import org.cpor.arbitration.review.domain.party.InformationRequest;
import org.cpor.arbitration.review.domain.party.Party.Claimant;
import org.cpor.arbitration.review.domain.party.Party.Heard;
import org.cpor.arbitration.review.domain.party.Party.Holder;

/**
 * The rule on parties that do not answer a request by the deadline of the request. A claimant is
 * rejected ({@code NO_PARTNER_RESPONSE}). A holder stays in the case, and reviewers judge the proof
 * of execution without the answer.
 */
public record PartySilence(Heard party, InformationRequest request) implements Timer {

  @Override
  public Instant at() {
    return request.respondBy();
  }

  @Override
  public Transition<ReviewCase> fire(CaseFile file, ReviewExtension extension, Instant now) {
    return switch (party) {
      case Claimant claimant ->
          file.leftBy(
              claimant,
              Departure.NO_PARTNER_RESPONSE,
              List.of(
                  new ResponseOverdue(claimant, request, now),
                  new ClaimantLeft(claimant, Departure.NO_PARTNER_RESPONSE, now)),
              now);
      case Holder holder ->
          Transition.stay(
              file.with(holder.with(holder.hearing().askedNothing())),
              List.of(new ResponseOverdue(holder, request, now)));
    };
  }
}
