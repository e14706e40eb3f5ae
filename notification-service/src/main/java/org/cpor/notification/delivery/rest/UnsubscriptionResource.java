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
import org.cpor.notification.comment.application.PartnerTexts;
import org.cpor.notification.delivery.application.Unsubscribing;
import org.cpor.platform.texts.LanguageTexts;

/**
 * Where the link in an e-mail leads by which its reader ends the e-mails. Nobody signs in: the
 * token is sealed by this service. A mail program posts (RFC 8058); a person opens the page and
 * presses its button. Opening it changes nothing, since programs that look for harmful links open
 * it too.
 */
@Path("/unsubscriptions/{token}")
@Produces(MediaType.WILDCARD)
@PermitAll
class UnsubscriptionResource {

  private final Unsubscribing unsubscribing;

  UnsubscriptionResource(Unsubscribing unsubscribing) {
    this.unsubscribing = unsubscribing;
  }

  /** A page that says what the link does, with a button that does it. */
  @GET
  public Response ask(@PathParam("token") String token) {
    LanguageTexts texts = PartnerTexts.in(unsubscribing.languageOf(token));
    String form =
        "<form method=\"post\"><button>%s</button></form>"
            .formatted(texts.format("unsubscription.button"));
    return page(texts, texts.format("unsubscription.question"), form);
  }

  /** Ends the e-mails to the address, however often it is called. The body does not matter. */
  @POST
  public Response unsubscribe(@PathParam("token") String token) {
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
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Content-Security-Policy", "default-src 'none'; form-action 'self'")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
