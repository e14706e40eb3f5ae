package org.cpor.arbitration.review.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cpor.arbitration.review.application.docket.ReadingDocket;
import org.cpor.arbitration.review.application.hearing.AskingForInformation;
import org.cpor.arbitration.review.application.hearing.ExtendingReview;
import org.cpor.arbitration.review.application.hearing.ReviewingParty;
import org.cpor.arbitration.review.application.ruling.RulingOnCase;
import org.cpor.arbitration.review.domain.ReviewExtension.Rank;
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
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Shows dockets to reviewers, and lets reviewers decide cases. {@link CaseListResource} lists the
 * cases, and {@link CaseLeaseResource} gives and ends leases.
 */
@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
@VariesByLanguage
@RolesAllowed({Role.REVIEWER, Role.REVIEW_LEAD})
@Tag(name = CaseAnswers.TAG, description = CaseAnswers.TAG_DESCRIPTION)
class CaseResource {

  private final IdempotentRequests requests;
  private final RequestConditions conditions;
  private final ReadingDocket reading;
  private final ReviewingParty reviewing;
  private final AskingForInformation asking;
  private final ExtendingReview extending;
  private final RulingOnCase ruling;
  private final DocketViews views;
  private final Caller caller;

  CaseResource(
      IdempotentRequests requests,
      RequestConditions conditions,
      ReadingDocket reading,
      ReviewingParty reviewing,
      AskingForInformation asking,
      ExtendingReview extending,
      RulingOnCase ruling,
      DocketViews views,
      Caller caller) {
    this.requests = requests;
    this.conditions = conditions;
    this.reading = reading;
    this.reviewing = reviewing;
    this.asking = asking;
    this.extending = extending;
    this.ruling = ruling;
    this.views = views;
    this.caller = caller;
  }

  /**
   * Shows the docket of the case, with the dockets of the cases in which the disputed claims of
   * this case were rejected.
   */
  @GET
  @Path("/{caseId}")
  @Operation(
      operationId = "readCase",
      summary = "Read a case",
      description =
          "Shows everything about the case: its parties with their claims and documents, its"
              + " reviews, requests, comments, timeline and ruling, and the dockets of the cases"
              + " in which its disputed claims were rejected. Partners may not read it.")
  @APIResponse(
      responseCode = "200",
      description = CaseAnswers.DOCKET,
      content = @Content(schema = @Schema(implementation = DocketView.class)),
      headers =
          @Header(
              name = "ETag",
              description = CaseAnswers.VERSION,
              schema = @Schema(implementation = String.class, examples = "\"7\"")))
  @RolesAllowed({Role.REVIEWER, Role.REVIEW_LEAD, Role.OPERATOR})
  public Response docket(@PathParam("caseId") UUID caseId) {
    return views.answer(reading.read(caseId));
  }

