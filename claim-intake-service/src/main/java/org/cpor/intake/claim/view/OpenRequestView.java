package org.cpor.intake.claim.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.intake.claim.domain.ClaimProgress;
import org.cpor.intake.claim.domain.ProgressStep.InformationRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The request of the reviewers that the partner has to answer, as this service returns it.
 *
 * @param codes the codes of what is missing
 * @param documentsRequired whether an answer without a document must state that the partner has
 *     none
 */
@Schema(description = "The request of the reviewers that the partner has to answer.")
public record OpenRequestView(
    UUID requestId,
    @Schema(
            description = "The codes of what is missing.",
            examples = "[\"MISSING_CUSTOMER_ACKNOWLEDGEMENT\"]")
        List<String> codes,
    @Schema(
            description =
                "Whether an answer needs a document, or the statement that there is none.")
        boolean documentsRequired,
    @Schema(description = "Without an answer until then, the claim is rejected.")
        Instant respondBy) {

  /**
   * The open request of a claim; null if the partner has no request to answer, or if the id of the
   * request is not known.
   */
  public static @Nullable OpenRequestView of(ClaimProgress progress) {
    return progress.respondBy().isEmpty()
        ? null
        : progress.openRequest().map(OpenRequestView::of).orElse(null);
  }

  /** The view of {@code request}; null if the id of the request is not known. */
  public static @Nullable OpenRequestView of(InformationRequest request) {
    return request.requestId() == null
        ? null
        : new OpenRequestView(
            request.requestId(), request.codes(), request.documentsRequired(), request.respondBy());
  }
}
