package org.cpor.arbitration.calendar.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.cpor.arbitration.calendar.Calendars;
import org.cpor.platform.security.Role;
import org.jspecify.annotations.Nullable;

/** Counts business days from a given instant. */
@Path("/clock")
@Produces(MediaType.APPLICATION_JSON)
class ClockResource {

  private final Calendars calendars;
  private final Clock clock;

  ClockResource(Calendars calendars, Clock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * Computes a due date. By default, it counts five business days from now in the default region.
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
  public ClockView due(
      @QueryParam("from") @Nullable String from,
      @QueryParam("businessDays") @Nullable String businessDays,
      @QueryParam("region") @Nullable String region) {
    return ClockView.of(
        ClockQuestion.of(from, businessDays, region, calendars, clock.instant()).answer());
  }
}
