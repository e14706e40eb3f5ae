package org.cpor.platform.time;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.security.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/**
 * Sets the clock of the service. The clock then continues from the new time. The resource exists
 * only with {@code cpor.clock.settable=true}. In production a service does not start with this
 * setting.
 */
@Path("/q/dev/clock")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.OPERATOR)
class DevelopmentClockResource {

  private static final Logger LOG = Logger.getLogger(DevelopmentClockResource.class);

  private final SettableClock clock;
  private final boolean settable;

  DevelopmentClockResource(
      SettableClock clock, @ConfigProperty(name = "cpor.clock.settable") boolean settable) {
    this.clock = clock;
    this.settable = settable;
  }

  @GET
  @Operation(hidden = true)
  public ClockView read() {
    requireSettable();
    return ClockView.of(clock);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public ClockView set(ClockSetting setting) {
    requireSettable();
    return set(setting.aheadOf(clock.systemTime()));
  }

  /** Sets the clock back to the system's time. */
  @DELETE
  @Operation(hidden = true)
  public ClockView reset() {
    requireSettable();
    return set(Duration.ZERO);
  }

  private ClockView set(Duration offset) {
    clock.set(offset);
    LOG.warnf("The clock is set: now=%s offset=%s", clock.instant(), clock.offset());
    return ClockView.of(clock);
  }

  private void requireSettable() {
    if (!settable) {
      throw ProblemException.notFound("There is no such resource.");
    }
  }
}
