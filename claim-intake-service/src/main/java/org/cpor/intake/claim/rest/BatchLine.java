package org.cpor.intake.claim.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.util.Optional;
import org.cpor.claimform.ClaimRequest;
import org.cpor.messaging.Cause;
import org.cpor.messaging.CurrentCause;
import org.cpor.platform.idempotency.IdempotentRequests;
import org.cpor.platform.idempotency.KeyedRequest;
import org.cpor.platform.lines.LineReader.Line;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.Diagnosis;
import org.cpor.platform.problem.Problem;
import org.cpor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** One line of a batch, filed as if it had been sent alone. */
@ApplicationScoped
class BatchLine {

  /** How long a line may be: that of a claim whose note has nothing but escaped characters. */
  static final int MAX_BYTES = 1 << 18;

  private final ClaimFiling filing;
  private final IdempotentRequests requests;
  private final CurrentCause currentCause;
  private final ObjectMapper json;

  BatchLine(
      ClaimFiling filing,
      IdempotentRequests requests,
      CurrentCause currentCause,
      ObjectMapper json) {
    this.filing = filing;
    this.requests = requests;
    this.currentCause = currentCause;
    this.json = json;
  }

  /**
   * What the lines of a batch have in common.
   *
   * @param sender the partner that sends it for itself; empty when each line must name the partner
   * @param keyed the whole, if it has a key and may be sent again
   * @param cause the request
   */
  record Batch(Optional<String> sender, Optional<KeyedRequest> keyed, Cause cause) {}

  /**
   * The answer to a line: one of {@code claimId} and {@code problem}.
   *
   * @param line its number, from 1
   */
  record LineAnswer(long line, @Nullable String claimId, @Nullable Problem problem) {}

  /** Files the claim on {@code line}, in a request context of its own. */
  @ActivateRequestContext
  LineAnswer file(Line line, Batch batch) {
    currentCause.set(batch.cause());
    try {
      ClaimRequest request = read(line);
      String claimId =
          filing
              .file(request, batch.sender(), requests.keyed(batch.keyed(), line.number(), request))
              .answer()
              .createdId();
      return new LineAnswer(line.number(), claimId, null);
    } catch (IOException | RuntimeException e) {
      return new LineAnswer(line.number(), null, Problem.of(Diagnosis.of(e, "line")));
    }
  }

  private ClaimRequest read(Line line) throws IOException {
    if (line.tooLong()) {
      throw new ProblemException(
          CommonProblem.TOO_LARGE, "A line may have up to " + MAX_BYTES + " bytes.");
    }
    if (line.crowdedOut()) {
      throw new ProblemException(
          CommonProblem.UNAVAILABLE,
          "Too many long lines are being read. Send this one again in a moment.");
    }
    @Nullable ClaimRequest request = json.readValue(line.text(), ClaimRequest.class);
    if (request == null) {
      throw new ProblemException(CommonProblem.MALFORMED_REQUEST, "The line is no JSON object.");
    }
    return request;
  }
}
