package org.cpor.intake.comment.rest;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.claimform.NamedDocuments;
import org.cpor.identifiers.CanonicalUuid;
import org.cpor.intake.claim.application.ClaimPrecondition;
import org.cpor.intake.claim.application.FindingClaims;
import org.cpor.intake.claim.view.OpenRequestTexts;
import org.cpor.intake.claim.view.OpenRequestView;
import org.cpor.intake.comment.application.ReadingComments;
import org.cpor.intake.comment.application.WritingComments;
import org.cpor.intake.comment.application.WritingComments.Written;
import org.cpor.intake.comment.domain.Comment;
import org.cpor.intake.comment.view.CommentView;
import org.cpor.intake.document.application.AttachingDocuments;
import org.cpor.intake.document.domain.Document;
import org.cpor.platform.conditions.RequestConditions;
import org.cpor.platform.conditions.VersionTag;
import org.cpor.platform.conditions.WriteCondition;
import org.cpor.platform.idempotency.IdempotencyKey;
import org.cpor.platform.idempotency.IdempotentRequests;
import org.cpor.platform.openapi.Versioned;
import org.cpor.platform.paging.Limit;
import org.cpor.platform.paging.Page;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.request.RequestFields;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The comment section of a claim. */
@RunOnVirtualThread
@Path("/claims/{claimId}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Comments", description = "The comment section of a claim.")
class CommentResource {

  private static final int MAX_TEXT = 10_000;

  /** The version tag of each comment. The tag is constant, because a comment never changes. */
  private static final VersionTag TAG = VersionTag.of(0);

  private final ReadingComments reading;
  private final WritingComments writing;
  private final FindingClaims finding;
  private final NamedDocuments<Document> documents;
  private final IdempotentRequests requests;
  private final RequestConditions conditions;
  private final Caller caller;

  CommentResource(
      ReadingComments reading,
      WritingComments writing,
      FindingClaims finding,
      AttachingDocuments attaching,
      IdempotentRequests requests,
      RequestConditions conditions,
      Caller caller) {
    this.reading = reading;
    this.writing = writing;
    this.finding = finding;
    this.documents = new NamedDocuments<>(attaching::find);
    this.requests = requests;
    this.conditions = conditions;
    this.caller = caller;
  }

  /**
   * The body of a comment.
   *
   * @param answers the id of the request that the comment answers; the client can leave it out,
   *     because at most one request is open
   * @param cannotProvide whether the partner has none of the documents that the request asks for
   */
  @Schema(description = "A comment of the partner.", requiredProperties = "text")
  record CommentRequest(
      @Schema(minLength = 1, maxLength = MAX_TEXT) @Nullable String text,
      @Schema(
              description = "The ids of documents of the partner, which become part of the claim.",
              type = SchemaType.ARRAY,
              implementation = UUID.class,
              maxItems = 20,
              uniqueItems = true)
          @Nullable List<@Nullable String> documents,
      @Schema(
              description =
                  "The id of the request that the comment answers. It may be absent, because at most"
                      + " one request is open.",
              implementation = UUID.class)
          @Nullable String answers,
      @Schema(
              description =
                  "Whether the partner has none of the documents that the request asks for. Only"
                      + " while a request is open, and only in a comment without documents.")
          @Nullable Boolean cannotProvide) {}

