package org.cpor.verifier.verification.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cpor.verifier.verification.application.FindingTexts;
import org.cpor.verifier.verification.application.evidence.DocumentReceipt;
import org.cpor.verifier.verification.domain.Answer;
import org.cpor.verifier.verification.domain.evidence.DocumentCheck;
import org.cpor.verifier.verification.domain.evidence.Occasion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The checks of the documents that a partner added to a filed claim in one action.
 *
 * @param occasion the action with which the partner added the documents
 */
@Schema(name = "DocumentReceipt")
public record DocumentReceiptView(
    UUID verificationId,
    UUID claimId,
    Occasion occasion,
    Instant addedAt,
    Instant checkedAt,
    List<DocumentCheckView> documents) {

  /**
   * The check of one document.
   *
   * @param kind absent when only the document's id is known
   * @param lookedAt the day of the customer's acknowledgement; absent when the partner gave no day
   * @param finding the finding, in the claim's language; absent when the check found nothing
   */
  @Schema(name = "DocumentCheck")
  public record DocumentCheckView(
      UUID documentId,
      @Schema(
              enumeration = {
                "STATEMENT_OF_WORK",
                "POE_TEMPLATE",
                "CUSTOMER_ACKNOWLEDGEMENT",
                "OTHER"
              })
          @Nullable String kind,
      @Nullable String fileName,
      String check,
      Answer answer,
      @Nullable LocalDate lookedAt,
      @Nullable FindingView finding) {

    private static DocumentCheckView of(DocumentCheck check, FindingTexts texts, String locale) {
      return new DocumentCheckView(
          check.document().documentId(),
          check.document().kind(),
          check.document().fileName(),
          check.code(),
          check.answer(),
          check.document().acknowledgedOn(),
          check.found() ? FindingView.of(texts.of(check, locale)) : null);
    }
  }

  static DocumentReceiptView of(DocumentReceipt receipt, FindingTexts texts) {
    return new DocumentReceiptView(
        receipt.id(),
        receipt.claim().claimId(),
        receipt.occasion(),
        receipt.addedAt(),
        receipt.checkedAt(),
        receipt.checks().stream()
            .map(check -> DocumentCheckView.of(check, texts, receipt.claim().locale()))
            .toList());
  }
}
