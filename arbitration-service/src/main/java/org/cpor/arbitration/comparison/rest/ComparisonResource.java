package org.cpor.arbitration.comparison.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.cpor.arbitration.comparison.application.ComparingParties;
import org.cpor.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Compares the parties of a case for reviewers. Partners never see the comparison. */
@Path("/cases/{caseId}/comparison")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.REVIEWER, Role.REVIEW_LEAD, Role.OPERATOR})
@Tag(name = "Comparison", description = "What differs between the parties of a case.")
class ComparisonResource {

  private final ComparingParties comparing;

  ComparisonResource(ComparingParties comparing) {
    this.comparing = comparing;
  }

  /**
   * Compares the parties that have not left the case: their claims, the contacts and files that
   * they share, and the dates of their documents.
   */
  @GET
  @Operation(
      operationId = "compareParties",
      summary = "Compare the parties of a case",
      description =
          "Compares the parties that have not left the case: what they claim, the contacts and"
              + " files that they share, and the dates of their documents. Partners may not read"
              + " the comparison.")
  @APIResponse(responseCode = "200", description = "The comparison.")
  public ComparisonView compare(@PathParam("caseId") UUID caseId) {
    return ComparisonView.of(caseId, comparing.compare(caseId));
  }
}
