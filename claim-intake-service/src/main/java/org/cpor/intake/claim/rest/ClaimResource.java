package org.cpor.intake.claim.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.cpor.claimform.ClaimRequest;
import org.cpor.intake.claim.application.FindingClaims;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.platform.conditions.RequestConditions;
import org.cpor.platform.conditions.VersionTag;
import org.cpor.platform.idempotency.IdempotencyKey;
import org.cpor.platform.idempotency.IdempotentRequests;
import org.cpor.platform.idempotency.KeyedRequest;
import org.cpor.platform.openapi.Versioned;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.cpor.platform.texts.VariesByLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Claims, for partners, portals, reviewers and operators. */
@RunOnVirtualThread
@Path("/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims", description = "Claims, and what their partners do with them.")
class ClaimResource {

  private final IdempotentRequests requests;
  private final RequestConditions conditions;
  private final ClaimFiling filing;
  private final FindingClaims finding;
  private final ClaimViews views;
  private final Caller caller;

  ClaimResource(
      IdempotentRequests requests,
      RequestConditions conditions,
      ClaimFiling filing,
      FindingClaims finding,
      ClaimViews views,
      Caller caller) {
    this.requests = requests;
    this.conditions = conditions;
    this.filing = filing;
    this.finding = finding;
    this.views = views;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.BILLING_ADMIN, Role.GLOBAL_ADMIN, Role.INCENTIVES_ADMIN, Role.PORTAL})
  @Versioned(conditions = false)
  @Operation(
      operationId = "fileClaim",
      summary = "File a claim",
      description =
          "Files a claim for the caller's partner; a portal names the partner. Only the form of the"
              + " claim is checked here. Its verification follows, and reports its findings on the"
              + " claim and as a comment.")
  @APIResponse(
      responseCode = "201",
      description = "The claim is filed.",
      content = @Content(schema = @Schema(implementation = ClaimView.class)))
  public Response submit(
      ClaimRequest request, @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    Optional<KeyedRequest> keyed = requests.keyed(key, request);
    return requests
        .recall(keyed)
        .orElseGet(() -> filing.file(request, caller.account(), keyed))
        .toResponse();
  }

  @GET
  @VariesByLanguage
  @Path("/{claimId}")
  @RolesAllowed({
    Role.BILLING_ADMIN,
    Role.GLOBAL_ADMIN,
    Role.INCENTIVES_ADMIN,
    Role.PORTAL,
    Role.REVIEWER,
    Role.REVIEW_LEAD,
    Role.OPERATOR
  })
  @Versioned
  @Operation(
      operationId = "getClaim",
      summary = "Show a claim",
      description =
          "Shows a claim with its status, findings, deadlines and open request. A partner sees its"
              + " own claims; for the claim of another partner the answer is 404.")
  @APIResponse(
      responseCode = "200",
      description = "The claim.",
      content = @Content(schema = @Schema(implementation = ClaimView.class)))
  public Response show(@PathParam("claimId") UUID claimId) {
    Claim claim =
        finding
            .find(claimId, caller.partnerId())
            .orElseThrow(() -> ProblemException.notFound("There is no such claim."));
    return conditions.answer(VersionTag.of(claim.version()), () -> views.of(claim));
  }
}
