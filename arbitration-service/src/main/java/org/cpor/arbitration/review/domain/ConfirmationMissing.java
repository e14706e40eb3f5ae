package org.cpor.arbitration.review.domain;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Something speaks against the award, and the reviewer did not confirm it. */
public final class ConfirmationMissing extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final AwardObjection[] missing;

  ConfirmationMissing(List<AwardObjection> missing) {
    super(
        "This speaks against the award and is not confirmed: "
            + missing.stream().map(Enum::name).collect(joining(", "))
            + ".");
    this.missing = missing.toArray(AwardObjection[]::new);
  }

  /** What is to be confirmed. */
  public List<AwardObjection> missing() {
    return List.of(missing);
  }
}
