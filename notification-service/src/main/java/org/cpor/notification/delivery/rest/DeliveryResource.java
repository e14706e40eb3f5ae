package org.cpor.notification.delivery.rest;

import jakarta.annotation.security.RolesAllowed;
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
import java.util.UUID;
import org.cpor.notification.delivery.application.history.DeliveryRecord;
import org.cpor.notification.delivery.application.history.ReadingDeliveries;
import org.cpor.notification.delivery.application.history.Redelivering;
import org.cpor.platform.conditions.RequestConditions;
import org.cpor.platform.idempotency.IdempotencyKey;
import org.cpor.platform.idempotency.IdempotentRequests;
import org.cpor.platform.openapi.Versioned;
import org.cpor.platform.paging.Limit;
import org.cpor.platform.paging.Page;
import org.cpor.platform.request.WithoutFields;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists deliveries, and sends a delivery again on request. */
@Path("/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Deliveries",
    description =
        "What the platform sends to webhooks and e-mail addresses, and with which result.")
class DeliveryResource {

  private final IdempotentRequests requests;
  private final ReadingDeliveries reading;
  private final Redelivering redelivering;
  private final RequestConditions conditions;
  private final Caller caller;

  DeliveryResource(
      IdempotentRequests requests,
      ReadingDeliveries reading,
      Redelivering redelivering,
      RequestConditions conditions,
      Caller caller) {
    this.requests = requests;
    this.reading = reading;
    this.redelivering = redelivering;
    this.conditions = conditions;
    this.caller = caller;
  }

  /** A page of deliveries, the newest first. A partner gets only its own deliveries. */
  @GET
  @Operation(
      operationId = "listDeliveries",
      summary = "List deliveries",
      description =
          "A page of deliveries, the newest first. A partner gets only its own. An operator and a"
              + " portal get those of all partners.")
  @APIResponse(responseCode = "200", description = "A page of deliveries.")
  @RolesAllowed({
    Role.OPERATOR,
    Role.PORTAL,
    Role.BILLING_ADMIN,
    Role.GLOBAL_ADMIN,
    Role.INCENTIVES_ADMIN
  })
  public Page<DeliveryView> list(
      @Parameter(description = "Only the deliveries about this claim.") @QueryParam("claimId")
          @Nullable UUID claimId,
      @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
      @QueryParam("after") @Nullable UUID after) {
    List<DeliveryRecord> rows =
        reading.list(caller.partnerId().orElse(null), claimId, after, limit.probe());
    return Page.of(rows, limit, DeliveryView::of, row -> row.deliveryId().toString());
  }

  /**
   * Makes a delivery due now, and answers 202. A delivery to a partner goes to the partner's
   * current address. Answers 409 when the delivery is already waiting, when the partner has no
   * enabled address on the delivery's channel, or when the delivery tells a customer of an
   * association that has ended.
   */
  @POST
  @Path("/{deliveryId}/redelivery")
  @WithoutFields
  @Versioned(tagged = false)
  @Operation(
      operationId = "requestRedelivery",
      summary = "Send a delivery again",
      description =
          "Makes the delivery due now, and counts its tries from 0. A delivery to a partner goes to"
              + " the partner's current address. The delivery may have been sent, given up or switched off.")
  @APIResponse(
      responseCode = "202",
      description = "The delivery waits to be sent.",
      content = @Content(schema = @Schema(implementation = DeliveryView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "`conflict`: the delivery is waiting already, the partner has no enabled address for"
              + " it, or it tells a customer of an association that has ended since.")
  @RolesAllowed({Role.OPERATOR, Role.PORTAL})
  public Response redeliver(
      @Parameter(description = "The id of the delivery.") @PathParam("deliveryId") UUID deliveryId,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    return requests.answer(
        key,
        new byte[0],
        () -> {
          conditions.ofWrite().checkWithoutTag();
          return Response.accepted(DeliveryView.of(redelivering.redeliver(deliveryId))).build();
        });
  }
}
