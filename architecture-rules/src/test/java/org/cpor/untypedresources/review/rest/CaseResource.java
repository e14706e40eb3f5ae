package org.cpor.untypedresources.review.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;

@Path("/cases")
class CaseResource {

  @GET
  List<String> untypedAnswer() {
    return List.of();
  }

  @PUT
  @Produces(MediaType.APPLICATION_JSON)
  List<String> untypedBody(String id, List<String> body) {
    return body;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  List<String> untypedAnswerToABody(InputStream body) {
    return List.of(body.toString());
  }
}
