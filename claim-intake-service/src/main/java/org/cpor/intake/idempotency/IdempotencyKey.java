package org.cpor.intake.idempotency;

import java.util.List;
import java.util.regex.Pattern;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.cpor.platform.security.Caller;

/**
 * The name that a caller gave to a request, to be able to send it again.
 *
 * @param caller who sent it: the keys of one caller mean nothing to another
 * @param key the header {@code Idempotency-Key}
 */
public record IdempotencyKey(String caller, String key) {

  public static final String HEADER = "Idempotency-Key";

  private static final Pattern FORM = Pattern.compile("[!-~]{1,200}");

  /** The key that {@code caller} sent. */
  public static IdempotencyKey of(Caller caller, String key) {
    return new IdempotencyKey(
        caller.partnerId().map(id -> id + "/").orElse("") + caller.name(), key);
  }

  /**
   * The key of one line of a batch: the batch may be sent again, and then each of its lines is.
   *
   * @param number the line's, from 1
   */
  public IdempotencyKey ofLine(long number) {
    // No caller's name has a line end.
    return new IdempotencyKey(caller + "\nline " + number, key);
  }

  /**
   * @throws ProblemException when the key is not of 1 to 200 visible ASCII characters
   */
  public IdempotencyKey {
    if (!FORM.matcher(key).matches()) {
      throw ProblemException.invalid(
          List.of(new Violation(HEADER, "must be 1 to 200 visible ASCII characters")));
    }
  }
}
