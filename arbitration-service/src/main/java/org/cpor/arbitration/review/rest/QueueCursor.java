package org.cpor.arbitration.review.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.review.application.queue.QueuePosition;
import org.cpor.arbitration.review.application.queue.QueuedCase;
import org.cpor.events.wire.Rfc3339;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;

/**
 * The query parameter {@code after} of the queue: the position of the last case of the page before.
 * Opaque to callers.
 */
record QueueCursor(QueuePosition position) {

  /**
   * Reads the parameter. Jakarta REST finds the method by its name.
   *
   * @throws ProblemException if the text was not made by {@link #of}
   */
  public static QueueCursor fromString(String text) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", -1);
      if (parts.length == 3) {
        return new QueueCursor(
            new QueuePosition(
                Rfc3339.instant(parts[0]).orElseThrow(IllegalArgumentException::new),
                Boolean.parseBoolean(parts[1]),
                UUID.fromString(parts[2])));
      }
    } catch (IllegalArgumentException e) {
      // Throws the exception below, as for any other invalid text.
    }
    throw ProblemException.invalid(
        List.of(new Violation("after", "must be the next of the page before")));
  }

  static String of(QueuedCase last) {
    String position = last.dueAt() + " " + last.contested() + " " + last.caseId();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(UTF_8));
  }
}
