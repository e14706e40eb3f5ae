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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The prepared messages, in every language. A reviewer chooses a message, and can change the text
 * of the message.
 */
@Path("/messages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.REVIEWER, Role.REVIEW_LEAD})
@Tag(
    name = "Prepared messages",
    description = "Messages to partners that a reviewer can start from.")
class MessageResource {

  private static final Texts TEXTS = Texts.load(MessageResource.class, "messages");

  /** All messages. The list has one page, because there are few messages. */
  record MessageList(List<MessageView> items) {}

  /**
   * Lists the messages of all reason codes. A reviewer uses the message in the language of the
   * claim.
   */
  @GET
  @Operation(
      operationId = "listPreparedMessages",
      summary = "List the prepared messages",
      description =
          "Lists the messages of all reason codes, in Hungarian and English. A reviewer uses the"
              + " message in the language of the claim, and may change it.")
  @APIResponse(responseCode = "200", description = "All messages. There is only one page.")
  public MessageList list(
      @Parameter(description = "Only messages for this purpose.") @QueryParam("kind")
          @Nullable MessageKind kind) {
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
