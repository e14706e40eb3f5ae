package org.cpor.notification.delivery.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.cpor.notification.delivery.application.DeliveryRecord;
import org.cpor.notification.delivery.application.ReadingDeliveries;
import org.cpor.platform.paging.Limit;
import org.cpor.platform.paging.Page;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.jspecify.annotations.Nullable;

/** What was sent where, when, with how many tries. */
@Path("/deliveries")
@Produces(MediaType.APPLICATION_JSON)
class DeliveryResource {

  private final ReadingDeliveries reading;
  private final Caller caller;

  DeliveryResource(ReadingDeliveries reading, Caller caller) {
    this.reading = reading;
    this.caller = caller;
  }

  /** The newest first. A partner sees its own, whatever it asks for. */
  @GET
  @RolesAllowed({
    Role.OPERATOR,
    Role.PORTAL,
    Role.BILLING_ADMIN,
    Role.GLOBAL_ADMIN,
    Role.INCENTIVES_ADMIN
  })
  public Page<DeliveryView> list(
      @QueryParam("claimId") @Nullable UUID claimId,
      @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
      @QueryParam("after") @Nullable UUID after) {
    List<DeliveryRecord> rows =
        reading.list(caller.partnerId().orElse(null), claimId, after, limit.probe());
    return Page.of(rows, limit, DeliveryView::of, row -> row.deliveryId().toString());
  }
}
