package org.cpor.intake.claim.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.cpor.claimform.ClaimRequest;
import org.cpor.intake.claim.application.SubmittingClaim;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.rest.ClaimRequestForm.RequestedClaim;
import org.cpor.intake.commit.GroupCommit;
import org.cpor.platform.conditions.VersionTag;
import org.cpor.platform.idempotency.IdempotentRequests;
import org.cpor.platform.idempotency.IdempotentRequests.Outcome;
import org.cpor.platform.idempotency.KeyedRequest;
import org.cpor.platform.problem.Problem;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.security.Account;

/** Files claims, one by one or in a batch. */
@ApplicationScoped
class ClaimFiling {

  private final ClaimRequestForm form;
  private final SubmittingClaim submitting;
  private final IdempotentRequests requests;
  private final GroupCommit transactions;

  ClaimFiling(
      ClaimRequestForm form,
      SubmittingClaim submitting,
      IdempotentRequests requests,
      GroupCommit transactions) {
    this.form = form;
    this.submitting = submitting;
    this.requests = requests;
    this.transactions = transactions;
  }

  /**
   * Files {@code request}. The caller has already checked that no answer to the request is stored.
   *
   * @param sender the sender of the request; if the sender has no partner, the request must name a
   *     partner
   * @param keyed the request with its idempotency key; empty if the request has no key
   * @throws ProblemException when the request is not a valid claim
   */
  Outcome file(ClaimRequest request, Account sender, Optional<KeyedRequest> keyed) {
    RequestedClaim claim = form.read(request, sender.partnerId());
    return requests.act(keyed, transactions::call, () -> file(claim, sender.user()));
  }

  /**
   * Checks the fields of {@code request}, and files nothing.
   *
   * @throws ProblemException when the request is not a valid claim
   */
  void check(ClaimRequest request, Account sender) {
    form.read(request, sender.partnerId());
  }

  /**
   * Stores that the line {@code keyed} of a batch is refused, and returns this answer. If another
   * request has already stored an answer to this line, this method returns that answer.
   *
   * @param language the language of the stored problem
   */
  Outcome refuse(ProblemException refusal, Optional<KeyedRequest> keyed, Locale language) {
    return requests.act(
        keyed,
        transactions::call,
        () ->
            Response.status(refusal.type().status()).entity(Problem.of(refusal, language)).build());
  }

  private Response file(RequestedClaim requested, String filedBy) {
    Claim claim =
        submitting.submit(
            requested.partnerId(), filedBy, requested.content(), requested.documents());
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, "/claims/" + claim.claimId())
        .tag(VersionTag.of(claim.version()).header())
        .entity(ClaimView.of(claim, claim.content().locale().locale()))
        .build();
  }
}
