package org.cpor.intake.claim.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.cpor.claimform.ClaimRequest;
import org.cpor.intake.claim.application.SubmittingClaim;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.rest.FilingForm.Filing;
import org.cpor.intake.idempotency.Answer;
import org.cpor.intake.idempotency.IdempotencyKey;
import org.cpor.intake.idempotency.IdempotentCreation;
import org.cpor.intake.idempotency.IdempotentCreation.Outcome;
import org.cpor.intake.idempotency.RequestHash;
import org.cpor.intake.platform.VersionTag;
import org.cpor.platform.problem.ProblemException;

/** Files claims as they are sent, one by one or in a batch. */
@ApplicationScoped
class ClaimFiling {

  private final FilingForm form;
  private final SubmittingClaim submitting;
  private final IdempotentCreation creation;
  private final ObjectMapper json;

  ClaimFiling(
      FilingForm form, SubmittingClaim submitting, IdempotentCreation creation, ObjectMapper json) {
    this.form = form;
    this.submitting = submitting;
    this.creation = creation;
    this.json = json;
  }

  /**
   * Files {@code request}, or recalls how it was answered when it came with that key before.
   *
   * @param sender the partner that sends it for itself; empty when the request must name the
   *     partner
   * @throws ProblemException when it is no claim, or its key came with another one
   */
  Outcome file(ClaimRequest request, Optional<String> sender, Optional<IdempotencyKey> key) {
    Filing filing = form.read(request, sender);
    return key.map(
            given -> creation.createOnce(given, RequestHash.of(write(request)), () -> file(filing)))
        .orElseGet(() -> creation.create(() -> file(filing)));
  }

  private Answer file(Filing filing) {
    Claim claim = submitting.submit(filing.partnerId(), filing.content(), filing.documents());
    return new Answer(
        "/claims/" + claim.claimId(),
        VersionTag.of(claim.version()).getValue(),
        write(ClaimView.of(claim)));
  }

  private byte[] write(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + value.getClass(), e);
    }
  }
}
