package org.cpor.verifier.directory.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.cpor.platform.http.body.Ndjson;
import org.cpor.platform.idempotency.Answer;
import org.cpor.platform.idempotency.IdempotencyKey;
import org.cpor.platform.idempotency.IdempotentRequests;
import org.cpor.platform.idempotency.KeyedRequest;
import org.cpor.platform.idempotency.SpooledBody;
import org.cpor.platform.json.StoredJson;
import org.cpor.platform.security.Role;
import org.cpor.verifier.directory.application.EntryReader;
import org.cpor.verifier.directory.application.FeedingDirectory;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Bulk import into the directory, with constant memory. Each line is a JSON object with {@code
 * type}, {@code id} and the fields that the body of a {@code PUT} request for the same record has.
 * An invalid line is refused, and the other lines are applied. A file that arrives slowly does not
 * use a thread that other requests need.
 */
@RunOnVirtualThread
@Path("/directory/import")
@RolesAllowed(Role.DIRECTORY_FEED)
@Tag(name = "Directory")
public class DirectoryImportResource {

  private static final String LINE =
      """
      {
        "type": "tenant",
        "id": "8f0e2a4c-5b6d-4e7f-8a9b-0c1d2e3f4a5b",
        "displayName": "Contoso Kft.",
        "domains": ["contoso.example"]
      }
      """;

  private static final Logger LOG = Logger.getLogger(DirectoryImportResource.class);

  private final EntryReader entries;
  private final FeedingDirectory feeding;
  private final IdempotentRequests requests;
  private final ObjectMapper json;
  private final StoredJson recorded;

  DirectoryImportResource(
      EntryReader entries,
      FeedingDirectory feeding,
      IdempotentRequests requests,
      ObjectMapper json,
      StoredJson recorded) {
    this.entries = entries;
    this.feeding = feeding;
    this.requests = requests;
    this.json = json;
    this.recorded = recorded;
  }

  /**
   * Without an idempotency key, lines are applied while the file is being received. With a key, no
   * line is applied before the whole file has been received, because a request that uses the key of
   * another file must be refused.
   */
  @POST
  @Operation(
      operationId = "importDirectory",
      summary = "Import records",
      description =
          "Applies a file of records, line by line. A line that is wrong is refused, and the others"
              + " are applied. Without a key, lines are applied while the file arrives; with a key,"
              + " after the whole file has arrived. Lines that are equal to the saved record change"
              + " nothing, so a file may be sent again.")
  @RequestBody(
      description =
          "NDJSON: a record on each line, of at most 1 MiB, with its `type`, its `id` and the fields"
              + " of the PUT of that type.",
      required = true,
      content =
          @Content(
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      requiredProperties = {"type", "id"},
                      properties = {
                        @SchemaProperty(
                            name = "type",
                            type = SchemaType.STRING,
                            enumeration = {
                              "tenant",
                              "subscription",
                              "partner",
                              "identifier",
                              "product"
                            }),
                        @SchemaProperty(name = "id", type = SchemaType.STRING, maxLength = 64)
                      },
                      additionalProperties = Schema.True.class,
                      examples = LINE)))
  @APIResponse(
      responseCode = "200",
      description =
          "NDJSON: a line for each refused line, in their order, and then a line with the numbers."
              + " The type is the first NDJSON type that the client accepts.",
      content = {
        @Content(
            mediaType = Ndjson.TYPE,
            schema = @Schema(oneOf = {RefusedLine.class, ImportSummary.class})),
        @Content(
            mediaType = Ndjson.UNPREFIXED,
            schema = @Schema(oneOf = {RefusedLine.class, ImportSummary.class})),
        @Content(
            mediaType = Ndjson.JSON_LINES,
            schema = @Schema(oneOf = {RefusedLine.class, ImportSummary.class}))
      })
  @Consumes({Ndjson.TYPE, Ndjson.UNPREFIXED, Ndjson.JSON_LINES})
  @Produces({Ndjson.TYPE, Ndjson.UNPREFIXED, Ndjson.JSON_LINES, MediaType.APPLICATION_JSON})
  public Response importLines(
      InputStream file,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
      @Context HttpHeaders headers)
      throws IOException {
    String type = Ndjson.answering(headers);
    if (key == null) {
      return importLines(file, Optional.empty(), type);
    }
    requests.refuseIfOfAnother(requests.keyed(key, new byte[0]));
    try (SpooledBody whole = SpooledBody.of(file);
        InputStream again = whole.open()) {
      return importLines(again, Optional.of(requests.keyed(key, whole)), type);
    }
  }

  private Response importLines(InputStream file, Optional<KeyedRequest> keyed, String type)
      throws IOException {
    Refusals refusals = new Refusals(json);
    try {
      DirectoryImport run =
          new DirectoryImport(entries, feeding, requests, recorded, keyed, refusals);
      ImportSummary summary = run.run(file);
      LOG.infof(
          "imported directory records: read=%d applied=%d unchanged=%d refused=%d replayed=%b",
          summary.read(),
          summary.applied(),
          summary.unchanged(),
          summary.refused(),
          run.isReplayed());
      StreamingOutput answer =
          to -> {
            try (refusals) {
              refusals.answer(to, summary);
            }
          };
      return Response.ok(answer, type)
          .header(Answer.REPLAYED, run.isReplayed() ? true : null)
          .build();
    } catch (IOException | RuntimeException e) {
      refusals.close();
      throw e;
    }
  }
}
