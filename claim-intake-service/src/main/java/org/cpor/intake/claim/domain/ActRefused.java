package org.cpor.intake.claim.domain;

/** The claim's state does not allow the action of its partner. */
public final class ActRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String obstacle;

  ActRefused(String obstacle) {
    super(obstacle);
    this.obstacle = obstacle;
  }

  /** Why the action is not possible, in words for the partner. */
  public String obstacle() {
    return obstacle;
  }
}
