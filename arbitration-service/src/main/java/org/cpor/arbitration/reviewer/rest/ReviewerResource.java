package org.cpor.arbitration.reviewer.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Consumer;
import org.cpor.arbitration.reviewer.application.Absences.StoredAbsence;
import org.cpor.arbitration.reviewer.application.ReadingReviewers;
import org.cpor.arbitration.reviewer.application.RecordingAbsence;
import org.cpor.platform.conditions.RequestConditions;
import org.cpor.platform.conditions.VersionTag;
import org.cpor.platform.conditions.WriteCondition;
import org.cpor.platform.openapi.Versioned;
import org.cpor.platform.paging.Limit;
import org.cpor.platform.paging.Page;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The known reviewers, the cases that they work on, and their absences. */
@Path("/reviewers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.REVIEWER, Role.REVIEW_LEAD})
@Tag(
    name = "Reviewers",
    description = "The known reviewers, the cases that they work on, and their absences.")
class ReviewerResource {

  private final ReadingReviewers reading;
  private final RecordingAbsence absences;
  private final RequestConditions conditions;
  private final Caller caller;

  ReviewerResource(
      ReadingReviewers reading,
      RecordingAbsence absences,
      RequestConditions conditions,
      Caller caller) {
    this.reading = reading;
    this.absences = absences;
    this.conditions = conditions;
    this.caller = caller;
  }

  /** Lists the known reviewers by name, with the cases that they have. */
  @GET
  @Operation(
      operationId = "listReviewers",
      summary = "List the reviewers",
      description =
          "Lists the known reviewers by name, with the cases that they have. Known are those who"
              + " have called the service within the last days, as configured, and those whom the"
              + " configuration lists.")
  @APIResponse(responseCode = "200", description = "A page of the reviewers.")
  public Page<ReviewerView> list(
      @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
      @Parameter(description = "The `next` of the page before, which is a name.", example = "bela")
          @QueryParam("after")
          @Nullable String after) {
    return Page.of(
        reading.list(after, limit.probe()),
        limit,
        ReviewerView::of,
        last -> last.reviewer().name());
  }

  /** Shows the reviewer's current or next absence. */
  @GET
  @Path("/{name}/absence")
  @Versioned
  @Operation(
      operationId = "readAbsence",
      summary = "Read the absence of a reviewer",
      description =
          "Shows the present or the next absence of the reviewer. A reviewer without one gets"
              + " 404.")
  @APIResponse(
      responseCode = "200",
      description = "The absence.",
      content = @Content(schema = @Schema(implementation = AbsenceView.class)))
  public Response absence(
      @Parameter(description = "The name of the reviewer.", example = "anna") @PathParam("name")
          String name) {
    StoredAbsence stored = absences.read(name);
    return conditions.answer(tag(stored), () -> AbsenceView.of(stored.absence()));
  }

  /**
   * Replaces the reviewer's absence. When the absence begins, the reviewer's cases go to the
   * substitute or return to the queue. A lead can set the absence of every reviewer. A reviewer can
   * set their own absence.
   */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/{name}/absence")
  @Versioned
  @Operation(
      operationId = "setAbsence",
      summary = "Set the absence of a reviewer",
      description =
          "Replaces the present or next absence of the reviewer. When the absence begins, the"
              + " cases of the reviewer go to the substitute or return to the queue. A lead can"
              + " set the absence of every reviewer. A reviewer can set only their own, and gets"
              + " 403 for others.")
  @APIResponse(
      responseCode = "200",
      description = "The absence.",
      content = @Content(schema = @Schema(implementation = AbsenceView.class)))
  @APIResponse(
      responseCode = "404",
      description = "`not-found`: there is no known reviewer with this name.")
  @APIResponse(
      responseCode = "409",
      description = "`reviewer-unknown`: the substitute is no known reviewer.")
  public Response setAbsence(
      @Parameter(description = "The name of the reviewer.", example = "anna") @PathParam("name")
          String name,
      AbsenceRequest request) {
    requireOwnOrLead(name);
    AbsenceRequest.Read read = request.read(name, absences.today());
    StoredAbsence stored =
        absences.set(name, read.from(), read.to(), read.substitute(), caller.name(), condition());
    return Response.ok(AbsenceView.of(stored.absence())).tag(tag(stored).header()).build();
  }

  /** Deletes the reviewer's absence. Cases that were handed over stay with their new reviewers. */
  @DELETE
  @Path("/{name}/absence")
  @Versioned
  @Operation(
      operationId = "deleteAbsence",
      summary = "Delete the absence of a reviewer",
      description =
          "Ends the absence, or cancels the next one. Cases that were handed over are not"
              + " returned. Nothing changes if the reviewer has no absence. A reviewer can delete"
              + " only their own absence.")
  @APIResponse(responseCode = "204", description = "The reviewer has no absence.")
  public Response deleteAbsence(
      @Parameter(description = "The name of the reviewer.", example = "anna") @PathParam("name")
          String name) {
    requireOwnOrLead(name);
    absences.delete(name, condition());
    return Response.noContent().build();
  }

  private void requireOwnOrLead(String name) {
    if (!name.equals(caller.name()) && !caller.hasRole(Role.REVIEW_LEAD)) {
      throw new ProblemException(
          CommonProblem.ROLE_MISSING,
          "Only a review lead may set the absence of another reviewer.");
    }
  }

  private Consumer<Optional<StoredAbsence>> condition() {
    WriteCondition condition = conditions.ofWrite();
    return before -> condition.check(before.map(ReviewerResource::tag));
  }

  private static VersionTag tag(StoredAbsence stored) {
    return VersionTag.of(stored.version());
  }
}
