package org.cpor.arbitration.review.domain.party;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.cpor.arbitration.review.domain.party.AwardCheck.Objection;

/** The award has objections that the ruling does not confirm. */
public final class ConfirmationMissing extends RuntimeException {

  private static final long serialVersionUID = 2L;

  private final Objection[] missing;

  public ConfirmationMissing(List<Objection> missing) {
    super(
        missing.stream()
            .map(objection -> objection.message() + " Confirm " + objection.code() + " to award.")
            .collect(joining(" ")));
    this.missing = missing.toArray(Objection[]::new);
  }

  /** The objections that are not confirmed. */
  public List<Objection> missing() {
    return List.of(missing);
  }
}
