package org.cpor.arbitration.decline.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.cpor.arbitration.decline.application.DeclineRefused;
import org.cpor.arbitration.decline.application.DecliningApproval;
import org.jspecify.annotations.Nullable;

/**
 * The target of the link through which a customer declines an approval. It needs no sign-in,
 * because only this platform can sign a link. Opening the page changes nothing, because programs
 * that check links for malware open it too. A browser gets a page, and a program that accepts JSON
 * gets JSON.
 */
@Path("/declines/{token}")
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@PermitAll
class DeclineResource {

  private final DecliningApproval declining;
  private final DeclineAnswers answers;

  DeclineResource(DecliningApproval declining, DeclineAnswers answers) {
    this.declining = declining;
    this.answers = answers;
  }

  /** Shows what was approved, with a form to decline it. Changes nothing. */
  @GET
  public Response read(@PathParam("token") String token, @Context HttpHeaders headers) {
    try {
      return answers.offer(declining.read(token), headers);
    } catch (DeclineRefused refused) {
      return answers.refused(refused, headers);
    }
  }

  /** Declines the approval, with the reason in the field {@code reason} of the form. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response decline(
      @PathParam("token") String token,
      @Context HttpHeaders headers,
      MultivaluedMap<String, String> form) {
    return decline(token, form.getFirst("reason"), headers);
  }

  /** Declines the approval, with a reason as JSON. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response decline(
      @PathParam("token") String token, @Context HttpHeaders headers, DeclineRequest request) {
    return decline(token, request.reason(), headers);
  }

  private Response decline(String token, @Nullable String sent, HttpHeaders headers) {
    try {
      return switch (CustomerReason.of(sent)) {
        case CustomerReason.Valid(String words) ->
            answers.done(declining.decline(token, words), headers);
        case CustomerReason.Invalid invalid ->
            answers.invalid(declining.read(token), invalid, headers);
      };
    } catch (DeclineRefused refused) {
      return answers.refused(refused, headers);
    }
  }
}
