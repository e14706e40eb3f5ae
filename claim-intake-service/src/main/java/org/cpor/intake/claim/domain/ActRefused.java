package org.cpor.intake.claim.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The claim's state does not allow the action of its partner. */
public final class ActRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String obstacle;
  private final @Nullable String field;

  ActRefused(String obstacle) {
    super(obstacle);
    this.obstacle = obstacle;
    this.field = null;
  }

  /** A field of the request does not fit the claim. */
  ActRefused(String field, String obstacle) {
    super(field + ": " + obstacle);
    this.obstacle = obstacle;
    this.field = field;
  }

  /**
   * The field of the request that does not fit the claim; empty if the action itself is not
   * possible.
   */
  public Optional<String> field() {
    return Optional.ofNullable(field);
  }

  /** Why the action is not possible, in words for the partner. */
  public String obstacle() {
    return obstacle;
  }
}
