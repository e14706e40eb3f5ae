package org.cpor.verifier.verification.rest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.verifier.verification.application.Receipt;
import org.cpor.verifier.verification.domain.Answer;
import org.cpor.verifier.verification.domain.CheckResult;
import org.cpor.verifier.verification.domain.Finding;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A verification of a claim.
 *
 * @param revision the revision of the claim that was verified
 * @param afterWaiting whether the claim waited for provisioning before this verification
 * @param waitsForProvisioning whether the claim waits for provisioning after this verification
 * @param source the name of the source that was queried
 * @param findings the findings, in the claim's language
 * @param checks all checks, in the order in which they were made
 * @param values the values that the checks looked at; only for reviewers and operators, and absent
 *     in receipts that were stored before values were recorded
 * @param replay the result of running the checks again on the recorded values alone; present only
 *     if the request asks for a replay
 */
@Schema(name = "VerificationReceipt")
public record ReceiptView(
    UUID verificationId,
    UUID claimId,
    @Schema(minimum = "1") int revision,
    Verdict verdict,
    boolean afterWaiting,
    boolean waitsForProvisioning,
    String source,
    Instant verifiedAt,
    List<FindingView> findings,
    List<CheckView> checks,
    @Nullable RecordedValuesView values,
    @Nullable ReplayView replay) {

  /**
   * The result of one check.
   *
   * @param field the path of the claim's field that the check is about
   * @param lookedAt the value of {@code field}
   */
  @Schema(name = "ReceiptCheck")
  public record CheckView(String check, Answer answer, String field, @Nullable String lookedAt) {

    static CheckView of(CheckResult result) {
      return new CheckView(result.code(), result.answer(), result.field(), result.lookedAt());
    }
  }

  /**
   * The view of a receipt.
   *
   * @param values whether the caller is allowed to see the values of the directory
   * @param replay whether to replay the verification
   */
  static ReceiptView of(Receipt receipt, List<Finding> findings, boolean values, boolean replay) {
    return new ReceiptView(
        receipt.id(),
        receipt.claim().claimId(),
        receipt.revision(),
        Verdict.of(receipt.verification()),
        receipt.afterWaiting(),
        receipt.verification().waitsForProvisioning(),
        receipt.source(),
        receipt.verifiedAt(),
        FindingView.of(findings),
        receipt.verification().results().stream().map(CheckView::of).toList(),
        Optional.ofNullable(receipt.recorded())
            .filter(_ -> values)
            .map(RecordedValuesView::of)
            .orElse(null),
        replay ? ReplayView.of(receipt) : null);
  }
}
