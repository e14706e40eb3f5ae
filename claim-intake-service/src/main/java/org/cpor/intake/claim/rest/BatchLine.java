package org.cpor.intake.claim.rest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cpor.claimform.ClaimRequest;
import org.cpor.messaging.Cause;
import org.cpor.messaging.CurrentCause;
import org.cpor.platform.idempotency.Answer;
import org.cpor.platform.idempotency.IdempotentRequests;
import org.cpor.platform.idempotency.IdempotentRequests.Outcome;
import org.cpor.platform.idempotency.KeyedRequest;
import org.cpor.platform.lines.LineReader.Line;
import org.cpor.platform.problem.CollectedFaults;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.Diagnosis;
import org.cpor.platform.problem.Problem;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.security.Account;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Files one line of a batch, as if the claim of this line had been sent alone. */
@ApplicationScoped
class BatchLine {

  /**
   * The maximum length of a line, in bytes. Each valid claim fits into such a line, even if each
   * character of the note is escaped.
   */
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
   * The data that all lines of a batch share.
   *
   * @param sender the sender of the batch; if the sender has no partner, each line must name a
   *     partner
   * @param keyed the whole batch with its idempotency key; empty if the batch has no key
   * @param cause the request that sends the batch
   * @param language the language of problems
   */
  record Batch(Account sender, Optional<KeyedRequest> keyed, Cause cause, Locale language) {}

  /**
   * The answer to a line: either {@code claimId} or {@code problem} is present.
   *
   * @param line the number of the line, from 1
   * @param problem a {@link Problem}
   * @param replayed whether this line was already answered before; a line that was answered before
   *     is not filed again
   */
  @Schema(
      name = "FiledLine",
      description = "The answer to a line: either `claimId` or `problem` is present.")
  record LineAnswer(
      @Schema(description = "The number of the line.", minimum = "1") long line,
      @Schema(implementation = UUID.class, description = "The id of the filed claim.")
          @Nullable String claimId,
      @Schema(ref = "Problem", description = "Why the claim was not filed.")
          @Nullable JsonNode problem,
      @JsonIgnore boolean replayed) {}

  /**
   * Files the claim on {@code line}, in its own request context. If the batch has an idempotency
   * key, the answer is stored, and a line that was answered before is not filed again. A failure of
   * the platform itself (5xx) is not stored, so the line is filed when the batch is sent again.
   */
  @ActivateRequestContext
  LineAnswer file(Line line, Batch batch) {
    currentCause.set(batch.cause());
    Optional<KeyedRequest> keyed = batch.keyed().map(whole -> whole.part(line.number()));
    try {
      return answer(line, fileOrRefuse(line, batch, keyed));
    } catch (IOException | RuntimeException e) {
      Problem problem = Problem.of(Diagnosis.ofLine(e), batch.language());
      return new LineAnswer(line.number(), null, json.valueToTree(problem), false);
    }
  }

  private Outcome fileOrRefuse(Line line, Batch batch, Optional<KeyedRequest> keyed)
      throws IOException {
    Optional<Outcome> first = requests.recall(keyed);
    if (first.isPresent()) {
      return first.get();
    }
    try {
      return filing.file(read(line, batch.sender()), batch.sender(), keyed);
    } catch (IOException | RuntimeException e) {
      ProblemException refusal = Diagnosis.ofLine(e);
      if (keyed.isEmpty() || refusal.type().status() >= 500) {
        throw refusal;
      }
      return filing.refuse(refusal, keyed, batch.language());
    }
  }

  private LineAnswer answer(Line line, Outcome outcome) throws IOException {
    Answer answer = outcome.answer();
    return answer.location() == null
        ? new LineAnswer(line.number(), null, json.readTree(answer.body()), outcome.replayed())
        : new LineAnswer(line.number(), answer.createdId(), null, outcome.replayed());
  }

  private ClaimRequest read(Line line, Account sender) throws IOException {
    if (line.tooLong()) {
      throw new ProblemException(
          CommonProblem.TOO_LARGE, "A line may have up to {0} bytes.", MAX_BYTES);
    }
    if (line.crowdedOut()) {
      throw new ProblemException(
          CommonProblem.UNAVAILABLE,
          "Too many long lines are being read. Send this one again in a moment.");
    }
    @Nullable ClaimRequest request =
        CollectedFaults.of(
            () -> json.readValue(line.text(), ClaimRequest.class),
            read -> filing.check(read, sender));
    if (request == null) {
      throw new ProblemException(CommonProblem.MALFORMED_REQUEST, "The line is no JSON object.");
    }
    return request;
  }
}
