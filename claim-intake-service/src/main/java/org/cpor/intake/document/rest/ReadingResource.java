package org.cpor.intake.document.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cpor.intake.document.application.FindingDocuments;
import org.cpor.intake.document.application.Readings;
import org.cpor.intake.document.application.Readings.StoredReading;
import org.cpor.platform.conditions.RequestConditions;
import org.cpor.platform.conditions.VersionTag;
import org.cpor.platform.openapi.Versioned;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.cpor.platform.texts.ReaderLanguage;
import org.cpor.platform.texts.Texts;
import org.cpor.platform.texts.VariesByLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows the readings of documents to everyone who is allowed to see the documents. */
@RunOnVirtualThread
@Path("/documents/{documentId}/reading")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Documents")
class ReadingResource {

  static final Texts TEXTS = Texts.load(ReadingResource.class, "unreadable");

  /** A document is usually read within this time, in seconds. */
  private static final int RETRY_AFTER = 2;

  private final FindingDocuments finding;
  private final Readings readings;
  private final RequestConditions conditions;
  private final Caller caller;
  private final ReaderLanguage language;

  ReadingResource(
      FindingDocuments finding,
      Readings readings,
      RequestConditions conditions,
      Caller caller,
      ReaderLanguage language) {
    this.finding = finding;
    this.readings = readings;
    this.conditions = conditions;
    this.caller = caller;
    this.language = language;
  }

  /**
   * Returns the reading of the document, or 202 with {@code Retry-After} if the document was not
   * read yet. A reading is advice: software made it, and nobody has verified it.
   */
  @GET
  @VariesByLanguage
  @Transactional
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
      operationId = "getReadingOfDocument",
      summary = "Show what software read in a document",
      description =
          "Shows dates, domains, tenants and products in the text of a document, and what the file"
              + " says of itself. A reading is advice: nobody has verified it. Whoever may see the"
              + " document may see its reading.")
  @APIResponse(
      responseCode = "200",
      description = "The document was read, or cannot be read.",
      content = @Content(schema = @Schema(implementation = ReadingView.class)))
  @APIResponse(
      responseCode = "202",
      description = "The document was not read yet. Ask again after `Retry-After`.",
      content =
          @Content(
              schema = @Schema(implementation = ReadingView.class),
              examples =
                  @ExampleObject(
                      name = "pending",
                      value =
                          "{\"documentId\": \"0199f3a0-6c1e-7c7a-8d5b-0a6f1f2b3c4d\","
                              + " \"state\": \"PENDING\"}")),
      headers =
          @Header(
              name = HttpHeaders.RETRY_AFTER,
              description = "The number of seconds after which to ask again.",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "0", examples = "2")))
  public Response show(@PathParam("documentId") UUID documentId) {
    finding.find(documentId, caller.partnerId());
    Optional<StoredReading> stored = readings.find(documentId);
    if (stored.isEmpty()) {
      return Response.accepted(ReadingView.pending(documentId))
          .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
          .build();
    }
    Locale read = language.get();
    return conditions.answer(
        tag(stored.get(), read), () -> ReadingView.of(documentId, stored.get(), TEXTS.in(read)));
  }

  /**
   * The version tag of the reading in one language. The tag never changes, because a document is
   * read once.
   */
  private static VersionTag tag(StoredReading reading, Locale language) {
    return new VersionTag(language.getLanguage() + "-" + reading.readAt().toEpochMilli());
  }
}
