package org.cpor.arbitration.review.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.review.application.queue.LeasingCase;
import org.cpor.arbitration.review.rest.docket.DocketView;
import org.cpor.arbitration.review.rest.docket.DocketViews;
import org.cpor.platform.conditions.RequestConditions;
import org.cpor.platform.idempotency.IdempotencyKey;
import org.cpor.platform.idempotency.IdempotentRequests;
import org.cpor.platform.openapi.Versioned;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.request.WithoutFields;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.cpor.platform.texts.VariesByLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lets reviewers take cases and return them. */
@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
@VariesByLanguage
@RolesAllowed({Role.REVIEWER, Role.REVIEW_LEAD})
@Tag(name = CaseAnswers.TAG, description = CaseAnswers.TAG_DESCRIPTION)
class CaseLeaseResource {

  private final IdempotentRequests requests;
  private final RequestConditions conditions;
  private final LeasingCase leasing;
  private final DocketViews views;
  private final Caller caller;

  CaseLeaseResource(
      IdempotentRequests requests,
      RequestConditions conditions,
      LeasingCase leasing,
      DocketViews views,
      Caller caller) {
    this.requests = requests;
    this.conditions = conditions;
    this.leasing = leasing;
    this.views = views;
    this.caller = caller;
  }

  /**
   * Gives the caller the most urgent case that nobody has, that waits for no answer, and from which
   * the caller is not recused.
   */
  @POST
  @Path("/next")
  @WithoutFields
  @Operation(
      operationId = "takeNextCase",
      summary = "Take the most urgent case",
      description =
          "Takes the most urgent undecided case that nobody has and from which the caller is not"
              + " recused. The caller has the case until the lease expires.")
  @APIResponse(
      responseCode = "200",
      description = "The docket of the case that the caller has now.",
      content = @Content(schema = @Schema(implementation = DocketView.class)),
      headers =
          @Header(
              name = "ETag",
              description = CaseAnswers.VERSION,
              schema = @Schema(implementation = String.class, examples = "\"7\"")))
  @APIResponse(responseCode = "204", description = "There is no case to take.")
  @APIResponse(
      responseCode = "409",
      description =
          "`reviewer-absent`: the caller is absent now. The detail says until when, and how to end"
              + " the absence.")
  @APIResponse(
      responseCode = "412",
      description = "`stale`: the request has `If-Match`, but names no case.")
  public Response next(@HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    return requests.answer(
        key,
        new byte[0],
        () -> {
          conditions.ofWrite().checkWithoutTag();
          return leasing
              .takeNext(caller.name())
              .map(views::answer)
              .orElse(Response.noContent().build());
        });
  }

  /**
   * Gives the case to the caller, or renews the caller's lease. A lead may name the reviewer who
   * gets the case, even if another reviewer has the case. The lead may also name the lead itself.
   */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/{caseId}/assignee")
  @Versioned
  @Operation(
      operationId = "takeCase",
      summary = "Take or assign a case",
      description =
          "Takes the case, or renews the lease of the caller. A review lead may name an assignee:"
              + " another reviewer or the lead. The assignee gets the case even if somebody else has"
              + " it. Other callers who name another reviewer get 403.")
  @APIResponse(
      responseCode = "200",
      description = CaseAnswers.DOCKET_AFTER,
      content = @Content(schema = @Schema(implementation = DocketView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          CaseAnswers.DECIDED
              + "`case-held-by-another`: another reviewer has the case, and the caller is no review"
              + " lead or names no assignee. The detail says until when."
              + " `own-ruling-disputed`: a claim in the case disputes a ruling of the reviewer."
              + " `reviewer-unknown`: no known reviewer has the name. `reviewer-absent`: the"
              + " assignee is absent now. The detail says until when.")
  public Response take(@PathParam("caseId") UUID caseId, Optional<@Valid AssigneeRequest> request) {
    String reviewer = caller.name();
    Optional<String> named = request.map(AssigneeRequest::assignee);
    if (named.isPresent() && caller.hasRole(Role.REVIEW_LEAD)) {
      return views.answer(leasing.assign(caseId, named.get(), reviewer, conditions.ofWrite()));
    }
    if (!named.orElse(reviewer).equals(reviewer)) {
      throw new ProblemException(
          CommonProblem.ROLE_MISSING, "Only a review lead may assign a case to another reviewer.");
    }
    return views.answer(leasing.take(caseId, reviewer, conditions.ofWrite()));
  }

  /** Returns the case to the queue. A lead may return the case of another reviewer. */
  @DELETE
  @Path("/{caseId}/assignee")
  @Versioned
  @Operation(
      operationId = "returnCase",
      summary = "Return a case to the queue",
      description =
          "Ends the lease of the caller. A review lead may end the lease of every reviewer. Nothing"
              + " changes if nobody has the case.")
  @APIResponse(
      responseCode = "200",
      description = CaseAnswers.DOCKET_AFTER,
      content = @Content(schema = @Schema(implementation = DocketView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          CaseAnswers.DECIDED
              + "`case-held-by-another`: another reviewer has the case, and the caller is no review"
              + " lead.")
  public Response giveBack(@PathParam("caseId") UUID caseId) {
    return views.answer(
        caller.hasRole(Role.REVIEW_LEAD)
            ? leasing.recall(caseId, caller.name(), conditions.ofWrite())
            : leasing.giveBack(caseId, caller.name(), conditions.ofWrite()));
  }
}
