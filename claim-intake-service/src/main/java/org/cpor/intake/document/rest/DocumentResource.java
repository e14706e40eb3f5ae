package org.cpor.intake.document.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
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
import org.cpor.platform.openapi.Versioned;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Documents, for the partners that upload them and for reviewers. */
@RunOnVirtualThread
@Path("/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents", description = "The files with which partners prove their work.")
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

  /**
   * Stores a document. If the partner already has a document with the same bytes, kind and day of
   * acknowledgement, the answer is that document.
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed({Role.BILLING_ADMIN, Role.GLOBAL_ADMIN, Role.INCENTIVES_ADMIN, Role.PORTAL})
  @Versioned(conditions = false)
  @Operation(
      operationId = "uploadDocument",
      summary = "Upload a document",
      description =
          "Stores a file of the partner. Its type is found in its bytes, and its name gets the"
              + " extension of this type. If the same file of the partner is stored already, the"
              + " answer is the existing document. The file is checked for viruses if the service"
              + " has a scanner.")
  @RequestBody(
      required = true,
      description = "The file and what it is, each once.",
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA,
              schema = @Schema(implementation = DocumentRequest.class)))
  @APIResponse(
      responseCode = "201",
      description = "The document is stored.",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  @APIResponse(
      responseCode = "413",
      description = "`too-large`: the file is larger than 25 MiB, or the form has too much else.")
  @APIResponse(
      responseCode = "415",
      description =
          "`document-not-accepted`: the file is not of an accepted type: pdf, docx, xlsx, pptx, msg,"
              + " rtf, csv, txt, png, jpeg, gif, bmp, tiff. `unsupported-media-type`,"
              + " `unsupported-encoding`: the body is not such a form.")
  @APIResponse(
      responseCode = "422",
      description =
          "`document-infected`: the file has a virus. `idempotency-key-reused`: the key came with"
              + " another request before.")
  public Response upload(
      InputStream body,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key) {
    if (contentType == null) {
      // A request without a media type reaches every operation, regardless of its @Consumes.
      throw new NotSupportedException();
    }
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
  @Versioned
  @Operation(
      operationId = "getDocument",
      summary = "Show a document's metadata",
      description =
          "Shows what is known of a document, without its bytes. Partners see their own documents.")
  @APIResponse(
      responseCode = "200",
      description = "The metadata.",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  public Response show(@PathParam("documentId") UUID documentId) {
    Document document = finding.find(documentId, caller.partnerId());
    return conditions.answer(tag(document), () -> DocumentView.of(document));
  }

  /**
   * Returns the bytes of the document, with headers that prevent browsers from displaying,
   * executing or caching the bytes.
   */
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
  @Operation(
      operationId = "downloadDocument",
      summary = "Download a document",
      description =
          "Returns the bytes as an attachment that browsers do not display, run or cache. Partners"
              + " get their own documents.")
  @APIResponse(
      responseCode = "200",
      description = "The bytes. `Content-Type` is the media type of the document.",
      content =
          @Content(
              mediaType = MediaType.WILDCARD,
              schema = @Schema(type = SchemaType.STRING, format = "binary")),
      headers =
          @Header(
              name = HttpHeaders.CONTENT_DISPOSITION,
              description = "The name of the file.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      examples = "attachment; filename=\"statement.pdf\"")))
  @APIResponse(
      responseCode = "500",
      description =
          "`document-damaged`: the bytes are lost or damaged. `internal-error`: the service failed;"
              + " its log has the id of the request.")
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
  @Versioned
  @Operation(
      operationId = "deleteDocument",
      summary = "Delete a document",
      description = "Deletes a document of the partner that no claim refers to.")
  @APIResponse(responseCode = "204", description = "The document is deleted.")
  @APIResponse(
      responseCode = "409",
      description = "`document-in-use`: a claim refers to the document.")
  public Response delete(@PathParam("documentId") UUID documentId) {
    WriteCondition condition = conditions.ofWrite();
    // A document never changes, so this check may run before the transaction of the deletion.
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
   * The values that must be equal in two uploads with the same idempotency key. Line ends separate
   * the values, because a file name has no line ends.
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

  /** The tag of a document. The tag never changes, because a document never changes. */
  private static VersionTag tag(Document document) {
    return new VersionTag(document.sha256());
  }
}