  /** Stores a reviewer's judgement of the proof of execution of one party. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/{caseId}/reviews")
  @Versioned
  @Operation(
      operationId = "reviewParty",
      summary = "Review the proof of one party",
      description =
          "Records whether the proof of execution of one party is sufficient. The last review of"
              + " a party is valid. Only the reviewer who has taken the case may review.")
  @APIResponse(
      responseCode = "200",
      description = CaseAnswers.DOCKET_AFTER,
      content = @Content(schema = @Schema(implementation = DocketView.class)))
  @APIResponse(
      responseCode = "409",
      description = CaseAnswers.WITHOUT_LEASE + CaseAnswers.NOT_A_PARTY)
  public Response review(
      @PathParam("caseId") UUID caseId,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
      @Valid ReviewRequest request) {
    return requests.answer(
        key,
        request,
        () ->
            views.answer(
                reviewing.review(
                    caseId,
                    request.claimId(),
                    request.toReview(),
                    caller.name(),
                    conditions.ofWrite())));
  }

  /** Asks one or several parties for more information. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/{caseId}/information-requests")
  @Versioned
  @Operation(
      operationId = "requestInformation",
      summary = "Ask parties for more information",
      description =
          "Sends a request to each of the claims. Each partner has the business days of its"
              + " policy to answer. A claim that does not answer in time is rejected. Only the"
              + " reviewer who has taken the case may ask.")
  @APIResponse(
      responseCode = "200",
      description = CaseAnswers.DOCKET_AFTER,
      content = @Content(schema = @Schema(implementation = DocketView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          CaseAnswers.WITHOUT_LEASE
              + CaseAnswers.NOT_A_PARTY
              + "`already-asked`: a claim has not answered another request yet.")
  public Response ask(
      @PathParam("caseId") UUID caseId,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
      @Valid QuestionRequest request) {
    return requests.answer(
        key,
        request,
        () ->
            views.answer(
                asking.ask(
                    caseId,
                    request.claimIds(),
                    request.toQuestion(),
                    caller.name(),
                    conditions.ofWrite())));
  }

  /**
   * For each claim in the case, extends the review if the caller may extend this review. A reviewer
   * or a lead may give the first extension. Further extensions need a lead. The new due date is
   * counted from the current due date and is not later than the limit of the policy.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/{caseId}/extension")
  @Versioned
  @Operation(
      operationId = "extendReview",
      summary = "Extend the review",
      description =
          "Extends the review of each claim in the case that the caller may extend. A reviewer or"
              + " a lead may give the first extension. Only a lead may give the later ones. The"
              + " new due date is counted from the present one and is not later than the limit of"
              + " the policy. Only the reviewer who has taken the case may extend it.")
  @APIResponse(
      responseCode = "200",
      description = CaseAnswers.DOCKET_AFTER,
      content = @Content(schema = @Schema(implementation = DocketView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          CaseAnswers.WITHOUT_LEASE
              + "`lead-required`: only a review lead may extend the review again."
              + " `extension-exhausted`: the review has reached the limit of the policy. The"
              + " detail says until when. `extension-reason-does-not-fit`: the reason is not true"
              + " for a claim that would be extended. No other partner than that of the claim holds"
              + " the subject, or the claim does not compete with another partner.")
  public Response extend(
      @PathParam("caseId") UUID caseId,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
      @Valid ExtensionRequest request) {
    return requests.answer(
        key,
        request,
        () ->
            views.answer(
                extending.extend(
                    caseId,
                    request.reason(),
                    request.message(),
                    caller.name(),
                    rank(),
                    conditions.ofWrite())));
  }

  /** Decides the case. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/{caseId}/ruling")
  @Versioned
  @Operation(
      operationId = "ruleOnCase",
      summary = "Decide a case",
      description =
          "Decides on all claims in the case. `AWARD` gives the subject to one claim,"
              + " `HOLDER_RETAINS` leaves it with its present holder, and `NONE` rejects all"
              + " claims. Only the reviewer who has taken the case may rule. The ruling closes"
              + " the requests that are still open. A ruling that is sent again is refused with"
              + " 409.")
  @APIResponse(
      responseCode = "200",
      description = CaseAnswers.DOCKET_AFTER,
      content = @Content(schema = @Schema(implementation = DocketView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          CaseAnswers.WITHOUT_LEASE
              + "`lead-required`: a claim in the case disputes its rejection, so only a review lead"
              + " may rule. "
              + CaseAnswers.RULING_DOES_NOT_FIT
              + CaseAnswers.NEEDS_CONFIRMATION,
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(anyOf = {Problem.class, ConfirmationProblem.class})))
  public Response rule(@PathParam("caseId") UUID caseId, @Valid RulingRequest request) {
    return views.answer(
        ruling.rule(caseId, request.toRuling(), caller.name(), rank(), conditions.ofWrite()));
  }

  private Rank rank() {
    return caller.hasRole(Role.REVIEW_LEAD) ? Rank.REVIEW_LEAD : Rank.REVIEWER;
  }
}
