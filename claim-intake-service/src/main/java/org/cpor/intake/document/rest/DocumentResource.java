package org.cpor.intake.document.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.cpor.intake.document.application.DeletingDocument;
import org.cpor.intake.document.application.FindingDocuments;
import org.cpor.intake.document.application.UploadingDocument;
import org.cpor.intake.document.application.UploadingDocument.Accepted;
import org.cpor.intake.document.domain.Document;
import org.cpor.intake.document.rest.DocumentForm.Upload;
import org.cpor.intake.idempotency.Answer;
import org.cpor.intake.idempotency.IdempotencyKey;
import org.cpor.intake.idempotency.IdempotentCreation;
import org.cpor.intake.idempotency.RequestHash;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** Documents, for the partners that upload them and for those who review them. */
@RunOnVirtualThread
@Path("/documents")
@Produces(MediaType.APPLICATION_JSON)
class DocumentResource {

  private final DocumentForm form;
  private final UploadingDocument uploading;
  private final IdempotentCreation creation;
  private final FindingDocuments finding;
  private final DeletingDocument deleting;
  private final Caller caller;
  private final ObjectMapper json;

  DocumentResource(
      DocumentForm form,
      UploadingDocument uploading,
      IdempotentCreation creation,
      FindingDocuments finding,
      DeletingDocument deleting,
      Caller caller,
      ObjectMapper json) {
    this.form = form;
    this.uploading = uploading;
    this.creation = creation;
    this.finding = finding;
    this.deleting = deleting;
    this.caller = caller;
    this.json = json;
  }

  /** A file that is there already is answered like a new one: with the document that it is. */
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
      @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
    try (MultipartForm parts = MultipartForm.read(body, contentType)) {
      return upload(form.read(parts, caller.partnerId()), key);
    }
  }

  private Response upload(Upload upload, @Nullable String key) {
    Accepted accepted = uploading.accept(upload.file(), upload.name());
    Document document =
        uploading.prepare(upload.partnerId(), upload.kind(), upload.acknowledgedOn(), accepted);
    if (key == null) {
      return creation.createAlone(() -> keep(document, accepted)).toResponse();
    }
    return creation
        .createOnceAlone(
            IdempotencyKey.of(caller, key), hash(upload, accepted), () -> keep(document, accepted))
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
  public Response show(@PathParam("documentId") UUID documentId, Request conditions) {
    Document document = finding.find(documentId, caller.partnerId());
    EntityTag tag = tag(document);
    Response.@Nullable ResponseBuilder unchanged = conditions.evaluatePreconditions(tag);
    return unchanged != null
        ? unchanged.build()
        : Response.ok(DocumentView.of(document)).tag(tag).build();
  }

  /** Its bytes, in such a way that no browser shows, runs or keeps them. */
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
    deleting.delete(documentId, caller.partnerId());
    return Response.noContent().build();
  }

  private Answer keep(Document document, Accepted accepted) {
    Document kept = uploading.upload(document, accepted);
    return new Answer(
        "/documents/" + kept.documentId(), tag(kept).getValue(), write(DocumentView.of(kept)));
  }

  /** Of what makes two uploads the same. A file name has no line ends. */
  private static byte[] hash(Upload upload, Accepted accepted) {
    return RequestHash.of(
        String.join(
                "\n",
                upload.partnerId(),
                upload.kind().name(),
                Objects.toString(upload.acknowledgedOn()),
                upload.name().text(),
                accepted.sha256())
            .getBytes(UTF_8));
  }

  private byte[] write(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + value.getClass(), e);
    }
  }

  /** A document never changes. */
  private static EntityTag tag(Document document) {
    return new EntityTag(document.sha256());
  }
}
