package org.cpor.intake.claim.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.cpor.claimform.ClaimRequest;
import org.cpor.claimform.ClaimRequest.ContactRequest;
import org.cpor.claimform.ClaimRequest.CustomerRequest;
import org.cpor.intake.claim.application.RenewingClaim;
import org.cpor.intake.claim.application.RenewingClaim.PreparedClaim;
import org.cpor.intake.claim.domain.ClaimContent;
import org.cpor.intake.claim.domain.Contact;
import org.cpor.platform.conditions.RequestConditions;
import org.cpor.platform.conditions.VersionTag;
import org.cpor.platform.openapi.Versioned;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The claim with which a partner can renew a claim whose subscription ended. */
@RunOnVirtualThread
@Path("/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
@RolesAllowed({Role.BILLING_ADMIN, Role.GLOBAL_ADMIN, Role.INCENTIVES_ADMIN, Role.PORTAL})
class RenewalResource {

  private final RenewingClaim renewing;
  private final RequestConditions conditions;
  private final Caller caller;
  private final ObjectMapper json;

  RenewalResource(
      RenewingClaim renewing, RequestConditions conditions, Caller caller, ObjectMapper json) {
    this.renewing = renewing;
    this.conditions = conditions;
    this.caller = caller;
    this.json = json;
  }

  /**
   * Returns a body for {@code POST /claims}. The body has the content of the claim, but names the
   * successor of the claim's subscription.
   */
  @GET
  @Path("/{claimId}/renewal")
  @Versioned
  @Operation(
      operationId = "prepareRenewalOfClaim",
      summary = "Prepare the renewal of a claim",
      description =
          "Returns the content of a claim whose subscription ended, but with the successor of the"
              + " subscription. Send it with `fileClaim` to claim the product again.")
  @APIResponse(
      responseCode = "200",
      description = "A body for `fileClaim`.",
      content = @Content(schema = @Schema(implementation = ClaimRequest.class)))
  @APIResponse(
      responseCode = "404",
      description =
          "`not-found`: there is no such claim, the caller may not see it, or there is no"
              + " subscription with which it can be renewed. Also after the partner has claimed the"
              + " product of that subscription, or somebody holds the subject of the new claim.")
  public Response renewal(@PathParam("claimId") UUID claimId) {
    ClaimRequest body =
        renewing
            .prepare(claimId, caller.partnerId())
            .map(RenewalResource::body)
            .orElseThrow(() -> ProblemException.notFound("There is no such renewal."));
    return conditions.answer(tag(body), () -> body);
  }

  private VersionTag tag(ClaimRequest body) {
    try {
      return VersionTag.ofContent(json.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write a claim as JSON", e);
    }
  }

  private static ClaimRequest body(PreparedClaim prepared) {
    ClaimContent content = prepared.content();
    return new ClaimRequest(
        prepared.partnerId(),
        content.mpnId().digits(),
        new CustomerRequest(content.tenantId().toString(), content.domain().ascii()),
        content.solutionArea().name(),
        content.activity().name(),
        content.product(),
        content.subscriptionId() == null ? null : content.subscriptionId().text(),
        documents(content.proofOfExecution()),
        contact(content.customerContact()),
        contact(content.partnerContact()),
        content.locale().tag(),
        content.note());
  }

  private static List<@Nullable String> documents(List<UUID> proofOfExecution) {
    return proofOfExecution.stream().<@Nullable String>map(UUID::toString).toList();
  }

  private static @Nullable ContactRequest contact(@Nullable Contact contact) {
    return contact == null ? null : new ContactRequest(contact.name(), contact.email().text());
  }
}
