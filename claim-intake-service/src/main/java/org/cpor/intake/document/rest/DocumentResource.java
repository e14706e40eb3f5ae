package org.cpor.intake.document.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.document.application.DeletingDocument;
import org.cpor.intake.document.application.FindingDocuments;
import org.cpor.intake.document.application.UploadingDocument;
import org.cpor.intake.document.application.UploadingDocument.Accepted;
import org.cpor.intake.document.domain.Document;
import org.cpor.intake.document.rest.DocumentForm.Upload;
import org.cpor.platform.conditions.RequestConditions;
import org.cpor.platform.conditions.VersionTag;
import org.cpor.platform.conditions.WriteCondition;
import org.cpor.platform.idempotency.IdempotencyKey;
import org.cpor.platform.idempotency.IdempotentRequests;
import org.cpor.platform.idempotency.KeyedRequest;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** Documents, for the partners that upload them and for reviewers. */
@RunOnVirtualThread
@Path("/documents")
@Produces(MediaType.APPLICATION_JSON)
class DocumentResource {

  private final DocumentForm form;
  private final UploadingDocument uploading;
  private final IdempotentRequests requests;
  private final RequestConditions conditions;
  private final FindingDocuments finding;
  private final DeletingDocument deleting;
  private final Caller caller;

  DocumentResource(
      DocumentForm form,
      UploadingDocument uploading,
      IdempotentRequests requests,
      RequestConditions conditions,
      FindingDocuments finding,
      DeletingDocument deleting,
      Caller caller) {
    this.form = form;
    this.uploading = uploading;
    this.requests = requests;
    this.conditions = conditions;
    this.finding = finding;
    this.deleting = deleting;
    this.caller = caller;
  }

  /** Stores a document. If the file is already stored, the answer is the existing document. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Role.BILLING_ADMIN, Role.GLOBAL_ADMIN, Role.INCENTIVES_ADMIN, Role.PORTAL})
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = DocumentRequest.class)))
  public Response upload(
      InputStream body,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    try (MultipartForm parts = MultipartForm.read(body, contentType)) {
      return upload(form.read(parts, caller.partnerId()), key);
    }
  }

  private Response upload(Upload upload, @Nullable IdempotencyKey key) {
    Accepted accepted = uploading.accept(upload.file(), upload.name());
    Optional<KeyedRequest> keyed = requests.keyed(key, content(upload, accepted));
    return requests
        .recall(keyed)
        .orElseGet(() -> {
          Document document =
              uploading.prepare(
                  upload.partnerId(), upload.kind(), upload.acknowledgedOn(), accepted);
          return requests.act(keyed, requests::alone, () -> keep(document, accepted));
        })
        .toResponse();
  }

  @GET
  @Path("/{documentId}")
  @RolesAllowed({
    Role.BILLING_ADMIN,
    Role.GLOBAL_ADMIN,
    Role.INCENTIVES_ADMIN,
    Role.PORTAL,
    Role.REVIEWER,
    Role.REVIEW_LEAD
  })
  public Response show(@PathParam("documentId") UUID documentId) {
    Document document = finding.find(documentId, caller.partnerId());
    return conditions.answer(tag(document), () -> DocumentView.of(document));
  }

  /** The bytes, with headers that prevent browsers from displaying, executing or caching them. */
  @GET
  @Path("/{documentId}/content")
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({
    Role.BILLING_ADMIN,
    Role.GLOBAL_ADMIN,
    Role.INCENTIVES_ADMIN,
    Role.PORTAL,
    Role.REVIEWER,
    Role.REVIEW_LEAD
  })
  public Response download(@PathParam("documentId") UUID documentId) {
    Document document = finding.find(documentId, caller.partnerId());
    StreamingOutput bytes = to -> finding.write(document, to);
    return Response.ok(bytes, document.type().mediaType())
        .header(HttpHeaders.CONTENT_LENGTH, document.size())
        .header(HttpHeaders.CONTENT_DISPOSITION, new Attachment(document.name()))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "sandbox")
        .build();
  }

  @DELETE
  @Path("/{documentId}")
  @RolesAllowed({Role.BILLING_ADMIN, Role.GLOBAL_ADMIN, Role.INCENTIVES_ADMIN, Role.PORTAL})
  public Response delete(@PathParam("documentId") UUID documentId) {
    WriteCondition condition = conditions.ofWrite();
    // A document never changes, so its tag is the same in the transaction.
    condition.check(tag(finding.find(documentId, caller.partnerId())));
    deleting.delete(documentId, caller.partnerId());
    return Response.noContent().build();
  }

  private Response keep(Document document, Accepted accepted) {
    Document kept = uploading.upload(document, accepted);
    return Response.status(Response.Status.CREATED)
        .header(HttpHeaders.LOCATION, "/documents/" + kept.documentId())
        .tag(tag(kept).header())
        .entity(DocumentView.of(kept))
        .build();
  }

  /**
   * The values in which two uploads with the same key must be equal. Line ends separate them,
   * because a file name has no line ends.
   */
  private static byte[] content(Upload upload, Accepted accepted) {
    return String.join(
            "\n",
            upload.partnerId(),
            upload.kind().name(),
            Objects.toString(upload.acknowledgedOn()),
            upload.name().text(),
            accepted.sha256())
        .getBytes(UTF_8);
  }

  /** The tag of a document, which never changes. */
  private static VersionTag tag(Document document) {
    return new VersionTag(document.sha256());
  }
}
