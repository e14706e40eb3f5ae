package org.cpor.wellbuilt.review.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.List;
import org.cpor.wellbuilt.review.application.OpeningReview;

@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
class CaseResource {

  private final OpeningReview opening;

  CaseResource(OpeningReview opening) {
    this.opening = opening;
  }

  @GET
  String show(String caseId, @HeaderParam("If-None-Match") String tag, Request conditions) {
    return opening + caseId + tag + conditions;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  List<String> open(List<String> claims) {
    return claims;
  }
}
