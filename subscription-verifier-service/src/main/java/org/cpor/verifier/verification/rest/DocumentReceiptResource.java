package org.cpor.verifier.verification.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.platform.paging.Limit;
import org.cpor.platform.paging.Page;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.cpor.verifier.verification.application.FindingTexts;
import org.cpor.verifier.verification.application.evidence.DocumentReceipt;
import org.cpor.verifier.verification.application.evidence.DocumentReceipts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The receipts of the checks of documents that were added to a filed claim. */
@Path("/verifications/{claimId}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Verifications")
class DocumentReceiptResource {

  private final DocumentReceipts receipts;
  private final FindingTexts texts;
  private final Caller caller;

  DocumentReceiptResource(DocumentReceipts receipts, FindingTexts texts, Caller caller) {
    this.receipts = receipts;
    this.texts = texts;
    this.caller = caller;
  }

  /**
   * The receipts of a claim, newest first. A partner can read only the receipts of its own claims.
   */
  @GET
  @Operation(
      operationId = "listDocumentVerifications",
      summary = "List the checks of documents added later",
      description =
          "The receipts of the checks of documents that were added to a filed claim, the newest"
              + " first. A partner reads only those of its own claims.")
  @APIResponse(responseCode = "200", description = "A page of receipts.")
  @RolesAllowed({
    Role.BILLING_ADMIN,
    Role.GLOBAL_ADMIN,
    Role.INCENTIVES_ADMIN,
    Role.PORTAL,
    Role.REVIEWER,
    Role.REVIEW_LEAD,
    Role.OPERATOR
  })
  public Page<DocumentReceiptView> list(
      @Parameter(schema = @Schema(implementation = UUID.class)) @PathParam("claimId")
          String claimId,
      @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
      @QueryParam("after") @Nullable String after) {
    Optional<UUID> before = Optional.ofNullable(after).map(DocumentReceiptResource::cursor);
    List<DocumentReceipt> found =
        CanonicalUuid.parse(claimId)
            .map(id -> receipts.of(id, before, limit.probe()))
            .orElse(List.of());
    if ((found.isEmpty() && before.isEmpty()) || !found.stream().allMatch(this::isVisible)) {
      throw ProblemException.notFound("There is no such check of added documents.");
    }
    return Page.of(
        found,
        limit,
        receipt -> DocumentReceiptView.of(receipt, texts),
        receipt -> receipt.id().toString());
  }

  private boolean isVisible(DocumentReceipt receipt) {
    return caller.partnerId().map(receipt.claim().partnerId()::equals).orElse(true);
  }

  private static UUID cursor(String text) {
    return CanonicalUuid.parse(text)
        .orElseThrow(() ->
            ProblemException.invalid(
                List.of(new Violation("after", "must be the next of an earlier page"))));
  }
}
