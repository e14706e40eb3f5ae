package org.cpor.arbitration.message.rest;

import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cpor.platform.security.Role;
import org.cpor.platform.texts.Languages;
import org.cpor.platform.texts.Texts;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The prepared messages that a reviewer can start from, in every language. */
@Path("/messages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.REVIEWER, Role.REVIEW_LEAD})
class MessageResource {

  private static final Texts TEXTS = Texts.load(MessageResource.class, "messages");

  /** All messages. The list has only one page, because there are few messages. */
  record MessageList(List<MessageView> items) {}

  /**
   * The messages of each reason code. The reviewer uses the message in the language of the claim.
   */
  @GET
  @Operation(
      summary = "The messages that a reviewer can start from, by reason code and language",
      description = "The language to use is the locale of the claim.")
  public MessageList list(@QueryParam("kind") @Nullable MessageKind kind) {
    return new MessageList(
        Stream.of(MessageKind.values())
            .filter(each -> kind == null || each == kind)
            .flatMap(each -> each.codes().stream().map(code -> message(each, code)))
            .toList());
  }

  private static MessageView message(MessageKind kind, String code) {
    String key = kind + "." + code;
    return new MessageView(
        kind,
        code,
        Languages.ALL.stream()
            .collect(toMap(Locale::getLanguage, language -> TEXTS.in(language).text(key))));
  }
}
