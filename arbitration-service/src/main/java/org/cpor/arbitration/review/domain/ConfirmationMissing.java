package org.cpor.arbitration.review.domain;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.cpor.arbitration.review.domain.party.AwardObjection;

/** The award has objections that the ruling does not confirm. */
public final class ConfirmationMissing extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final AwardObjection[] missing;

  ConfirmationMissing(List<AwardObjection> missing) {
    super(
        "These objections to the award are not confirmed: "
            + missing.stream().map(Enum::name).collect(joining(", "))
            + ".");
    this.missing = missing.toArray(AwardObjection[]::new);
  }

  /** The objections that are not confirmed. */
  public List<AwardObjection> missing() {
    return List.of(missing);
  }
}
