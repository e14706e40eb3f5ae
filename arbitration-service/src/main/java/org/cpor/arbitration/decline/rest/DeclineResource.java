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
import org.cpor.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The page behind the link through which a customer declines an approval. The page needs no
 * sign-in, because only this platform can sign a link. Opening the page changes nothing, because
 * programs that check links for malware open the page too. A browser gets a page, and a program
 * that prefers JSON gets JSON.
 */
@Path("/declines/{token}")
@Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
@PermitAll
@Tag(
    name = "Declines",
    description = "The page on which a customer declines an approval. It needs no sign-in.")
class DeclineResource {

  private static final String PAGE = "A page for people.";

  private final DecliningApproval declining;
  private final DeclineAnswers answers;

  DeclineResource(DecliningApproval declining, DeclineAnswers answers) {
    this.declining = declining;
    this.answers = answers;
  }

  /** Shows the approval, with a form to decline it. Changes nothing. */
  @GET
  @Operation(
      operationId = "readDeclinableApproval",
      summary = "Show what a customer can decline",
      description =
          "Shows the approval to which the link in the e-mail leads, with a form to decline it."
              + " Changes nothing, because programs that check links open it too. A browser gets"
              + " a page in the language of the claim. A program that prefers JSON gets JSON.")
  @APIResponse(
      responseCode = "200",
      description = "The approval.",
      content = {
        @Content(
            mediaType = MediaType.TEXT_HTML,
            schema = @Schema(type = SchemaType.STRING, description = PAGE)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = DeclineView.class))
      })
  @APIResponse(
      responseCode = "404",
      description =
          "`not-found`: the link is not signed by the platform, or leads to no association.",
      content = {
        @Content(
            mediaType = MediaType.TEXT_HTML,
            schema = @Schema(type = SchemaType.STRING, description = PAGE)),
        @Content(
            mediaType = Problem.MEDIA_TYPE,
            schema = @Schema(ref = "#/components/schemas/Problem"))
      })
  @APIResponse(
      responseCode = "410",
      description =
          "`decline-link-expired`: the time in which the link could be used is over."
              + " `decline-link-used`: the customer has declined. `decline-link-without-object`:"
              + " the association has ended for another reason.",
      content = {
        @Content(
            mediaType = MediaType.TEXT_HTML,
            schema = @Schema(type = SchemaType.STRING, description = PAGE)),
        @Content(
            mediaType = Problem.MEDIA_TYPE,
            schema = @Schema(ref = "#/components/schemas/Problem"))
      })
  public Response read(
      @Parameter(
              description = "The signed token from the link in the e-mail to the customer.",
              schema = @Schema(type = SchemaType.STRING, maxLength = 2048))
          @PathParam("token")
          String token,
      @Context HttpHeaders headers) {
    try {
      return answers.offer(declining.read(token), headers);
    } catch (DeclineRefused refused) {
      return answers.refused(refused, headers);
    }
  }

  /** Declines the approval, with the reason in the field {@code reason} of the form. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Operation(
      operationId = "declineApproval",
      summary = "Decline an approval",
      description =
          "Ends the association, rejects the claim and tells the partner. The reason is for the"
              + " partner and for reviewers. A link works only once.")
  @APIResponse(
      responseCode = "200",
      description = "The declined approval.",
      content = {
        @Content(
            mediaType = MediaType.TEXT_HTML,
            schema = @Schema(type = SchemaType.STRING, description = PAGE)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = DeclineView.class))
      })
  @APIResponse(
      responseCode = "400",
      description =
          "`invalid-request`: the reason is missing, too long, or has characters that cannot be"
              + " stored. `malformed-request`: the body is not well-formed.",
      content = {
        @Content(
            mediaType = MediaType.TEXT_HTML,
            schema = @Schema(type = SchemaType.STRING, description = PAGE)),
        @Content(
            mediaType = Problem.MEDIA_TYPE,
            schema = @Schema(ref = "#/components/schemas/Problem"))
      })
  @APIResponse(
      responseCode = "404",
      description =
          "`not-found`: the link is not signed by the platform, or leads to no association.",
      content = {
        @Content(
            mediaType = MediaType.TEXT_HTML,
            schema = @Schema(type = SchemaType.STRING, description = PAGE)),
        @Content(
            mediaType = Problem.MEDIA_TYPE,
            schema = @Schema(ref = "#/components/schemas/Problem"))
      })
  @APIResponse(
      responseCode = "410",
      description =
          "`decline-link-expired`: the time in which the link could be used is over."
              + " `decline-link-used`: the customer has declined. `decline-link-without-object`:"
              + " the association has ended for another reason.",
      content = {
        @Content(
            mediaType = MediaType.TEXT_HTML,
            schema = @Schema(type = SchemaType.STRING, description = PAGE)),
        @Content(
            mediaType = Problem.MEDIA_TYPE,
            schema = @Schema(ref = "#/components/schemas/Problem"))
      })
  public Response decline(
      @Parameter(
              description = "The signed token from the link in the e-mail to the customer.",
              schema = @Schema(type = SchemaType.STRING, maxLength = 2048))
          @PathParam("token")
          String token,
      @Context HttpHeaders headers,
      @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                      schema = @Schema(implementation = DeclineRequest.class)))
          MultivaluedMap<String, String> form) {
    return decline(token, form.getFirst("reason"), headers);
  }

  /** Declines the approval, with a reason as JSON. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response decline(
      @Parameter(
              description = "The signed token from the link in the e-mail to the customer.",
              schema = @Schema(type = SchemaType.STRING, maxLength = 2048))
          @PathParam("token")
          String token,
      @Context HttpHeaders headers,
      DeclineRequest request) {
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
