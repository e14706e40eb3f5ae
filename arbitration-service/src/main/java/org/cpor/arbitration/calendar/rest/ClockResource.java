package org.cpor.arbitration.calendar.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.cpor.arbitration.calendar.Calendars;
import org.cpor.platform.security.Role;
import org.cpor.platform.texts.ReaderLanguage;
import org.cpor.platform.texts.VariesByLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Counts business days from a given instant. */
@Path("/clock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Business days", description = "How due dates are counted.")
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
   * Computes a due date. The default is five business days from now in the default region. The
   * explanations of the days are in Hungarian if {@code Accept-Language} prefers Hungarian,
   * otherwise in English.
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
  @Operation(
      operationId = "countBusinessDays",
      summary = "Count business days",
      description =
          "Computes the due date that is a number of business days after an instant, and says for"
              + " each day whether it counts and why. The days are explained in English unless"
              + " `Accept-Language` prefers Hungarian.")
  @APIResponse(responseCode = "200", description = "The due date and the days.")
  public ClockView due(
      @Parameter(
              description =
                  "The instant from which to count, in the years 2000 to 2100. By default, it is"
                      + " now.",
              schema = @Schema(implementation = Instant.class))
          @QueryParam("from")
          @Nullable String from,
      @Parameter(
              description = "The number of business days.",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      format = "int32",
                      minimum = "1",
                      maximum = "100",
                      defaultValue = "5"))
          @QueryParam("businessDays")
          @Nullable String businessDays,
      @Parameter(
              description =
                  "The region whose business days to count, as it is configured. By default, it is"
                      + " the default region of the service.",
              schema = @Schema(type = SchemaType.STRING, maxLength = 64, examples = "HU"))
          @QueryParam("region")
          @Nullable String region) {
    return ClockView.of(
        ClockQuestion.of(from, businessDays, region, calendars, clock.instant()).answer(),
        language.get());
  }
}
