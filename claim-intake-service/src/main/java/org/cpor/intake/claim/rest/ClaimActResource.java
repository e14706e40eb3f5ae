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
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.request.RequestFields;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.cpor.platform.texts.VariesByLanguage;
import org.jspecify.annotations.Nullable;

/** The actions on a filed claim, by its partner or by the portal for the partner. */
@RunOnVirtualThread
@Path("/claims")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@VariesByLanguage
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

  record Withdrawal(@Nullable String reason) {}

  record Dispute(@Nullable String justification, @Nullable List<@Nullable String> documents) {}

  record Evidence(@Nullable List<@Nullable String> documents) {}

  @POST
  @Path("/{claimId}/resubmission")
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
