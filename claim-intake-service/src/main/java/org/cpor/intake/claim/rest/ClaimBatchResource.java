package org.cpor.intake.claim.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cpor.claimform.ClaimRequest;
import org.cpor.intake.claim.rest.BatchLine.Batch;
import org.cpor.messaging.CurrentCause;
import org.cpor.platform.http.ContentEncodings;
import org.cpor.platform.http.Ndjson;
import org.cpor.platform.idempotency.IdempotencyKey;
import org.cpor.platform.idempotency.IdempotentRequests;
import org.cpor.platform.idempotency.KeyedRequest;
import org.cpor.platform.lines.LineReader;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** Claims by the thousand, a line each. */
@RunOnVirtualThread
@Path("/claims/batch")
@RolesAllowed({Role.BILLING_ADMIN, Role.GLOBAL_ADMIN, Role.INCENTIVES_ADMIN, Role.PORTAL})
class ClaimBatchResource {

  private final BatchLine filing;
  private final IdempotentRequests requests;
  private final Caller caller;
  private final CurrentCause cause;
  private final ObjectMapper json;

  ClaimBatchResource(
      BatchLine filing,
      IdempotentRequests requests,
      Caller caller,
      CurrentCause cause,
      ObjectMapper json) {
    this.filing = filing;
    this.requests = requests;
    this.caller = caller;
    this.cause = cause;
    this.json = json;
  }

  /**
   * Answers each line while others are still being read, in their order. The same batch with the
   * same key files only what it did not file before; what it did is answered as it was. A batch in
   * gzip is answered once it is read to its end: what is wrong with its encoding is one problem.
   */
  @POST
  @Consumes({Ndjson.TYPE, Ndjson.UNPREFIXED, Ndjson.JSON_LINES})
  @Produces({Ndjson.TYPE, Ndjson.UNPREFIXED, Ndjson.JSON_LINES, MediaType.APPLICATION_JSON})
  @RequestBody(
      content =
          @Content(mediaType = Ndjson.TYPE, schema = @Schema(implementation = ClaimRequest.class)))
  public Response file(
      InputStream body,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
      @Context HttpHeaders headers,
      @Context ContainerRequestContext request)
      throws IOException {
    Optional<KeyedRequest> keyed = requests.keyed(key, new byte[0]);
    requests.refuseIfOfAnother(keyed);
    Batch batch = new Batch(caller.partnerId(), keyed, cause.get());
    LineReader lines = LineReader.ofDialogue(body, BatchLine.MAX_BYTES);
    StreamingOutput answer =
        to -> {
          try (Spool answers = new Spool();
              ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> reading =
                reader.submit(() -> new ClaimBatch(filing, batch, json, answers).run(lines));
            try {
              if (ContentEncodings.isDecoded(request)) {
                answers.awaitEnd();
              }
              answers.copyTo(to);
            } finally {
              reading.cancel(true);
            }
          }
        };
    return Response.ok(answer, Ndjson.answering(headers)).build();
  }
}
