package org.cpor.intake.claim.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.claimform.ClaimRequest;
import org.cpor.claimform.NamedDocuments;
import org.cpor.intake.claim.application.AddingDocuments;
import org.cpor.intake.claim.application.ClaimPrecondition;
import org.cpor.intake.claim.application.DisputingClaim;
import org.cpor.intake.claim.application.FindingClaims;
import org.cpor.intake.claim.application.ResubmittingClaim;
import org.cpor.intake.claim.application.WithdrawingClaim;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.rest.ClaimRequestForm.RequestedClaim;
import org.cpor.intake.document.application.AttachingDocuments;
import org.cpor.intake.document.domain.Document;
import org.cpor.platform.conditions.RequestConditions;
import org.cpor.platform.conditions.VersionTag;
import org.cpor.platform.conditions.WriteCondition;
import org.cpor.platform.idempotency.IdempotencyKey;
import org.cpor.platform.idempotency.IdempotentRequests;
import org.cpor.platform.openapi.Versioned;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.request.RequestFields;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.cpor.platform.texts.VariesByLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The actions on a filed claim, by its partner or by the portal for the partner. */
@RunOnVirtualThread
@Path("/claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@VariesByLanguage
@Tag(name = "Claims")
@RolesAllowed({Role.BILLING_ADMIN, Role.GLOBAL_ADMIN, Role.INCENTIVES_ADMIN, Role.PORTAL})
class ClaimActResource {

  private static final int MAX_TEXT = 10_000;

  private final IdempotentRequests requests;
  private final RequestConditions conditions;
  private final ClaimRequestForm form;
  private final NamedDocuments<Document> documents;
  private final FindingClaims finding;
  private final ResubmittingClaim resubmitting;
  private final WithdrawingClaim withdrawing;
  private final DisputingClaim disputing;
  private final AddingDocuments adding;
  private final ClaimViews views;
  private final Caller caller;

  ClaimActResource(
      IdempotentRequests requests,
      RequestConditions conditions,
      ClaimRequestForm form,
      AttachingDocuments attaching,
      FindingClaims finding,
      ResubmittingClaim resubmitting,
      WithdrawingClaim withdrawing,
      DisputingClaim disputing,
      AddingDocuments adding,
      ClaimViews views,
      Caller caller) {
    this.requests = requests;
    this.conditions = conditions;
    this.form = form;
    this.documents = new NamedDocuments<>(attaching::find);
    this.finding = finding;
    this.resubmitting = resubmitting;
    this.withdrawing = withdrawing;
    this.disputing = disputing;
    this.adding = adding;
    this.views = views;
    this.caller = caller;
  }

  @Schema(name = "WithdrawalRequest", description = "The withdrawal of a claim.")
  record Withdrawal(
      @Schema(description = "Why, in the partner's words.", maxLength = MAX_TEXT)
          @Nullable String reason) {}

  @Schema(
      name = "DisputeRequest",
      description = "The dispute of a rejection.",
      requiredProperties = "justification")
  record Dispute(
      @Schema(description = "Why the rejection is wrong.", minLength = 1, maxLength = MAX_TEXT)
          @Nullable String justification,
      @Schema(
              description = "The ids of the partner's documents that prove it.",
              type = SchemaType.ARRAY,
              implementation = UUID.class,
              maxItems = 20,
              uniqueItems = true)
          @Nullable List<@Nullable String> documents) {}

  @Schema(
      name = "EvidenceRequest",
      description = "Documents for a claim.",
      requiredProperties = "documents")
  record Evidence(
      @Schema(
              description = "The ids of documents of the partner that the claim does not have yet.",
              type = SchemaType.ARRAY,
              implementation = UUID.class,
              minItems = 1,
              maxItems = 20,
              uniqueItems = true)
          @Nullable List<@Nullable String> documents) {}

  @POST
  @Path("/{claimId}/resubmission")
  @Versioned
  @Operation(
      operationId = "resubmitClaim",
      summary = "Correct a claim",
      description =
          "Replaces the content of a claim that has findings. The whole claim is sent, as for"
              + " `fileClaim`. The claim keeps its partner and the date of its filing, and is"
              + " verified again.")
  @APIResponse(
      responseCode = "200",
      description = "The corrected claim, in the status SUBMITTED.",
      content = @Content(schema = @Schema(implementation = ClaimView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "`conflict`: the claim has no findings to correct, or the time to correct them is over.")
  public Response resubmit(
      @PathParam("claimId") UUID claimId,
      ClaimRequest corrected,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    return requests.answer(
        key,
        corrected,
        () -> {
          Claim claim =
              finding
                  .find(claimId, caller.partnerId())
                  .orElseThrow(() -> ProblemException.notFound("There is no such claim."));
          RequestedClaim requested = form.readCorrection(corrected, claim);
          return answer(
              resubmitting.resubmit(
                  precondition(claimId), requested.content(), requested.documents()));
        });
  }

  @POST
  @Path("/{claimId}/withdrawal")
  @Versioned
  @Operation(
      operationId = "withdrawClaim",
      summary = "Withdraw a claim",
      description = "Withdraws a claim that is not decided yet.")
  @APIResponse(
      responseCode = "200",
      description = "The withdrawn claim.",
      content = @Content(schema = @Schema(implementation = ClaimView.class)))
  @APIResponse(
      responseCode = "409",
      description = "`conflict`: the claim is decided, or was withdrawn before.")
  public Response withdraw(
      @PathParam("claimId") UUID claimId,
      Withdrawal withdrawal,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    RequestFields fields = new RequestFields();
    Optional<String> reason = fields.optionalText("reason", withdrawal.reason(), MAX_TEXT);
    fields.refuseAll();
    return requests.answer(
        key,
        withdrawal,
        () -> answer(withdrawing.withdraw(precondition(claimId), reason.orElse(null))));
  }

  @POST
  @Path("/{claimId}/dispute")
  @Versioned
  @Operation(
      operationId = "disputeClaim",
      summary = "Dispute a rejection",
      description =
          "Asks for another review of a rejected claim, until its `disputableUntil`. A claim can be"
              + " disputed once. A review lead decides.")
  @APIResponse(
      responseCode = "200",
      description = "The claim, in the status DISPUTED.",
      content = @Content(schema = @Schema(implementation = ClaimView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "`conflict`: the claim is not rejected, was disputed before, or its time to dispute is"
              + " over.")
  public Response dispute(
      @PathParam("claimId") UUID claimId,
      Dispute dispute,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    return requests.answer(
        key,
        dispute,
        () -> {
          RequestFields fields = new RequestFields();
          Optional<String> justification =
              fields.requiredText("justification", dispute.justification(), MAX_TEXT);
          List<Document> added =
              documents.read(
                  fields,
                  "documents",
                  dispute.documents(),
                  Optional.of(finding.partnerOf(claimId, caller.partnerId())));
          fields.refuseAll();
          return answer(
              disputing.dispute(precondition(claimId), justification.orElseThrow(), added));
        });
  }

  @POST
  @Path("/{claimId}/documents")
  @Versioned
  @Operation(
      operationId = "addDocumentsToClaim",
      summary = "Add documents to a claim",
      description =
          "Adds later evidence to a claim that is open, or approved and still associated. The status"
              + " does not change. The verification checks the documents and reports its findings"
              + " in a comment.")
  @APIResponse(
      responseCode = "200",
      description = "The claim with the documents.",
      content = @Content(schema = @Schema(implementation = ClaimView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "`conflict`: the claim is closed, has one of the documents already, or would have more"
              + " than 200 added documents.")
  public Response addDocuments(
      @PathParam("claimId") UUID claimId,
      Evidence evidence,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    return requests.answer(
        key,
        evidence,
        () -> {
          RequestFields fields = new RequestFields();
          if (evidence.documents() == null || evidence.documents().isEmpty()) {
            fields.refuse("documents", "must name at least one document");
          }
          List<Document> added =
              documents.read(
                  fields,
                  "documents",
                  evidence.documents(),
                  Optional.of(finding.partnerOf(claimId, caller.partnerId())));
          fields.refuseAll();
          return answer(adding.add(precondition(claimId), added));
        });
  }

  private ClaimPrecondition precondition(UUID claimId) {
    WriteCondition condition = conditions.ofWrite();
    return new ClaimPrecondition(
        claimId,
        caller.partnerId(),
        caller.name(),
        claim -> condition.allows(VersionTag.of(claim.version())));
  }

  private Response answer(Claim claim) {
    return Response.ok(views.of(claim)).tag(VersionTag.of(claim.version()).header()).build();
  }
}
