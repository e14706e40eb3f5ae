package org.cpor.verifier.verification.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.claimform.ClaimRequest;
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.platform.idempotency.IdempotencyKey;
import org.cpor.platform.idempotency.IdempotentRequests;
import org.cpor.platform.idempotency.KeyedRequest;
import org.cpor.platform.paging.Limit;
import org.cpor.platform.paging.Page;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.cpor.verifier.reading.application.AdviceTexts;
import org.cpor.verifier.reading.application.AdvisingClaims;
import org.cpor.verifier.reading.domain.Advice;
import org.cpor.verifier.reading.domain.ComparedClaim;
import org.cpor.verifier.verification.application.CheckingClaims;
import org.cpor.verifier.verification.application.FindingTexts;
import org.cpor.verifier.verification.application.Receipt;
import org.cpor.verifier.verification.application.Receipts;
import org.cpor.verifier.verification.application.SourceUnavailableException;
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.Finding;
import org.cpor.verifier.verification.domain.Verification;
import org.cpor.verifier.verification.rest.PrecheckForm.Question;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Prechecks of claims, and the receipts of the verifications of filed claims. */
@Path("/verifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Verifications",
    description =
        "Checks of claims against the directory: before a claim is filed, and the receipts of those"
            + " of filed claims.")
public class VerificationResource {

  /** The value of {@code Retry-After} if the source asks for no pause. */
  private static final Duration UNAVAILABLE_FOR = Duration.ofSeconds(10);

  /**
   * These roles can read the values in a receipt. A partner must not learn from a receipt which
   * subscriptions a customer has.
   */
  private static final Set<String> READERS_OF_VALUES =
      Set.of(Role.REVIEWER, Role.REVIEW_LEAD, Role.OPERATOR);

  private final IdempotentRequests requests;
  private final PrecheckForm form;
  private final CheckingClaims checking;
  private final Receipts receipts;
  private final FindingTexts texts;
  private final AdvisingClaims advising;
  private final AdviceTexts adviceTexts;
  private final Clock clock;
  private final Caller caller;

  VerificationResource(
      IdempotentRequests requests,
      PrecheckForm form,
      CheckingClaims checking,
      Receipts receipts,
      FindingTexts texts,
      AdvisingClaims advising,
      AdviceTexts adviceTexts,
      Clock clock,
      Caller caller) {
    this.requests = requests;
    this.form = form;
    this.checking = checking;
    this.receipts = receipts;
    this.texts = texts;
    this.advising = advising;
    this.adviceTexts = adviceTexts;
    this.clock = clock;
    this.caller = caller;
  }

  /**
   * Checks a claim. Stores nothing, except the answer if the request has an idempotency key. A
   * partner checks its own claims, and the portal checks claims of any partner.
   *
   * @throws ServiceUnavailableException if the directory's source cannot answer now
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.BILLING_ADMIN, Role.GLOBAL_ADMIN, Role.INCENTIVES_ADMIN, Role.PORTAL})
  @Operation(
      operationId = "precheckClaim",
      summary = "Check a claim before it is filed",
      description =
          "Makes the checks of a filed claim, and compares the documents with the claim (findings"
              + " of severity `ADVICE`). Nothing is filed. A partner checks its own claims; a portal"
              + " those of any partner, and must name the partner.")
  @APIResponse(
      responseCode = "200",
      description = "The verdict and the findings.",
      content = @Content(schema = @Schema(implementation = PrecheckView.class)))
  @RunOnVirtualThread
  public Response precheck(
      @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key, ClaimRequest request) {
    Optional<KeyedRequest> keyed = requests.keyed(key, request);
    return requests
        .recall(keyed)
        .orElseGet(() -> {
          // Runs outside of a transaction, because the source may be another company's service.
          Question question = form.read(request, caller.partnerId());
          Verification verification = check(question.claim());
          List<Finding> findings =
              new ArrayList<>(
                  texts.of(verification.findings(), question.language().toLanguageTag()));
          findings.addAll(advice(question));
          PrecheckView checked =
              new PrecheckView(Verdict.of(verification), FindingView.of(findings));
          return requests.act(keyed, requests::alone, () -> Response.ok(checked).build());
        })
        .toResponse();
  }

  private List<Finding> advice(Question question) {
    Claim claim = question.claim();
    List<Advice> advice =
        advising.precheck(
            new ComparedClaim(
                claim.partnerId(),
                claim.tenantId(),
                claim.product(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                claim.proofOfExecution()));
    return adviceTexts.of(advice, question.language().toLanguageTag()).stream()
        .map(one ->
            new Finding(one.code(), one.severity(), one.field(), one.message(), one.remedy()))
        .toList();
  }

  private Verification check(Claim claim) {
    try {
      return checking.precheck(claim);
    } catch (SourceUnavailableException e) {
      long wait = Math.max(e.retryAfter().orElse(UNAVAILABLE_FOR).toSeconds(), 1);
      throw new ServiceUnavailableException(wait, e);
    }
  }

  /**
   * The receipts of a claim, newest first. A partner can read only the receipts of its own claims.
   *
   * @param replay whether to run the checks of each verification again on the values in its receipt
   *     alone
   */
  @GET
  @Path("/{claimId}")
  @Operation(
      operationId = "listVerifications",
      summary = "List the receipts of a claim",
      description =
          "The receipts of a claim's verifications, the newest first: each check, what it looked at,"
              + " its answer, the source and the time. A partner reads only those of its own claims."
              + " Only reviewers and operators see the values of the directory.")
  @APIResponse(responseCode = "200", description = "A page of receipts.")
  @RolesAllowed({
    Role.BILLING_ADMIN,
    Role.GLOBAL_ADMIN,
    Role.INCENTIVES_ADMIN,
    Role.PORTAL,
    Role.REVIEWER,
    Role.REVIEW_LEAD,
    Role.OPERATOR
  })
  public Page<ReceiptView> receipts(
      @Parameter(schema = @Schema(implementation = UUID.class)) @PathParam("claimId")
          String claimId,
      @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
      @QueryParam("after") @Nullable String after,
      @QueryParam("replay")
          @Parameter(
              description =
                  "Makes each verification again from the values in its receipt alone, and compares"
                      + " the verdicts.")
          @Nullable Boolean replay) {
    Optional<UUID> before = Optional.ofNullable(after).map(VerificationResource::cursor);
    List<Receipt> found =
        CanonicalUuid.parse(claimId)
            .map(id -> receipts.of(id, before, limit.probe()))
            .orElse(List.of());
    if ((found.isEmpty() && before.isEmpty()) || !found.stream().allMatch(this::isVisible)) {
      throw ProblemException.notFound("There is no such verification.");
    }
    boolean values = READERS_OF_VALUES.stream().anyMatch(caller::hasRole);
    boolean replayed = Objects.requireNonNullElse(replay, false);
    return Page.of(
        found, limit, one -> view(one, values, replayed), receipt -> receipt.id().toString());
  }

  private boolean isVisible(Receipt receipt) {
    return caller.partnerId().map(receipt.claim().partnerId()::equals).orElse(true);
  }

  private ReceiptView view(Receipt receipt, boolean values, boolean replayed) {
    return ReceiptView.of(
        receipt,
        texts.of(receipt.verification().findings(), receipt.claim().locale()),
        values,
        replayed);
  }

  private static UUID cursor(String text) {
    return CanonicalUuid.parse(text)
        .orElseThrow(() ->
            ProblemException.invalid(
                List.of(new Violation("after", "must be the next of an earlier page"))));
  }
}
