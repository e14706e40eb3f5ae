package org.cpor.platform.idempotency;

import java.util.List;
import java.util.regex.Pattern;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The header {@code Idempotency-Key}: a name that the caller gives to a request. If the caller
 * sends the request again with this name, the request is not performed again.
 */
@Schema(
    type = SchemaType.STRING,
    minLength = 1,
    maxLength = 200,
    pattern = "^[!-~]+$",
    examples = "0199f3a0-6c1e-7c7a-8d5b-0a6f1f2b3c4d",
    description = "The caller's name for a request that it may send again.")
public record IdempotencyKey(String text) {

  public static final String HEADER = "Idempotency-Key";

  private static final Pattern FORM = Pattern.compile("[!-~]{1,200}");

  /**
   * Checks the form of the key.
   *
   * @throws ProblemException when the key is not 1 to 200 visible ASCII characters
   */
  public IdempotencyKey {
    if (!FORM.matcher(text).matches()) {
      throw ProblemException.invalid(
          List.of(new Violation(HEADER, "must be 1 to 200 visible ASCII characters")));
    }
  }

  /** Reads the header. Jakarta REST prescribes the name of this method. */
  public static IdempotencyKey fromString(String header) {
    return new IdempotencyKey(header);
  }
}
