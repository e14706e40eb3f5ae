package org.cpor.wellbuilt.review.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.cpor.platform.conditions.RequestConditions;
import org.cpor.platform.conditions.VersionTag;
import org.cpor.platform.idempotency.IdempotencyKey;
import org.cpor.platform.idempotency.IdempotentRequests;
import org.cpor.wellbuilt.review.application.OpeningReview;

@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
class CaseResource {

  private final IdempotentRequests requests;
  private final RequestConditions conditions;
  private final OpeningReview opening;

  CaseResource(IdempotentRequests requests, RequestConditions conditions, OpeningReview opening) {
    this.requests = requests;
    this.conditions = conditions;
    this.opening = opening;
  }

  @GET
  String show(String caseId, @HeaderParam("If-None-Match") String tag, Request request) {
    return opening + caseId + tag + request;
  }

  @PUT
  String take() {
    return taken() + " of " + opening;
  }

  private boolean taken() {
    return conditions.ofWrite().allows(VersionTag.of(1));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  Response open(@HeaderParam(IdempotencyKey.HEADER) IdempotencyKey key, List<String> claims) {
    return requests.answer(key, claims, () -> Response.ok(claims).build());
  }
}
