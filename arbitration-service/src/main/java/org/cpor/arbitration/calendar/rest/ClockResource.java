package org.cpor.arbitration.calendar.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Locale;
import org.cpor.arbitration.calendar.Calendars;
import org.cpor.platform.security.Role;
import org.cpor.platform.texts.ReaderLanguage;
import org.cpor.platform.texts.VariesByLanguage;
import org.jspecify.annotations.Nullable;

/** Counts business days from a given instant. */
@Path("/clock")
@Produces(MediaType.APPLICATION_JSON)
class ClockResource {

  private final Calendars calendars;
  private final Clock clock;
  private final ReaderLanguage language;

  ClockResource(Calendars calendars, Clock clock, ReaderLanguage language) {
    this.calendars = calendars;
    this.clock = clock;
    this.language = language;
  }

  /**
   * Computes a due date. By default, it counts five business days from now in the default region.
   * The days are explained in English unless {@code Accept-Language} prefers Hungarian.
   */
  @GET
  @VariesByLanguage
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
        ClockQuestion.of(from, businessDays, region, calendars, clock.instant()).answer(),
        language.or(Locale.ENGLISH));
  }
}
