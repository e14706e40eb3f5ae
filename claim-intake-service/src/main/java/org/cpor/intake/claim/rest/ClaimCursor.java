package org.cpor.intake.claim.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;
import org.cpor.events.wire.Rfc3339;
import org.cpor.intake.claim.application.ClaimOrder;
import org.cpor.intake.claim.application.ClaimOrder.Position;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The query parameter {@code after} of the lists of claims: an order, and a position in a list with
 * this order. A caller sends a cursor back exactly as the list returned it; a checksum detects
 * cursors that callers made themselves. A cursor is not secret, because it never shows a caller
 * more claims than the caller is allowed to see.
 */
@Schema(
    type = SchemaType.STRING,
    maxLength = 200,
    examples =
        "T0xERVNUX0ZJUlNUIDIwMjYtMTEtMDJUMDk6MzA6MDBaIDAxOTlmM2EwLTZjMWUtN2M3YS"
            + "04ZDViLTBhNmYxZjJiM2M0ZCA2ZjczNjY4Mg",
    description = "The position in a list of claims. It is valid only with the same sort.")
record ClaimCursor(ClaimOrder order, Position position) {

  private static final String NOT_DUE = "-";

  /**
   * Parses the parameter; Jakarta REST looks for a method with this name.
   *
   * @throws ProblemException when {@code text} is not the result of {@link #toString}
   */
  public static ClaimCursor fromString(String text) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(" ", -1);
      if (parts.length == 4) {
        ClaimCursor cursor =
            new ClaimCursor(
                ClaimOrder.valueOf(parts[0]),
                new Position(
                    parts[1].equals(NOT_DUE)
                        ? null
                        : Rfc3339.instant(parts[1]).orElseThrow(IllegalArgumentException::new),
                    UUID.fromString(parts[2])));
        if (cursor.toString().equals(text)) {
          return cursor;
        }
      }
    } catch (IllegalArgumentException e) {
      // The exception below is thrown, as for any other invalid text.
    }
    throw refusal();
  }

  /** The cursor at {@code claim} in a list with the order {@code order}. */
  static ClaimCursor of(ClaimOrder order, Claim claim) {
    return new ClaimCursor(order, order.position(claim));
  }

  /** The position of this cursor in a list with the order {@code wanted}. */
  Position in(ClaimOrder wanted) {
    if (order != wanted) {
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
    @Nullable Instant at = position.at();
    String place = order + " " + (at == null ? NOT_DUE : at) + " " + position.claimId();
    CRC32 checksum = new CRC32();
    checksum.update(place.getBytes(UTF_8));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((place + " " + Long.toHexString(checksum.getValue())).getBytes(UTF_8));
  }
}
