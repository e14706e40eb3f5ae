package org.cpor.notification.delivery.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cpor.notification.comment.application.wording.PartnerTexts;
import org.cpor.notification.delivery.application.unsubscription.Unsubscribing;
import org.cpor.platform.texts.LanguageTexts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The page behind the link that ends e-mails. The page needs no sign-in, because only this service
 * can make the encrypted token. A mail program sends a POST (RFC 8058); a person opens the page and
 * presses its button. Opening the page changes nothing, because programs that check links for
 * malware open the page too.
 */
@Path("/unsubscriptions/{token}")
@Produces(MediaType.WILDCARD)
@PermitAll
@Tag(name = "Unsubscriptions", description = "The link in e-mails that ends them. No sign-in.")
class UnsubscriptionResource {

  private static final String TOKEN = "The encrypted token of the link in the e-mail.";
  private static final String NOT_OURS = "`not-found`: this service did not make the link.";

  private final Unsubscribing unsubscribing;

  UnsubscriptionResource(Unsubscribing unsubscribing) {
    this.unsubscribing = unsubscribing;
  }

  /** A page that explains the link, with a button that ends the e-mails. */
  @GET
  @Operation(
      operationId = "showUnsubscription",
      summary = "Show the page that ends e-mails",
      description =
          "A page that explains the link, with a button that ends the e-mails. Opening it changes"
              + " nothing, because programs that check links open it too. The page is in the"
              + " language of the partner's preferences.")
  @APIResponse(
      responseCode = "200",
      description = "The page.",
      content =
          @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "404", description = NOT_OURS)
  public Response ask(@Parameter(description = TOKEN) @PathParam("token") String token) {
    LanguageTexts texts = PartnerTexts.in(unsubscribing.languageOf(token));
    String form =
        "<form method=\"post\"><button>%s</button></form>"
            .formatted(texts.format("unsubscription.button"));
    return page(texts, texts.format("unsubscription.question"), form);
  }

  /**
   * Ends the e-mails to the address. The request can be repeated without harm. The body of the
   * request is ignored.
   */
  @POST
  @Operation(
      operationId = "unsubscribe",
      summary = "End e-mails",
      description =
          "Ends the e-mails to the address for which the link was made. The request may be repeated."
              + " Mail programs send it for their own button (RFC 8058).")
  @RequestBody(
      description = "Ignored. RFC 8058 has `List-Unsubscribe=One-Click`.",
      required = false,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_FORM_URLENCODED,
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      properties =
                          @SchemaProperty(
                              name = "List-Unsubscribe",
                              type = SchemaType.STRING,
                              maxLength = 65536,
                              examples = "One-Click"))))
  @APIResponse(
      responseCode = "200",
      description = "A page that says that there are no more e-mails.",
      content =
          @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "404", description = NOT_OURS)
  public Response unsubscribe(@Parameter(description = TOKEN) @PathParam("token") String token) {
    LanguageTexts texts = PartnerTexts.in(unsubscribing.unsubscribe(token));
    return page(texts, texts.format("unsubscription.done"), "");
  }

  private static Response page(LanguageTexts texts, String sentence, String form) {
    String title = texts.format("unsubscription.title");
    String page =
        """
        <!doctype html>
        <html lang="%s">
        <head><meta charset="utf-8"><title>%s</title></head>
        <body><p>%s</p>%s</body>
        </html>
        """
            .formatted(texts.language(), title, sentence, form);
    return Response.ok(page)
        .type(MediaType.TEXT_HTML + ";charset=UTF-8")
        .header(HttpHeaders.CONTENT_LANGUAGE, texts.language())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Content-Security-Policy", "default-src 'none'; form-action 'self'")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
