package org.cpor.intake.claim.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.cpor.intake.claim.application.Claims.Selection;
import org.cpor.intake.claim.application.FindingClaims;
import org.cpor.intake.claim.application.SubmittingClaim;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.ClaimStatus;
import org.cpor.intake.claim.rest.ClaimForm.Filing;
import org.cpor.intake.idempotency.Answer;
import org.cpor.intake.idempotency.IdempotencyKey;
import org.cpor.intake.idempotency.IdempotentCreation;
import org.cpor.intake.idempotency.RequestHash;
import org.cpor.intake.platform.VersionTag;
import org.cpor.platform.paging.Limit;
import org.cpor.platform.paging.Page;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.jspecify.annotations.Nullable;

/** Claims, for the partners that file them and for those who work on them. */
@RunOnVirtualThread
@Path("/claims")
@Produces(MediaType.APPLICATION_JSON)
class ClaimResource {

  private final ClaimForm form;
  private final SubmittingClaim submitting;
  private final IdempotentCreation creation;
  private final FindingClaims finding;
  private final Caller caller;
  private final ObjectMapper json;

  ClaimResource(
      ClaimForm form,
      SubmittingClaim submitting,
      IdempotentCreation creation,
      FindingClaims finding,
      Caller caller,
      ObjectMapper json) {
    this.form = form;
    this.submitting = submitting;
    this.creation = creation;
    this.finding = finding;
    this.caller = caller;
    this.json = json;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.BILLING_ADMIN, Role.GLOBAL_ADMIN, Role.INCENTIVES_ADMIN, Role.PORTAL})
  public Response submit(
      ClaimRequest request, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
    Filing filing = form.read(request, caller.partnerId());
    if (key == null) {
      return creation.create(() -> file(filing)).toResponse();
    }
    return creation
        .createOnce(
            IdempotencyKey.of(caller, key), RequestHash.of(write(request)), () -> file(filing))
        .toResponse();
  }

  @GET
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
  public Response show(@PathParam("claimId") UUID claimId, Request conditions) {
    Claim claim =
        finding
            .find(claimId, caller.partnerId())
            .orElseThrow(() -> ProblemException.notFound("claim"));
    EntityTag tag = VersionTag.of(claim.version());
    Response.@Nullable ResponseBuilder unchanged = conditions.evaluatePreconditions(tag);
    return unchanged != null
        ? unchanged.build()
        : Response.ok(ClaimView.of(claim)).tag(tag).build();
  }

  @GET
  @RolesAllowed({
    Role.BILLING_ADMIN,
    Role.GLOBAL_ADMIN,
    Role.INCENTIVES_ADMIN,
    Role.PORTAL,
    Role.REVIEWER,
    Role.REVIEW_LEAD,
    Role.OPERATOR
  })
  public Page<ClaimView> list(
      @QueryParam("partnerId") @Nullable String partnerId,
      @QueryParam("status") @Nullable ClaimStatus status,
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit) {
    List<Claim> claims =
        finding.list(new Selection(partnerId, status, after), caller.partnerId(), limit.probe());
    return Page.of(claims, limit, ClaimView::of, claim -> claim.claimId().toString());
  }

  private Answer file(Filing filing) {
    Claim claim = submitting.submit(filing.partnerId(), filing.content(), filing.documents());
    return new Answer(
        "/claims/" + claim.claimId(),
        VersionTag.of(claim.version()).getValue(),
        write(ClaimView.of(claim)));
  }

  private byte[] write(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + value.getClass(), e);
    }
  }
}
