package org.cpor.arbitration.review.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cpor.arbitration.review.application.ruling.CorrectingRuling;
import org.cpor.arbitration.review.rest.ConfirmationMissingMapper.ConfirmationProblem;
import org.cpor.arbitration.review.rest.docket.DocketView;
import org.cpor.arbitration.review.rest.docket.DocketViews;
import org.cpor.platform.conditions.RequestConditions;
import org.cpor.platform.idempotency.IdempotencyKey;
import org.cpor.platform.idempotency.IdempotentRequests;
import org.cpor.platform.openapi.Versioned;
import org.cpor.platform.problem.Problem;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.cpor.platform.texts.VariesByLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lets review leads correct rulings. */
@Path("/cases/{caseId}/correction")
@Produces(MediaType.APPLICATION_JSON)
@VariesByLanguage
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.REVIEW_LEAD)
@Tag(name = CaseAnswers.TAG, description = CaseAnswers.TAG_DESCRIPTION)
class CorrectionResource {

  private final IdempotentRequests requests;
  private final RequestConditions conditions;
  private final CorrectingRuling correcting;
  private final DocketViews views;
  private final Caller caller;

  CorrectionResource(
      IdempotentRequests requests,
      RequestConditions conditions,
      CorrectingRuling correcting,
      DocketViews views,
      Caller caller) {
    this.requests = requests;
    this.conditions = conditions;
    this.correcting = correcting;
    this.views = views;
    this.caller = caller;
  }

  /**
   * Replaces the ruling of a decided case, within the time that the policy allows. Changes the
   * decisions on claims and the association accordingly. If the ruling was corrected before, {@code
   * If-Match} is required.
   */
  @POST
  @Versioned
  @Operation(
      operationId = "correctRuling",
      summary = "Correct a ruling",
      description =
          "Replaces the ruling of a decided case within the time of the policy. Changes the"
              + " decisions on claims and the association accordingly, and tells the partners. If"
              + " the ruling was corrected before, `If-Match` is required.")
  @APIResponse(
      responseCode = "200",
      description = CaseAnswers.DOCKET_AFTER,
      content = @Content(schema = @Schema(implementation = DocketView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "`not-ruled`: the case has no ruling. `too-late-to-correct`: the time of the policy is"
              + " over. The detail says since when. `ruling-corrected-already`: the ruling was"
              + " corrected before, and the request names no version in `If-Match`."
              + " `subject-under-review`: another case on the subject is undecided, for example a"
              + " dispute."
              + " `subject-decided-since`: a later case has decided on the subject."
              + " `own-ruling-disputed`: the case disputes a ruling of the lead. "
              + CaseAnswers.RULING_DOES_NOT_FIT
              + "The same if the correction changes no decision. "
              + CaseAnswers.NEEDS_CONFIRMATION,
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(anyOf = {Problem.class, ConfirmationProblem.class})))
  public Response correct(
      @PathParam("caseId") UUID caseId,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
      @Valid CorrectionRequest request) {
    return requests.answer(
        key,
        request,
        () ->
            views.answer(
                correcting.correct(
                    caseId, request.toCorrection(), caller.name(), conditions.ofWrite())));
  }
}
