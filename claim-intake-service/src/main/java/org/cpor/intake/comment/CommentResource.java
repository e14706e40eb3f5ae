package org.cpor.intake.comment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cpor.claimform.NamedDocuments;
import org.cpor.intake.claim.application.ClaimSeen;
import org.cpor.intake.claim.application.FindingClaims;
import org.cpor.intake.document.application.AttachingDocuments;
import org.cpor.intake.document.domain.Document;
import org.cpor.intake.idempotency.Answer;
import org.cpor.intake.idempotency.IdempotencyKey;
import org.cpor.intake.idempotency.IdempotentCreation;
import org.cpor.intake.idempotency.RequestHash;
import org.cpor.intake.platform.VersionTag;
import org.cpor.platform.paging.Limit;
import org.cpor.platform.paging.Page;
import org.cpor.platform.request.Fields;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.jspecify.annotations.Nullable;

/** The comment section of a claim. */
@RunOnVirtualThread
@Path("/claims/{claimId}/comments")
@Produces(MediaType.APPLICATION_JSON)
class CommentResource {

  private static final int MAX_TEXT = 10_000;

  /** A comment never changes. */
  private static final EntityTag TAG = VersionTag.of(0);

  private final ReadingComments reading;
  private final WritingComments writing;
  private final FindingClaims finding;
  private final NamedDocuments<Document> documents;
  private final IdempotentCreation creation;
  private final Caller caller;
  private final ObjectMapper json;

  CommentResource(
      ReadingComments reading,
      WritingComments writing,
      FindingClaims finding,
      AttachingDocuments attaching,
      IdempotentCreation creation,
      Caller caller,
      ObjectMapper json) {
    this.reading = reading;
    this.writing = writing;
    this.finding = finding;
    this.documents = new NamedDocuments<>(attaching::find);
    this.creation = creation;
    this.caller = caller;
    this.json = json;
  }

  record CommentRequest(@Nullable String text, @Nullable List<@Nullable String> documents) {}

  /** A request, and on which claim it is one: the same words elsewhere are another request. */
  record Sent(UUID claimId, CommentRequest request) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.BILLING_ADMIN, Role.GLOBAL_ADMIN, Role.INCENTIVES_ADMIN, Role.PORTAL})
  public Response write(
      @PathParam("claimId") UUID claimId,
      CommentRequest request,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key,
      Request conditions) {
    Fields fields = new Fields();
    Optional<String> text = fields.requiredText("text", request.text(), MAX_TEXT);
    List<Document> added =
        documents.read(
            fields,
            "documents",
            request.documents(),
            Optional.of(finding.partnerOf(claimId, caller.partnerId())));
    fields.refuseAll();
    ClaimSeen seen =
        new ClaimSeen(
            claimId, caller.partnerId(), claim -> VersionTag.isWanted(conditions, claim.version()));
    Supplier<Answer> create = () -> answer(writing.write(seen, text.orElseThrow(), added));
    if (key == null) {
      return creation.createAlone(create).toResponse();
    }
    return creation
        .createOnceAlone(
            IdempotencyKey.of(caller, key),
            RequestHash.of(json(new Sent(claimId, request))),
            create)
        .toResponse();
  }

  private Answer answer(CommentEntity comment) {
    return new Answer(
        "/claims/" + comment.claimId + "/comments/" + comment.commentId,
        TAG.getValue(),
        json(CommentView.of(comment)));
  }

  private byte[] json(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + value.getClass(), e);
    }
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
  public Response show(@PathParam("claimId") UUID claimId, @PathParam("commentId") UUID commentId) {
    return Response.ok(CommentView.of(reading.read(claimId, caller.partnerId(), commentId)))
        .tag(TAG)
        .build();
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
  public Page<CommentView> list(
      @PathParam("claimId") UUID claimId,
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit) {
    return Page.of(
        reading.read(claimId, caller.partnerId(), Optional.ofNullable(after), limit.probe()),
        limit,
        CommentView::of,
        comment -> comment.commentId.toString());
  }
}
