package org.cpor.arbitration.note.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.cpor.arbitration.note.application.TakingNotes;
import org.cpor.platform.conditions.RequestConditions;
import org.cpor.platform.idempotency.IdempotencyKey;
import org.cpor.platform.idempotency.IdempotentRequests;
import org.cpor.platform.paging.Limit;
import org.cpor.platform.paging.Page;
import org.cpor.platform.security.Caller;
import org.cpor.platform.security.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Private notes of reviewers and leads on a case. */
@Path("/cases/{caseId}/notes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.REVIEWER, Role.REVIEW_LEAD})
@Tag(name = "Notes", description = "Private notes of reviewers and leads on a case.")
class NoteResource {

  private final IdempotentRequests requests;
  private final RequestConditions conditions;
  private final TakingNotes notes;
  private final Caller caller;

  NoteResource(
      IdempotentRequests requests, RequestConditions conditions, TakingNotes notes, Caller caller) {
    this.requests = requests;
    this.conditions = conditions;
    this.notes = notes;
    this.caller = caller;
  }

  /** Adds a note, which reviewers and leads can read. The reviewer needs no lease. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "addCaseNote",
      summary = "Add a note to a case",
      description =
          "Adds a note that only reviewers and leads read. Everybody who may read it may add one,"
              + " also without having taken the case and after the ruling. A note cannot be"
              + " changed.")
  @APIResponse(
      responseCode = "201",
      description = "The note.",
      content = @Content(schema = @Schema(implementation = NoteView.class)))
  @APIResponse(
      responseCode = "412",
      description = "`stale`: the request has `If-Match`, but a list of notes has no version.")
  public Response add(
      @PathParam("caseId") UUID caseId,
      @HeaderParam(IdempotencyKey.HEADER) @Nullable IdempotencyKey key,
      @Valid NoteRequest request) {
    return requests.answer(
        key,
        request,
        () -> {
          conditions.ofWrite().checkWithoutTag();
          return Response.status(Response.Status.CREATED)
              .entity(NoteView.of(notes.add(caseId, request.text(), caller.name())))
              .build();
        });
  }

  /** Lists the notes on the case, oldest first. */
  @GET
  @Operation(
      operationId = "listCaseNotes",
      summary = "List the notes on a case",
      description =
          "Lists the notes on the case, oldest first. Partners and operators may not read them.")
  @APIResponse(responseCode = "200", description = "A page of the notes.")
  public Page<NoteView> list(
      @PathParam("caseId") UUID caseId,
      @QueryParam("limit") @DefaultValue(Limit.DEFAULT) Limit limit,
      @QueryParam("after") @Nullable UUID after) {
    return Page.of(
        notes.list(caseId, after, limit.probe()),
        limit,
        NoteView::of,
        note -> note.noteId().toString());
  }
}
