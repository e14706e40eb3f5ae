package org.cpor.intake.claim.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.intake.claim.application.Claims.Line;
import org.cpor.intake.claim.application.ReadingHistory;
import org.cpor.intake.claim.domain.Actor;
import org.cpor.intake.claim.domain.ClaimStatus;
import org.cpor.intake.claim.domain.Transition;
import org.cpor.platform.paging.Limit;
import org.cpor.platform.paging.Page;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The history of a claim. */
@RunOnVirtualThread
@Path("/claims/{claimId}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class HistoryResource {

  private final ReadingHistory reading;
  private final Caller caller;

  HistoryResource(ReadingHistory reading, Caller caller) {
    this.reading = reading;
    this.caller = caller;
  }

  /**
   * A line of the history.
   *
   * @param from absent in the first line
   * @param actorName the name of the person who acted; absent when the name is not known, or when
   *     the caller is not allowed to see the name
   */
  record TransitionView(
      @Schema(description = "The status before. Absent in the first line.")
          @Nullable ClaimStatus from,
      ClaimStatus to,
      @Schema(
              description = "The type of the fact that changed the claim.",
              examples = "CLAIM_APPROVED")
          String event,
      Actor actor,
      @Schema(
              description =
                  "The name of the person who acted, if it is known. Partners and portals see only"
                      + " the names of those who acted for the partner.")
          @Nullable String actorName,
      Instant at,
      @Schema(
              description =
                  "One code, several codes with commas between them, or the partner's words. Absent"
                      + " without a reason.",
              examples = "INSUFFICIENT_POE")
          @Nullable String reason) {

    /**
     * The view of a line for a caller who is allowed to see the names of the actors in {@code
     * named}.
     */
    static TransitionView of(Line line, Set<Actor> named) {
      Transition shown = line.transition();
      return new TransitionView(
          shown.from(),
          shown.to(),
          shown.event(),
          shown.actor(),
          named.contains(shown.actor()) ? shown.actorName() : null,
          shown.at(),
          shown.reason());
    }
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
  @Operation(
      operationId = "listTransitionsOfClaim",
      summary = "List the history of a claim",
      description =
          "Lists each change of the status, or of the reason for the status, oldest first. Partners"
              + " see their own claims, with the names of their own people only.")
  public Page<TransitionView> list(
      @PathParam("claimId") UUID claimId,
      @Parameter(
              schema = @Schema(type = SchemaType.STRING, pattern = "^[0-9]{1,9}$", examples = "3"))
          @QueryParam("after")
          @Nullable String after,
      @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit) {
    Set<Actor> named = named();
    return Page.of(
        reading.read(
            claimId,
            caller.partnerId(),
            Optional.ofNullable(after).map(HistoryResource::number),
            limit.probe()),
        limit,
        line -> TransitionView.of(line, named),
        line -> Integer.toString(line.number()));
  }

  /**
   * The actors whose names the caller is allowed to see. Partners must not learn who reviews, and
   * operators must not learn any name.
   */
  private Set<Actor> named() {
    if (caller.hasRole(Role.REVIEWER) || caller.hasRole(Role.REVIEW_LEAD)) {
      return EnumSet.allOf(Actor.class);
    }
    return caller.partnerId().isPresent() || caller.hasRole(Role.PORTAL)
        ? EnumSet.of(Actor.PARTNER)
        : EnumSet.noneOf(Actor.class);
  }

  private static Integer number(String after) {
    if (!after.matches("[0-9]{1,9}")) {
      throw ProblemException.invalid(List.of(new Violation("after", "must be the next of a page")));
    }
    return Integer.valueOf(after);
  }
}
