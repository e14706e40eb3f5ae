package org.cpor.arbitration.review.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.application.docket.ReadingDocket;
import org.cpor.arbitration.review.application.hearing.AskingForInformation;
import org.cpor.arbitration.review.application.hearing.ExtendingReview;
import org.cpor.arbitration.review.application.hearing.ReviewingParty;
import org.cpor.arbitration.review.application.queue.LeasingCase;
import org.cpor.arbitration.review.application.ruling.RulingOnCase;
import org.cpor.arbitration.review.domain.ReviewExtension.Rank;
import org.cpor.arbitration.review.rest.docket.DocketView;
import org.cpor.arbitration.review.rest.docket.DocketViews;
import org.cpor.platform.conditions.RequestConditions;
import org.cpor.platform.conditions.VersionTag;
import org.cpor.platform.idempotency.IdempotencyKey;
import org.cpor.platform.idempotency.IdempotentRequests;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.Problem;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.request.WithoutFields;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.cpor.platform.texts.VariesByLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Reviewers take cases, read dockets and decide. {@link CaseListResource} lists the cases. */
@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
@VariesByLanguage
@RolesAllowed({Role.REVIEWER, Role.REVIEW_LEAD})
class CaseResource {

  private final IdempotentRequests requests;
  private final RequestConditions conditions;
  private final ReadingDocket reading;
  private final LeasingCase leasing;
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
      LeasingCase leasing,
      ReviewingParty reviewing,
      AskingForInformation asking,
      ExtendingReview extending,
      RulingOnCase ruling,
      DocketViews views,
      Caller caller) {
    this.requests = requests;
    this.conditions = conditions;
    this.reading = reading;
    this.leasing = leasing;
    this.reviewing = reviewing;
    this.asking = asking;
    this.extending = extending;
    this.ruling = ruling;
    this.views = views;
    this.caller = caller;
  }

  /** Takes the most urgent case that nobody has. */
  @POST
  @Path("/next")
  @WithoutFields
  public Response next(@HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    return requests.answer(
        key,
        new byte[0],
        () -> {
          conditions.ofWrite().checkWithoutTag();
          return leasing
              .takeNext(caller.name())
              .map(this::answer)
              .orElse(Response.noContent().build());
        });
  }

  /** The docket, with the dockets of the cases in which its disputed claims were rejected. */
  @GET
  @Path("/{caseId}")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DocketView.class)))
  @RolesAllowed({Role.REVIEWER, Role.REVIEW_LEAD, Role.OPERATOR})
  public Response docket(@PathParam("caseId") UUID caseId) {
    return answer(reading.read(caseId));
  }

  /** Takes a case or renews its lease; a lead may assign the case to another reviewer. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/{caseId}/assignee")
  public Response take(@PathParam("caseId") UUID caseId, Optional<@Valid AssigneeRequest> request) {
    String reviewer = caller.name();
    String assignee = request.map(AssigneeRequest::assignee).orElse(reviewer);
    if (assignee.equals(reviewer)) {
      return answer(leasing.take(caseId, reviewer, conditions.ofWrite()));
    }
    if (!caller.hasRole(Role.REVIEW_LEAD)) {
      throw new ProblemException(
          CommonProblem.ROLE_MISSING, "Only a review lead may assign a case to another reviewer.");
    }
    return answer(leasing.assign(caseId, assignee, reviewer, conditions.ofWrite()));
  }

  /** Returns a case to the queue; a lead may return the case of another reviewer. */
  @DELETE
  @Path("/{caseId}/assignee")
  public Response giveBack(@PathParam("caseId") UUID caseId) {
    return answer(
        caller.hasRole(Role.REVIEW_LEAD)
            ? leasing.recall(caseId, caller.name(), conditions.ofWrite())
            : leasing.giveBack(caseId, caller.name(), conditions.ofWrite()));
  }

  /** Judges one party's proof of execution. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/{caseId}/reviews")
  public Response review(
      @PathParam("caseId") UUID caseId,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
      @Valid ReviewRequest request) {
    return requests.answer(
        key,
        request,
        () ->
            answer(
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
  public Response ask(
      @PathParam("caseId") UUID caseId,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
      @Valid QuestionRequest request) {
    return requests.answer(
        key,
        request,
        () ->
            answer(
                asking.ask(
                    caseId,
                    request.claimIds(),
                    request.toQuestion(),
                    caller.name(),
                    conditions.ofWrite())));
  }

  /**
   * Extends the review of each claim in the case that the caller may extend. A reviewer or a lead
   * may give the first extension. Only a lead may give the later ones. The new due date is counted
   * from the present one and is not later than the limit of the policy.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Path("/{caseId}/extension")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DocketView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "lead-required: only a review lead may extend the review again. extension-exhausted: the"
              + " review has reached the limit of the policy. The detail says until when.",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Response extend(
      @PathParam("caseId") UUID caseId,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
      @Valid ExtensionRequest request) {
    return requests.answer(
        key,
        request,
        () ->
            answer(
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
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = DocketView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "ruling-needs-confirmation: something speaks against the award. missing has the codes of"
              + " the objections, reasons has each code with its words. A ruling whose confirm has"
              + " all the codes is accepted. lead-required: a claim in the case disputes its"
              + " rejection, so only a review lead may rule.",
      content = @Content(mediaType = Problem.MEDIA_TYPE))
  public Response rule(@PathParam("caseId") UUID caseId, @Valid RulingRequest request) {
    return answer(
        ruling.rule(caseId, request.toRuling(), caller.name(), rank(), conditions.ofWrite()));
  }

  private Rank rank() {
    return caller.hasRole(Role.REVIEW_LEAD) ? Rank.REVIEW_LEAD : Rank.REVIEWER;
  }

  private Response answer(Docket docket) {
    return Response.ok(views.of(docket)).tag(VersionTag.of(docket.version()).header()).build();
  }
}
