package org.cpor.verifier.verification.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.verifier.verification.application.Receipt;
import org.cpor.verifier.verification.domain.Answer;
import org.cpor.verifier.verification.domain.CheckResult;
import org.cpor.verifier.verification.domain.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A verification of a claim.
 *
 * @param revision which filing of the claim
 * @param afterWaiting whether it was done again because the directory changed
 * @param waitsForProvisioning whether the claim is verified again when the directory changes
 * @param source where the checks learned what they judged by
 * @param findings in the claim's language
 * @param checks all that there are, in their order
 */
public record ReceiptView(
    UUID verificationId,
    UUID claimId,
    int revision,
    Verdict verdict,
    boolean afterWaiting,
    boolean waitsForProvisioning,
    String source,
    Instant verifiedAt,
    List<Finding> findings,
    List<CheckView> checks) {

  /**
   * One check's part in it.
   *
   * @param field of the claim
   * @param lookedAt what stood there
   */
  public record CheckView(String check, Answer answer, String field, @Nullable String lookedAt) {

    static CheckView of(CheckResult result) {
      return new CheckView(result.code(), result.answer(), result.field(), result.lookedAt());
    }
  }

  static ReceiptView of(Receipt receipt, List<Finding> findings) {
    return new ReceiptView(
        receipt.id(),
        receipt.claim().claimId(),
        receipt.revision(),
        Verdict.of(receipt.verification()),
        receipt.afterWaiting(),
        receipt.verification().waitsForProvisioning(),
        receipt.source(),
        receipt.verifiedAt(),
        findings,
        receipt.verification().results().stream().map(CheckView::of).toList());
  }
}
