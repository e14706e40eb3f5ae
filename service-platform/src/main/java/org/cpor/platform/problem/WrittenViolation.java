package org.cpor.platform.problem;

import org.cpor.platform.json.StorableText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A {@link Violation} in the language of its reader. The field and the message can contain text
 * from the request. Therefore a long field or message is truncated, and characters that UTF-8
 * cannot encode are replaced.
 *
 * @param field the path of the field in the request's JSON, such as {@code customer.domain}, or the
 *     name of a parameter or header
 */
@Schema(name = "Violation")
public record WrittenViolation(String field, String message) {

  private static final int MAX_FIELD = 300;
  private static final int MAX_MESSAGE = 2_000;

  public WrittenViolation {
    field = bounded(field, MAX_FIELD);
    message = bounded(message, MAX_MESSAGE);
  }

  private static String bounded(String text, int max) {
    String cut = text.length() <= max ? text : text.substring(0, max) + "…";
    return StorableText.replaced(cut);
  }
}
