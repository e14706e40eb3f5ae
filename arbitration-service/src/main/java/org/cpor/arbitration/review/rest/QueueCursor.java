package org.cpor.arbitration.review.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.cpor.arbitration.review.application.queue.QueueOrder;
import org.cpor.arbitration.review.application.queue.QueueOrder.By;
import org.cpor.arbitration.review.application.queue.QueuePosition;
import org.cpor.arbitration.review.application.queue.QueuedCase;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;

/**
 * The query parameter {@code after} of the list of cases: the order of the list, and the position
 * of the last case on the page before. A checksum detects cursors that a caller made. The content
 * of a cursor is not secret, because each caller of the list may see every case.
 */
record QueueCursor(QueueOrder order, QueuePosition position) {

  /** Separates the parts of a cursor. The parts contain no control characters. */
  private static final String SEPARATOR = "\n";

  /**
   * Reads the parameter. Jakarta REST requires the name of this method.
   *
   * @throws ProblemException if {@link #toString} did not make the text
   */
  public static QueueCursor fromString(String text) {
    try {
      List<String> parts =
          List.of(new String(Base64.getUrlDecoder().decode(text), UTF_8).split(SEPARATOR, -1));
      int keys = parts.size() - 4;
      if (keys > 0) {
        QueueCursor cursor =
            new QueueCursor(
                new QueueOrder(By.valueOf(parts.get(0)), Boolean.parseBoolean(parts.get(1))),
                new QueuePosition(parts.subList(3, 3 + keys), UUID.fromString(parts.get(2))));
        if (cursor.toString().equals(text)) {
          return cursor;
        }
      }
    } catch (IllegalArgumentException e) {
      // This text is refused below, like every other invalid text.
    }
    throw refusal();
  }

  static String of(QueuedCase last, QueueOrder order) {
    return new QueueCursor(order, last.position()).toString();
  }

  /**
   * Returns the position of this cursor.
   *
   * @throws ProblemException if the cursor has another order than {@code wanted}
   */
  QueuePosition in(QueueOrder wanted) {
    if (!order.equals(wanted)) {
      throw refusal();
    }
    return position;
  }

  private static ProblemException refusal() {
    return ProblemException.invalid(
        List.of(new Violation("after", "must be the next of the page before, with the same sort")));
  }

  @Override
  public String toString() {
    String place =
        Stream.concat(
                Stream.of(
                    order.by().name(),
                    Boolean.toString(order.descending()),
                    position.caseId().toString()),
                position.keys().stream())
            .collect(joining(SEPARATOR));
    CRC32 checksum = new CRC32();
    checksum.update(place.getBytes(UTF_8));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            (place + SEPARATOR + Long.toHexString(checksum.getValue())).getBytes(UTF_8));
  }
}