  /**
   * Stores a comment. The comment can answer the open request of the reviewers, if there is one. If
   * the request asks for documents, the comment answers the request only if the comment has a
   * document that is new to the claim, or states that the partner has none of the requested
   * documents. A request that stays open is returned as {@code openRequest}.
   */
  @POST
  @Versioned
  @Operation(
      operationId = "writeComment",
      summary = "Write a comment",
      description =
          "Stores a comment of the partner. It answers the open request of the reviewers, if there"
              + " is one. If the request asks for documents, the comment must have a document that"
              + " the claim does not have yet, or say `cannotProvide`; otherwise the request stays"
              + " open and is returned as `openRequest`. `If-Match` names the version of the claim."
              + " The `ETag` is that of the comment.")
  @APIResponse(
      responseCode = "201",
      description = "The comment is stored.",
      content = @Content(schema = @Schema(implementation = WrittenCommentView.class)))
  @APIResponse(
      responseCode = "400",
      description =
          "`malformed-request`: the request is not well-formed. `invalid-request`: the violations"
              + " say which fields are wrong, such as `answers` when it is not the id of a request to"
              + " this claim.")
  @APIResponse(
      responseCode = "409",
      description =
          "`conflict`: the claim is closed, or the request that `answers` names is closed.")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.BILLING_ADMIN, Role.GLOBAL_ADMIN, Role.INCENTIVES_ADMIN, Role.PORTAL})
  public Response write(
      @PathParam("claimId") UUID claimId,
      CommentRequest request,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    return requests.answer(
        key,
        request,
        () -> {
          RequestFields fields = new RequestFields();
          Optional<String> text = fields.requiredText("text", request.text(), MAX_TEXT);
          List<Document> added =
              documents.read(
                  fields,
                  "documents",
                  request.documents(),
                  Optional.of(finding.partnerOf(claimId, caller.partnerId())));
          Optional<UUID> answers =
              fields.optional("answers", request.answers(), CanonicalUuid::parse, "must be a UUID");
          boolean cannotProvide = Boolean.TRUE.equals(request.cannotProvide());
          if (cannotProvide && request.documents() != null && !request.documents().isEmpty()) {
            fields.refuse("cannotProvide", "must not be true in a comment with documents");
          }
          fields.refuseAll();
          WriteCondition condition = conditions.ofWrite();
          ClaimPrecondition precondition =
              new ClaimPrecondition(
                  claimId,
                  caller.partnerId(),
                  caller.name(),
                  claim -> condition.allows(VersionTag.of(claim.version())));
          return answer(
              writing.write(
                  precondition, text.orElseThrow(), added, answers.orElse(null), cannotProvide));
        });
  }

  private Response answer(Written written) {
    Comment comment = written.comment();
    OpenRequestView open = written.stillOpen().map(OpenRequestView::of).orElse(null);
    return Response.status(Response.Status.CREATED)
        .header(
            HttpHeaders.LOCATION,
            "/claims/" + comment.claimId() + "/comments/" + comment.commentId())
        .tag(TAG.header())
        .entity(
            WrittenCommentView.of(
                comment, open, open == null ? null : stillOpen(comment.claimId())))
        .build();
  }

  private String stillOpen(UUID claimId) {
    return finding
        .find(claimId, caller.partnerId())
        .map(claim -> OpenRequestTexts.stillOpen(claim.content().locale()))
        .orElseThrow(() -> ProblemException.notFound("There is no such claim."));
  }

  @GET
  @Path("/{commentId}")
  @RolesAllowed({
    Role.BILLING_ADMIN,
    Role.GLOBAL_ADMIN,
    Role.INCENTIVES_ADMIN,
    Role.PORTAL,
    Role.REVIEWER,
    Role.REVIEW_LEAD,
    Role.OPERATOR
  })
  @Versioned
  @Operation(
      operationId = "getComment",
      summary = "Show a comment",
      description = "Shows a comment. Partners see the comments of their own claims.")
  @APIResponse(
      responseCode = "200",
      description = "The comment.",
      content = @Content(schema = @Schema(implementation = CommentView.class)))
  public Response show(@PathParam("claimId") UUID claimId, @PathParam("commentId") UUID commentId) {
    Comment comment = reading.read(claimId, caller.partnerId(), commentId);
    return conditions.answer(TAG, () -> CommentView.of(comment));
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
      operationId = "listComments",
      summary = "List the comments of a claim",
      description =
          "Lists what the platform, the partner and the reviewers wrote, oldest first. Partners see"
              + " the comments of their own claims.")
  public Page<CommentView> list(
      @PathParam("claimId") UUID claimId,
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit) {
    return Page.of(
        reading.list(claimId, caller.partnerId(), Optional.ofNullable(after), limit.probe()),
        limit,
        CommentView::of,
        comment -> comment.commentId().toString());
  }
}
