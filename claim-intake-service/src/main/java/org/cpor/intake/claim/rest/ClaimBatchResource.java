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
import org.cpor.intake.claim.rest.BatchLine.LineAnswer;
import org.cpor.messaging.CurrentCause;
import org.cpor.platform.http.body.ContentEncodings;
import org.cpor.platform.http.body.Ndjson;
import org.cpor.platform.idempotency.Answer;
import org.cpor.platform.idempotency.IdempotencyKey;
import org.cpor.platform.idempotency.IdempotentRequests;
import org.cpor.platform.idempotency.IdempotentRequests.Outcome;
import org.cpor.platform.idempotency.KeyedRequest;
import org.cpor.platform.idempotency.SpooledBody;
import org.cpor.platform.lines.LineReader;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.cpor.platform.texts.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Files many claims with one request: one claim for each line. Several lines can name the same
 * document.
 */
@RunOnVirtualThread
@Path("/claims/batch")
@Tag(name = "Claims")
@RolesAllowed({Role.BILLING_ADMIN, Role.GLOBAL_ADMIN, Role.INCENTIVES_ADMIN, Role.PORTAL})
class ClaimBatchResource {

  private static final String LINE =
      """
      {"mpnId":"4567890","customer":{"tenantId":"8f0e6d4c-1b2a-4c3d-9e5f-6a7b8c9d0e1f",\
      "domain":"contoso.example"},"solutionArea":"BUSINESS_APPLICATIONS","activity":"USAGE",\
      "product":"DYNAMICS_365_SALES","subscriptionId":"5c1d7a52-0f3e-4b7a-9c39-3a9a1c1f0e11"}
      """;

  /**
   * An example of the answers, as a JSON array. The OpenAPI document shows each item of the array
   * on a line of its own.
   */
  private static final String ANSWERS =
      """
      [{"line":1,"claimId":"0199f3a0-6c1e-7c7a-8d5b-0a6f1f2b3c4d"},
      {"line":2,"problem":{"type":"https://cpor.example/problems/invalid-request",\
      "title":"The request breaks the rules of the contract","status":400,\
      "detail":"The request breaks the rules of the contract.",\
      "violations":[{"field":"product","message":"is required"}]}}]
      """;

  private final BatchLine batchLine;
  private final IdempotentRequests requests;
  private final Caller caller;
  private final CurrentCause cause;
  private final ObjectMapper json;

  ClaimBatchResource(
      BatchLine batchLine,
      IdempotentRequests requests,
      Caller caller,
      CurrentCause cause,
      ObjectMapper json) {
    this.batchLine = batchLine;
    this.requests = requests;
    this.caller = caller;
    this.cause = cause;
    this.json = json;
  }

  /**
   * Answers the lines in their order. Without an idempotency key, each line is answered while later
   * lines are still being received. A batch in gzip is answered only after all of it has been
   * received, because damaged gzip makes the whole batch invalid. With an idempotency key, nothing
   * is filed until the whole batch has been received, because the client has perhaps used the key
   * with another batch before.
   */
  @POST
  @Consumes({Ndjson.TYPE, Ndjson.UNPREFIXED, Ndjson.JSON_LINES})
  @Produces({Ndjson.TYPE, Ndjson.UNPREFIXED, Ndjson.JSON_LINES, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "fileClaims",
      summary = "File many claims",
      description =
          """
          Files one claim for each line of the body, as `fileClaim` does. The lines of the answer are in the same \
          order. A line that is refused does not affect the others. A line can have up to 262,144 bytes, the body 1 GiB.

          Without an `Idempotency-Key`, lines are answered while later lines are still received; a body in gzip is \
          answered at the end. With a key, nothing is filed before the whole body is received. If the same body is \
          sent again with the same key, no line is filed twice.\
          """)
  @RequestBody(
      description = "A claim in each line.",
      required = true,
      content = {
        @Content(
            mediaType = Ndjson.TYPE,
            schema = @Schema(implementation = ClaimRequest.class),
            examples = @ExampleObject(name = "one line", value = LINE)),
        @Content(
            mediaType = Ndjson.UNPREFIXED,
            schema = @Schema(implementation = ClaimRequest.class)),
        @Content(
            mediaType = Ndjson.JSON_LINES,
            schema = @Schema(implementation = ClaimRequest.class))
      })
  @APIResponse(
      responseCode = "200",
      description =
          "A line for each line of the request, with the id of the claim or a problem. The status"
              + " says nothing about the lines.",
      content = {
        @Content(
            mediaType = Ndjson.TYPE,
            schema = @Schema(implementation = LineAnswer.class),
            examples = @ExampleObject(name = "two lines", value = ANSWERS)),
        @Content(
            mediaType = Ndjson.UNPREFIXED,
            schema = @Schema(implementation = LineAnswer.class)),
        @Content(mediaType = Ndjson.JSON_LINES, schema = @Schema(implementation = LineAnswer.class))
      })
  public Response file(
      InputStream body,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
      @Context HttpHeaders headers,
      @Context ContainerRequestContext request)
      throws IOException {
    String type = Ndjson.answering(headers);
    if (key == null) {
      boolean atTheEnd = ContentEncodings.isDecoded(request);
      return Response.ok(
              answerWhileReceiving(body, batch(Optional.empty(), headers), atTheEnd), type)
          .build();
    }
    requests.refuseIfOfAnother(requests.keyed(key, new byte[0]));
    try (SpooledBody whole = SpooledBody.of(body);
        LineReader lines = LineReader.ofFile(whole.open(), BatchLine.MAX_BYTES)) {
      return answerAtTheEnd(lines, batch(Optional.of(requests.keyed(key, whole)), headers), type);
    }
  }

  private Batch batch(Optional<KeyedRequest> keyed, HttpHeaders headers) {
    return new Batch(
        caller.account(),
        keyed,
        cause.get(),
        Languages.ofAnswer(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
  }

  private StreamingOutput answerWhileReceiving(InputStream body, Batch batch, boolean atTheEnd)
      throws IOException {
    LineReader lines = LineReader.ofDialogue(body, BatchLine.MAX_BYTES);
    return to -> {
      try (Spool answers = new Spool();
          ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<?> reading =
            reader.submit(() -> new BatchRun(batchLine, batch, json, answers).run(lines));
        try {
          if (atTheEnd) {
            answers.awaitEnd();
          }
          answers.copyTo(to);
        } finally {
          reading.cancel(true);
        }
      }
    };
  }

  /**
   * Stores the use of the idempotency key first, so that another batch with the same key is
   * refused, even after a crash.
   */
  private Response answerAtTheEnd(LineReader lines, Batch batch, String type) throws IOException {
    Outcome use =
        requests
            .recall(batch.keyed())
            .orElseGet(
                () -> requests.act(batch.keyed(), requests::alone, () -> Response.ok().build()));
    Spool answers = new Spool();
    try {
      BatchRun run = new BatchRun(batchLine, batch, json, answers);
      run.run(lines);
      answers.awaitEnd();
      StreamingOutput answer =
          to -> {
            try (answers) {
              answers.copyTo(to);
            }
          };
      return Response.ok(answer, type)
          .header(Answer.REPLAYED, (use.replayed() && run.isReplayed()) ? true : null)
          .build();
    } catch (IOException | RuntimeException e) {
      answers.close();
      throw e;
    }
  }
}
