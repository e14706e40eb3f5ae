package org.cpor.verifier.directory.rest;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cpor.platform.idempotency.IdempotentRequests;
import org.cpor.platform.idempotency.IdempotentRequests.Outcome;
import org.cpor.platform.idempotency.KeyedRequest;
import org.cpor.platform.json.StoredJson;
import org.cpor.platform.lines.LineReader;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.Diagnosis;
import org.cpor.platform.problem.ProblemException;
import org.cpor.verifier.directory.application.EntryReader;
import org.cpor.verifier.directory.application.FeedingDirectory;
import org.cpor.verifier.directory.domain.DirectoryRecord;
import org.jboss.logging.Logger;

/**
 * One run of an import. A run consists of steps. A step applies some lines in one transaction. If
 * the request has an idempotency key, the step also records its answer. If the import is sent again
 * with its key, the new run repeats the recorded answers and applies only the steps without a
 * recorded answer.
 */
final class DirectoryImport {

  private static final Logger LOG = Logger.getLogger(DirectoryImport.class);
  private static final int LINES_OF_STEP = 500;

  private final EntryReader entries;
  private final FeedingDirectory feeding;
  private final IdempotentRequests requests;
  private final StoredJson json;
  private final Optional<KeyedRequest> keyed;
  private final Refusals refusals;
  private long through;
  private long read;
  private long applied;
  private long refused;
  private boolean replayed = true;

  /**
   * Up to the line with this number, each step has only one line, because a step with all these
   * lines failed.
   */
  private long oneByOneThrough;

  /**
   * @param keyed the request of the whole import with its idempotency key; empty if the request has
   *     no key
   * @param refusals collects the refused lines
   */
  DirectoryImport(
      EntryReader entries,
      FeedingDirectory feeding,
      IdempotentRequests requests,
      StoredJson json,
      Optional<KeyedRequest> keyed,
      Refusals refusals) {
    this.entries = entries;
    this.feeding = feeding;
    this.requests = requests;
    this.json = json;
    this.keyed = keyed;
    this.refusals = refusals;
  }

  /**
   * Reads {@code file} to its end.
   *
   * @throws ProblemException {@code IDEMPOTENCY_KEY_REUSED}, before anything is applied, if the key
   *     was used with another file
   */
  ImportSummary run(InputStream file) throws IOException {
    try (ImportLines lines =
        new ImportLines(LineReader.ofFile(file, ImportLines.MAX_LINE_BYTES), entries)) {
      do {
        // Even an empty file has a first step, which records the use of the idempotency key.
        advance(lines);
      } while (lines.remain());
    }
    return new ImportSummary(read, applied, read - applied - refused, refused);
  }

  /** Whether all answers were repeated from an earlier run. */
  boolean isReplayed() {
    return replayed;
  }

  private void advance(ImportLines lines) throws IOException {
    Optional<KeyedRequest> part = keyed.map(whole -> whole.part(through + 1));
    Optional<Outcome> outcome = requests.recall(part);
    if (outcome.isEmpty()) {
      outcome = take(lines.next(through < oneByOneThrough ? 1 : LINES_OF_STEP), part);
    }
    if (outcome.isPresent()) {
      count(outcome.get());
      lines.drop(through);
    }
  }

  /** Applies the lines of a step. The result is empty when the lines must be applied one by one. */
  private Optional<Outcome> take(List<ImportLines.Entry> step, Optional<KeyedRequest> part) {
    try {
      return Optional.of(act(part, () -> apply(step)));
    } catch (RuntimeException e) {
      if (step.isEmpty()) {
        throw e;
      }
      if (step.size() > 1) {
        LOG.debugf(e, "A step of an import failed; its records are applied one by one");
        oneByOneThrough = step.getLast().number();
        return Optional.empty();
      }
      long line = step.getFirst().number();
      RefusedLine refusal = refusal(line, e);
      return Optional.of(act(part, () -> new ImportStep(line, 1, 0, List.of(refusal))));
    }
  }

  private Outcome act(Optional<KeyedRequest> part, Supplier<ImportStep> step) {
    return requests.act(part, requests::alone, () -> Response.ok(step.get()).build());
  }

  private ImportStep apply(List<ImportLines.Entry> step) {
    List<DirectoryRecord> records =
        step.stream().map(ImportLines.Entry::record).flatMap(Optional::stream).toList();
    return new ImportStep(
        step.isEmpty() ? 0 : step.getLast().number(),
        step.size(),
        records.isEmpty() ? 0 : feeding.feed(records),
        step.stream().map(ImportLines.Entry::refused).flatMap(Optional::stream).toList());
  }

  private void count(Outcome outcome) throws IOException {
    ImportStep step = json.mapper().readValue(outcome.answer().body(), ImportStep.class);
    through = step.through();
    read += step.read();
    applied += step.applied();
    refused += step.refused().size();
    replayed &= outcome.replayed();
    for (RefusedLine line : step.refused()) {
      refusals.add(line);
    }
  }

  /**
   * Refuses a line whose step failed.
   *
   * @throws RuntimeException {@code failure}, if the line is not the cause of the failure; then the
   *     import ends
   */
  private static RefusedLine refusal(long line, RuntimeException failure) {
    ProblemException problem = Diagnosis.ofLine(failure);
    if (problem.type() == CommonProblem.UNAVAILABLE
        || problem.type() == CommonProblem.IDEMPOTENCY_KEY_REUSED) {
      throw failure;
    }
    return RefusedLine.of(line, problem);
  }
}
