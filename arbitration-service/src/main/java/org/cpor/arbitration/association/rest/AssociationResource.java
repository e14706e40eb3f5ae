package org.cpor.arbitration.association.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.association.application.AssociationFilter;
import org.cpor.arbitration.association.application.AssociationState;
import org.cpor.arbitration.association.application.EndingAssociation;
import org.cpor.arbitration.association.application.ReadingAssociations;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.EndReason;
import org.cpor.identifiers.PartnerId;
import org.cpor.platform.conditions.RequestConditions;
import org.cpor.platform.conditions.VersionTag;
import org.cpor.platform.conditions.WriteCondition;
import org.cpor.platform.idempotency.IdempotencyKey;
import org.cpor.platform.idempotency.IdempotentRequests;
import org.cpor.platform.openapi.Versioned;
import org.cpor.platform.paging.Limit;
import org.cpor.platform.paging.Page;
import org.cpor.platform.request.RequestFields;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads and ends associations. */
@Path("/associations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Associations",
    description =
        "Which partner is associated with which product or workload of a customer, since when and"
            + " until when.")
class AssociationResource {

  private final IdempotentRequests requests;
  private final RequestConditions conditions;
  private final ReadingAssociations reading;
  private final EndingAssociation ending;
  private final Caller caller;

  AssociationResource(
      IdempotentRequests requests,
      RequestConditions conditions,
      ReadingAssociations reading,
      EndingAssociation ending,
      Caller caller) {
    this.requests = requests;
    this.conditions = conditions;
    this.reading = reading;
    this.ending = ending;
    this.caller = caller;
  }

  /**
   * Lists associations, newest first. A partner gets only its own associations, whatever the
   * parameters say. With {@code endReason=CUSTOMER_DECLINED}, review leads find the associations
   * that customers declined.
   */
  @GET
  @RolesAllowed({
    Role.REVIEWER,
    Role.REVIEW_LEAD,
    Role.OPERATOR,
    Role.PORTAL,
    Role.BILLING_ADMIN,
    Role.GLOBAL_ADMIN,
    Role.INCENTIVES_ADMIN
  })
  @Operation(
      operationId = "listAssociations",
      summary = "List associations",
      description =
          "Lists associations, newest first. A partner gets only its own, whatever the parameters"
              + " say. With `endReason=CUSTOMER_DECLINED`, review leads find the associations"
              + " that customers declined.")
  @APIResponse(
      responseCode = "200",
      description = "A page of the associations that match all parameters.")
  public Page<AssociationView> list(
      @Parameter(description = "Only associations with this tenant of a customer.")
          @QueryParam("tenantId")
          @Nullable UUID tenantId,
      @Parameter(description = "Only associations of this partner.", example = "P-1001")
          @QueryParam("partnerId")
          @Nullable String partnerId,
      @Parameter(description = "Only associations in this state.") @QueryParam("state")
          @Nullable AssociationState state,
      @Parameter(description = "Only associations that ended for this reason.")
          @QueryParam("endReason")
          @Nullable EndReason endReason,
      @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
      @QueryParam("after") @Nullable UUID after) {
    Optional<String> own = caller.partnerId();
    RequestFields fields = new RequestFields();
    @Nullable String wanted =
        fields
            .parameter("partnerId", partnerId, PartnerId::parse, RequestFields.PARTNER_ID)
            .map(PartnerId::text)
            .orElse(null);
    fields.refuseAll();
    if (own.isPresent() && wanted != null && !own.get().equals(wanted)) {
      return new Page<>(List.of(), null);
    }
    AssociationFilter filter =
        new AssociationFilter(tenantId, own.orElse(wanted), state, endReason);
    List<Association> rows = reading.list(filter, after, limit.probe());
    return Page.of(rows, limit, AssociationView::of, row -> row.associationId().toString());
  }

  /** Shows an association. A partner gets 404 for an association of another partner. */
  @GET
  @Path("/{associationId}")
  @RolesAllowed({
    Role.REVIEWER,
    Role.REVIEW_LEAD,
    Role.OPERATOR,
    Role.PORTAL,
    Role.BILLING_ADMIN,
    Role.GLOBAL_ADMIN,
    Role.INCENTIVES_ADMIN
  })
  @Versioned
  @Operation(
      operationId = "readAssociation",
      summary = "Read an association",
      description = "For a partner, the associations of other partners are not found.")
  @APIResponse(
      responseCode = "200",
      description = "The association.",
      content = @Content(schema = @Schema(implementation = AssociationView.class)))
  public Response show(@PathParam("associationId") UUID associationId) {
    Association association = reading.find(associationId, caller.partnerId());
    return conditions.answer(tag(association), () -> AssociationView.of(association));
  }

  /** Ends an association. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/{associationId}/termination")
  @RolesAllowed(Role.REVIEW_LEAD)
  @Versioned
  @Operation(
      operationId = "terminateAssociation",
      summary = "End an association",
      description =
          "Ends an active association and tells the partner. With `CUSTOMER_DECLINED`, the claim"
              + " is rejected too, which is possible only within the time that the policy gives"
              + " the customer.")
  @APIResponse(
      responseCode = "200",
      description = "The ended association.",
      content = @Content(schema = @Schema(implementation = AssociationView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "`association-ended`: the association has already ended. `too-late-to-decline`: the"
              + " time in which the customer could decline is over.")
  public Response terminate(
      @PathParam("associationId") UUID associationId,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
      @Valid TerminationRequest request) {
    return requests.answer(
        key,
        request,
        () -> {
          WriteCondition condition = conditions.ofWrite();
          Association ended =
              ending.terminate(
                  associationId, request.endReason(), known -> condition.check(tag(known)));
          return Response.ok(AssociationView.of(ended)).tag(tag(ended).header()).build();
        });
  }

  /**
   * The version of an association. There are two versions, because an association changes once:
   * when it ends.
   */
  private static VersionTag tag(Association association) {
    return switch (association) {
      case Association.Active active -> VersionTag.of(1);
      case Association.Ended ended -> VersionTag.of(2);
    };
  }
}
